import { NAMA_KONTES } from '../domain/index.ts';
import { namaPleno, type Pleno } from './pleno.ts';

/** What headers and the first screen say of the open plenary. */
export function infoPleno(p: Pleno) {
  const d = p.s.definisi;
  const wilayah = p.peta.cari(d.wilayahPleno) ?? { kode: d.wilayahPleno, nama: d.wilayahPleno, tingkat: 3 as const };
  return {
    folder: p.s.folder,
    nama: namaPleno(d),
    pemilihan: d.pemilihan,
    simulasi: d.simulasi,
    wilayah,
    jalur: p.peta.jalur(d.wilayahPleno),
    kontes: d.kontes.map((k) => ({ kode: k.kode, nama: NAMA_KONTES[k.kode] })),
    jumlahDesa: p.peta.turunan(d.wilayahPleno, 4).length,
    jumlahTps: p.peta.jumlahTps(d.wilayahPleno),
  };
}
