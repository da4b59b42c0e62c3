import type { EntriJurnal, IsiJurnal } from '../jurnal.ts';
import { type KeadaanLembar, type KeadaanPleno, keadaanAwal, kunciLembar } from '../jurnal-keadaan.ts';
import { terapkan } from '../jurnal-ulang.ts';
import type { IdSel } from '../lembar.ts';
import type { SumberLembar } from '../sumber.ts';
import type { Skenario } from './skenario.ts';

/** What the tasks look at: the state that follows from the journal, and what it forgets of how it came about. */
export type JejakLatihan = {
  keadaan: KeadaanPleno;
  /** Cells that hold a figure put there after the reading, with a reason; by TPS. */
  dibetulkan: Map<string, Set<IdSel>>;
  /** TPS that were noted as read out, at any time. */
  pernahDibaca: Set<string>;
  /** What was open on a sheet when it was adopted; by TPS. */
  pengesahan: Map<string, { salah: number; kosong: number }>;
  /** Imports that were not taken back. */
  impor: Map<number, SumberLembar>;
  /** The last recap document of the kecamatan. */
  dokumen: { seq: number; draf: boolean } | null;
  /** The last package of the whole kecamatan: what of the journal is in it, and whether its documents are. */
  paket: { entri: number; dokumen: boolean } | null;
  /** Last entry that changed a figure, or adopted the recap of the kecamatan. */
  terakhir: number;
};

export const jejakAwal = (): JejakLatihan => ({
  keadaan: keadaanAwal(),
  dibetulkan: new Map(),
  pernahDibaca: new Set(),
  pengesahan: new Map(),
  impor: new Map(),
  dokumen: null,
  paket: null,
  terakhir: 0,
});

export const lembarDi = (s: Skenario, j: JejakLatihan, tps: string): KeadaanLembar | undefined =>
  j.keadaan.lembar.get(kunciLembar(s.kontes, tps));

/** Figures stand as they were read out. */
export const sudahDibaca = (l: KeadaanLembar | undefined): boolean =>
  l !== undefined && l.status !== 'kosong' && l.status !== 'terisi';

/** Takes one entry in, in place. Entries come in their order, from the first one. */
export function langkahkan(s: Skenario, j: JejakLatihan, e: EntriJurnal): void {
  const { isi } = e;
  // The definition of a course has no reason to change; should it, the sheets stay what they were.
  if (isi.jenis === 'definisi.diganti') return;
  if (isi.jenis === 'lembar.diubah' && isi.kontes === s.kontes) catatUbahan(s, j, isi, e.alasan);
  terapkan(j.keadaan, e.seq, isi, (_, sel) => s.lembar.indeks.get(sel), {
    alasan: e.alasan ?? undefined,
    keberatan: e.keberatan ?? undefined,
  });
  switch (isi.jenis) {
    case 'lembar.dimuat':
    case 'lembar.diubah':
    case 'entri.diputuskan':
    case 'lembar.dikosongkan':
      j.terakhir = e.seq;
      return;
    case 'wilayah.ditetapkan':
      if (isi.wilayah === s.wilayah) j.terakhir = e.seq;
      return;
    case 'lembar.dibacakan':
      j.pernahDibaca.add(isi.tps);
      return;
    case 'lembar.disahkan':
      j.pengesahan.set(isi.tps, { salah: isi.salah, kosong: isi.kosong });
      return;
    case 'impor.selesai':
      j.impor.set(isi.impor, isi.sumber);
      return;
    case 'impor.diurungkan':
      j.impor.delete(isi.impor);
      return;
    case 'dokumen.dibuat':
      if (adalahDHasil(s, isi)) j.dokumen = { seq: e.seq, draf: isi.draf };
      return;
    case 'paket.ditulis':
      if (isi.cakupan.includes(s.wilayah)) j.paket = { entri: isi.entri, dokumen: isi.dokumen };
      return;
  }
}

/** The original of the kecamatan's recap; copies and empty forms are something else. */
const adalahDHasil = (s: Skenario, d: Extract<IsiJurnal, { jenis: 'dokumen.dibuat' }>): boolean =>
  d.model === 'D.HASIL-KECAMATAN' && d.kontes === s.kontes && d.wilayah === s.wilayah && (d.rupa ?? 'asli') === 'asli';

/** A change after the reading that says why is a pembetulan; any other one takes that away from its cells. */
function catatUbahan(
  s: Skenario,
  j: JejakLatihan,
  isi: Extract<IsiJurnal, { jenis: 'lembar.diubah' }>,
  alasan: string | null,
): void {
  const sah = alasan !== null && isi.urung === undefined && sudahDibaca(lembarDi(s, j, isi.tps));
  const sel = j.dibetulkan.get(isi.tps) ?? new Set();
  for (const [id] of isi.sel) sah ? sel.add(id) : sel.delete(id);
  j.dibetulkan.set(isi.tps, sel);
}
