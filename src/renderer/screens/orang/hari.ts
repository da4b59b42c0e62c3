import { tanggalPanjang } from '../../lib/waktu.ts';

const dua = (n: number): string => String(n).padStart(2, '0');
const tulis = (d: Date): string => `${d.getFullYear()}-${dua(d.getMonth() + 1)}-${dua(d.getDate())}`;
const baca = (t: string): Date => {
  const [tahun = 0, bulan = 1, hari = 1] = t.split('-').map(Number);
  return new Date(tahun, bulan - 1, hari);
};

/** Today where this computer stands, `2024-02-15`. */
export const hariIni = (): string => tulis(new Date());

export function geserHari(t: string, n: number): string {
  const d = baca(t);
  d.setDate(d.getDate() + n);
  return tulis(d);
}

/** `Kamis, 15 Februari 2024` */
export const namaHari = (t: string): string => tanggalPanjang(baca(t));
