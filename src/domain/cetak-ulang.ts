import { halamanBerkas, terapkanKirim, terapkanPastikan, tolakKirim, tolakPastikan } from './cetak.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno } from './jurnal-keadaan.ts';

export type IsiJurnalCetak = Extract<
  IsiJurnal,
  { jenis: 'dokumen.dibuat' | 'dokumen.dikirim-cetak' | 'dokumen.dipastikan-cetak' }
>;

/** Replays what was made, sent to a printer and seen to come out, by the rules by which it was allowed. */
export function terapkanCetak(keadaan: KeadaanPleno, seq: number, isi: IsiJurnalCetak): void {
  const k = keadaan.cetak;
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: ${sebab}`);
  switch (isi.jenis) {
    case 'dokumen.dibuat':
      // Documents are numbered by the order of their entries.
      k.dokumen.set(k.dokumen.size + 1, isi.halaman);
      return;
    case 'dokumen.dikirim-cetak': {
      if (isi.nomor !== k.pesanan.length + 1) throw mustahil('nomor pesanan cetak tidak berurutan');
      const tolak = tolakKirim(k, isi);
      if (tolak) throw mustahil(`pesanan cetak ${isi.nomor} ${tolak}`);
      if (halamanBerkas(k, isi.berkas) !== isi.halaman) throw mustahil('jumlah halaman pesanan cetak tidak cocok');
      terapkanKirim(k, isi);
      return;
    }
    case 'dokumen.dipastikan-cetak': {
      const tolak = tolakPastikan(k, isi);
      if (tolak) throw mustahil(`kepastian pesanan cetak ${isi.nomor} ${tolak}`);
      terapkanPastikan(k, isi);
      return;
    }
  }
}
