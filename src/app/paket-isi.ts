import {
  bacaIsiJurnal,
  berhasil,
  gagal,
  type Hasil,
  jawabKeberatan,
  type Keberatan,
  kunciLembar,
  statusKeberatan,
} from '../domain/index.ts';
import { type GarisJurnal, jurnalPaket } from '../exchange/index.ts';
import { readPackageFile, readReceivedPackages, sha256Hex } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

export type PaketTercatat = ReturnType<typeof readReceivedPackages>[number];
type KeberatanTerusan = Keberatan & { waktu: string };

/** What the journal in a received package says beside its sheets. */
export type IsiKiriman = {
  /** `KONTES/wilayah`: recaps that stood adopted there. */
  tetap: ReadonlySet<string>;
  /** Objections that were passed on to the next tier, as they stood. */
  diteruskan: KeberatanTerusan[];
};

const PERLU = ['wilayah.ditetapkan', 'wilayah.dibuka', 'keberatan.diajukan', 'keberatan.dijawab'];

function ringkas(jurnal: readonly GarisJurnal[]): IsiKiriman {
  const tetap = new Set<string>();
  const keberatan = new Map<number, KeberatanTerusan>();
  for (const g of jurnal) {
    const isi = bacaIsiJurnal(g[6]);
    if (isi?.jenis === 'wilayah.ditetapkan') tetap.add(kunciLembar(isi.kontes, isi.wilayah));
    else if (isi?.jenis === 'wilayah.dibuka') tetap.delete(kunciLembar(isi.kontes, isi.wilayah));
    else if (isi?.jenis === 'keberatan.diajukan')
      keberatan.set(isi.nomor, { ...isi.isi, nomor: isi.nomor, jawab: null, waktu: g[1] });
    else if (isi?.jenis === 'keberatan.dijawab') {
      const k = keberatan.get(isi.nomor);
      const dijawab = jawabKeberatan(k, isi.jawab);
      if (k && dijawab.ok) keberatan.set(isi.nomor, { ...dijawab.nilai, waktu: k.waktu });
    }
  }
  const diteruskan = [...keberatan.values()].filter(
    (k) => k.jenis === 'keberatan' && statusKeberatan(k) === 'diteruskan',
  );
  return { tetap, diteruskan };
}

/** Read once for each file: a received package never changes. */
const dibaca = new WeakMap<object, Map<string, Promise<Hasil<IsiKiriman>>>>();

async function baca(p: Pleno, d: PaketTercatat): Promise<Hasil<IsiKiriman>> {
  const isi = await readPackageFile(p.s.folder, d.berkas);
  if (isi === null || sha256Hex(isi) !== d.berkas)
    return gagal('PAKET_HILANG', { sidik: d.sidik.slice(0, 8), sebab: isi ? 'isinya berubah' : 'tidak ditemukan' });
  const jurnal = jurnalPaket(isi, PERLU);
  return jurnal.ok ? berhasil(ringkas(jurnal.nilai)) : jurnal;
}

/** What a received package says beside its sheets. It was proved when it came. Errors: PAKET_HILANG. */
export async function packageContent(p: Pleno, d: PaketTercatat): Promise<Hasil<IsiKiriman>> {
  const milik = dibaca.get(p.s.db) ?? new Map<string, Promise<Hasil<IsiKiriman>>>();
  dibaca.set(p.s.db, milik);
  const ada = milik.get(d.berkas) ?? baca(p, d);
  milik.set(d.berkas, ada);
  const h = await ada;
  // A file that is put back is looked at again.
  if (!h.ok) milik.delete(d.berkas);
  return h;
}

/** The newest package of every plenary that sent sheets of a region, the one received last first. */
export function newestPackages(p: Pleno, wilayah: string): PaketTercatat[] {
  const perPleno = new Map<string, PaketTercatat>();
  for (const d of readReceivedPackages(p.s))
    if (
      d.pleno !== p.s.perangkat &&
      d.cakupan.some((w) => w.startsWith(wilayah) || wilayah.startsWith(w)) &&
      (perPleno.get(d.pleno)?.urut ?? 0) <= d.urut
    )
      perPleno.set(d.pleno, d);
  return [...perPleno.values()].sort((a, b) => b.seq - a.seq);
}
