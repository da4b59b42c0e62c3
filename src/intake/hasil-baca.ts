import type { Isian, KodeCatatan, KodeGalat, KodeTps, KonteksGalat } from '../domain/index.ts';
import type { TabelDilihat } from './tabel/lihat.ts';

export type LembarMasuk = { tps: KodeTps; isian: Isian; berkas: { nama: string; sha256: string } };
export type Ditolak = { berkas: string; kode: KodeGalat; pesan: string; konteks: KonteksGalat };
export type CatatanBerkas = { berkas: string; kode: KodeCatatan; kunci: string; pesan: string };

/** Everything read from one batch. Nothing of it is recorded yet: the caller compares it with the plenary first. */
export type HasilBaca = {
  /** Items looked at (files, and the TPS of tables): each is in `lembar`, in `ditolak`, or counted in `kembar`. */
  berkas: number;
  /** Items that repeat a TPS of this batch with the same figures, or complete it with others (worksheets of a table). */
  kembar: number;
  lembar: LembarMasuk[];
  ditolak: Ditolak[];
  catatan: CatatanBerkas[];
  /** Worksheets of the tables of the batch, one for each signature of headings; those that need a person come first. */
  tabel: TabelDilihat[];
};
