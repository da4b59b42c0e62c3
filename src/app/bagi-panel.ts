import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { appendJournal, journalOfKinds, type Simpanan, tulis } from '../store/index.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

/** Which panel reads which unit (desa of a kecamatan, kecamatan of a kabupaten/kota), by region code. */
type PembagianPanel = ReadonlyMap<string, string>;

const diingat = new WeakMap<Simpanan, PembagianPanel>();

/** The division as the journal says it last; a unit that another definition took away is left out. */
function pembagian(p: Pleno): PembagianPanel {
  const ada = diingat.get(p.s);
  if (ada) return ada;
  const isi = journalOfKinds(p.s.db, ['panel.dibagi']).at(-1)?.isi;
  const unit = new Set(p.peta.anak(p.s.wilayah).map((w) => w.kode as string));
  const kini = new Map(isi?.jenis === 'panel.dibagi' ? isi.bagian.filter(([kode]) => unit.has(kode)) : []);
  diingat.set(p.s, kini);
  return kini;
}

export type UnitPanel = { wilayah: string; nama: string; tps: number; panel: string | null };

/** Every unit of the plenary in legal order, with the panel that reads it. */
export function panelsOfPleno(p: Pleno): UnitPanel[] {
  const bagian = pembagian(p);
  return p.peta.anak(p.s.wilayah).map((w) => ({
    wilayah: w.kode,
    nama: w.nama,
    tps: p.peta.turunan(w.kode, 5).length,
    panel: bagian.get(w.kode) ?? null,
  }));
}

/**
 * Divides units among panels; units not named keep theirs, `panel` null takes a unit back. It only orders the work and
 * never keeps anybody from opening a TPS. True where something changed and was recorded. Errors: WILAYAH_TAK_DIKENAL.
 */
export function dividePanels(
  p: Pleno,
  bagian: readonly { wilayah: string; panel: string | null }[],
  jam: Jam,
): Hasil<boolean> {
  const urut = p.peta.anak(p.s.wilayah).map((w) => w.kode as string);
  const asing = bagian.find((b) => !urut.includes(b.wilayah));
  if (asing) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: asing.wilayah });
  const lama = pembagian(p);
  const baru = new Map(lama);
  for (const b of bagian) {
    if (b.panel === null) baru.delete(b.wilayah);
    else baru.set(b.wilayah, b.panel);
  }
  if (urut.every((w) => baru.get(w) === lama.get(w))) return berhasil(false);
  const isi = urut.flatMap((w): [string, string][] => (baru.has(w) ? [[w, baru.get(w) ?? '']] : []));
  tulis(p.s, () => appendJournal(p.s.db, { ...tindakan(p, jam), isi: { jenis: 'panel.dibagi', bagian: isi } }));
  diingat.set(p.s, new Map(isi));
  return berhasil(true);
}
