import { namaKontes } from '../domain/index.ts';
import { contestsOf, namaPleno, type Pleno } from './pleno.ts';

/** What headers and the first screen say of the open plenary. */
export function infoPleno(p: Pleno) {
  const { definisi: d, wilayah: kode } = p.s;
  const wilayah = p.peta.cari(kode) ?? { kode, nama: kode, tingkat: 3 as const };
  return {
    folder: p.s.folder,
    nama: namaPleno(d, kode),
    pemilihan: d.pemilihan,
    simulasi: d.simulasi,
    wilayah,
    jalur: p.peta.jalur(kode),
    kontes: contestsOf(p).map((k) => ({ kode: k.kode, nama: namaKontes(k) })),
    jumlahDesa: p.peta.turunan(kode, 4).length,
    jumlahTps: p.peta.jumlahTps(kode),
    definisi: p.s.definisiHash,
  };
}
