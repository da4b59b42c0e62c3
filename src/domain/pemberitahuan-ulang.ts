import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno } from './jurnal-keadaan.ts';
import { halanganPembetulan } from './pemberitahuan.ts';

export type IsiJurnalPemberitahuan = Extract<IsiJurnal, { jenis: 'pemberitahuan.ditulis' | 'pemberitahuan.diterima' }>;

/** Replays notices that were written and received. No figure follows from them. */
export function terapkanPemberitahuan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: IsiJurnalPemberitahuan,
  posisiSel: (kontes: string, sel: string) => number | undefined,
): void {
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: pemberitahuan ${sebab}`);
  if (isi.jenis === 'pemberitahuan.ditulis') {
    if (isi.urut !== keadaan.pemberitahuanDitulis + 1) throw mustahil('tidak berurutan');
    if (!diBawah(keadaan.wilayah, isi.untuk)) throw mustahil(`ditulis untuk ${isi.untuk}, bukan wilayah di bawah`);
    keadaan.pemberitahuanDitulis = isi.urut;
    return;
  }
  if (keadaan.perangkat.get(isi.perangkat)?.dipercaya !== true)
    throw mustahil(`dari perangkat ${isi.perangkat} yang tidak dipercaya`);
  if (isi.untuk !== keadaan.wilayah || !diBawah(isi.dari.wilayah, isi.untuk)) throw mustahil('untuk wilayah lain');
  if (isi.urut <= (keadaan.pemberitahuan.get(isi.pleno) ?? 0))
    throw mustahil('lebih lama daripada yang sudah diterima');
  const halangan = halanganPembetulan(isi.untuk, isi.pembetulan);
  if (halangan !== null) throw mustahil(halangan);
  for (const b of isi.pembetulan)
    if (posisiSel(b.kontes, b.sel) === undefined) throw mustahil(`tentang sel ${b.kontes} ${b.sel} yang tidak dikenal`);
  keadaan.pemberitahuan.set(isi.pleno, isi.urut);
}

const diBawah = (atas: string | null, bawah: string): boolean =>
  atas !== null && bawah !== atas && bawah.startsWith(atas);
