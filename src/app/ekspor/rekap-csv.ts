import {
  angkaSel,
  berhasil,
  type Hasil,
  type KodeKontes,
  labelBaris,
  type NilaiCsv,
  nilaiSel,
  tulisCsv,
} from '../../domain/index.ts';
import { kontesPleno, type Pleno } from '../pleno.ts';
import { recapOf } from '../rekap.ts';

/** What of a recap is written: figures by the id of their cell. */
type Kolom = { nama: string; isian: Readonly<Record<string, number | null>> };

/** The recap of a region as CSV. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL. */
export function recapCsv(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<string> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const r = recapOf(p, kontes, wilayah);
  if (!r.ok) return r;
  const kolom = (x: { nama: string; jumlah: { isian: Int32Array } }): Kolom => ({
    nama: x.nama,
    isian: Object.fromEntries(k.nilai.lembar.sel.map((id, i) => [id, nilaiSel(x.jumlah.isian, i)])),
  });
  return berhasil(recapToCsv(p, kontes, { ...kolom(r.nilai), kolom: r.nilai.kolom.map(kolom) }));
}

/**
 * A recap as CSV: rows as on the form, one column a unit, JUMLAH AKHIR last. An empty cell stays empty; 0 is written 0.
 * The first column holds the ids of the cells, by which the reader of tables knows them.
 */
export function recapToCsv(p: Pleno, kontes: KodeKontes, r: Kolom & { kolom: readonly Kolom[] }): string {
  const k = kontesPleno(p, kontes);
  if (!k.ok) throw new RangeError(`kontes ${kontes} tidak ada`);
  const { lembar, kata } = k.nilai;
  // A practice recap must not be taken for a real one, neither by people nor by the reader of tables.
  const uraian = p.s.definisi.simulasi ? 'URAIAN (SIMULASI)' : 'URAIAN';
  const baris: NilaiCsv[][] = [['SEL', uraian, ...r.kolom.map((x) => x.nama), 'JUMLAH AKHIR']];
  for (const b of lembar.baris) {
    const { nomor, teks } = labelBaris(kata, b);
    const kalimat = `${nomor} ${teks}`.trim();
    for (const i of b.sel) {
      const id = lembar.sel[i] ?? '';
      const nilai = [...r.kolom, r].map((x) => x.isian[id] ?? null);
      baris.push([id, b.satuan === 'LPJ' ? `${kalimat} (${id.slice(-1)})` : kalimat, ...nilai]);
    }
  }
  return tulisCsv(baris);
}

/** `1.234 · – · 56`: figures in one line, for summaries. */
export const sebaris = (nilai: readonly (number | null)[]): string => nilai.map(angkaSel).join(' · ');
