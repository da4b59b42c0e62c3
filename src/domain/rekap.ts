import { gabungkan, type Jumlah, jumlahNol } from './jumlah.ts';
import type { Tingkat } from './kode.ts';

/** Progress behind a figure: TPS that belong here, whose sheet holds figures, whose sheet is adopted. */
export type KemajuanTps = { jumlah: number; masuk: number; disahkan: number };

/** One column of a recap: a unit one tier below. */
export type KolomRekap = {
  wilayah: string;
  nama: string;
  tps: KemajuanTps;
  jumlah: Jumlah;
  /** Regions whose figures here are totals received from elsewhere, not sums of sheets; absent where there is none. */
  diterima?: string[];
};

export type Rekap = {
  wilayah: string;
  nama: string;
  tingkat: Tingkat;
  tps: KemajuanTps;
  jumlah: Jumlah;
  kolom: KolomRekap[];
  diterima?: string[];
};

/** Recap of a region out of its columns: JUMLAH AKHIR is the vector sum of the columns, nothing else. */
export function susunRekap(
  wilayah: { kode: string; nama: string; tingkat: Tingkat },
  panjang: number,
  kolom: KolomRekap[],
): Rekap {
  const jumlah = jumlahNol(panjang);
  const tps: KemajuanTps = { jumlah: 0, masuk: 0, disahkan: 0 };
  for (const k of kolom) {
    gabungkan(jumlah, k.jumlah);
    tps.jumlah += k.tps.jumlah;
    tps.masuk += k.tps.masuk;
    tps.disahkan += k.tps.disahkan;
  }
  const diterima = kolom.flatMap((k) => k.diterima ?? []);
  return {
    ...(diterima.length > 0 ? { diterima } : {}),
    wilayah: wilayah.kode,
    nama: wilayah.nama,
    tingkat: wilayah.tingkat,
    tps,
    jumlah,
    kolom,
  };
}
