import { type Isian, KOSONG } from '../../../domain/index.ts';
import { hurufKolom } from '../../../intake/index.ts';
import type { GarisPeriksa, Kisi } from './kisi.ts';

const COCOK = 'cocok';
export const TIDAK_COCOK = 'TIDAK COCOK';
const BELUM = 'belum lengkap';

/** `H7` from column and row, both from 0. */
export const alamat = (kolom: number, baris: number): string => `${hurufKolom(kolom)}${baris + 1}`;

/** Cells of one column as arguments of a sum: runs of rows as ranges. */
function rentang(kolom: number, baris: readonly number[]): string {
  const bagian: string[] = [];
  for (let i = 0; i < baris.length; i++) {
    const dari = i;
    while (baris[i + 1] === (baris[i] ?? 0) + 1) i++;
    const [a, b] = [alamat(kolom, baris[dari] ?? 0), alamat(kolom, baris[i] ?? 0)];
    bagian.push(a === b ? a : `${a}:${b}`);
  }
  return bagian.join(',');
}

/** The sum of a row: empty where nothing was filled in, because nobody said 0. */
export function rumusJumlah(baris: number, dari: number, sampai: number): string {
  const r = `${alamat(dari, baris)}:${alamat(sampai, baris)}`;
  return `IF(COUNT(${r})=0,"",SUM(${r}))`;
}

/** A rule over one column, as the application checks it: silent on what is not filled in. */
export function rumusPeriksa(kisi: Kisi, g: GarisPeriksa, kolom: number): string {
  const kiri = alamat(kolom, kisi.baris[g.kiri] ?? 0);
  const kanan = rentang(
    kolom,
    g.kanan.map((i) => kisi.baris[i] ?? 0),
  );
  const banding = `${kiri}${g.hubungan === '=' ? '=' : '<='}SUM(${kanan})`;
  return `IF(COUNT(${kiri},${kanan})<${g.kanan.length + 1},"${BELUM}",IF(${banding},"${COCOK}","${TIDAK_COCOK}"))`;
}

/** What `rumusPeriksa` gives. */
export function hasilPeriksa(g: GarisPeriksa, isian: Isian): string {
  const nilai = [g.kiri, ...g.kanan].map((i) => isian[i] as number);
  if (nilai.includes(KOSONG)) return BELUM;
  const [kiri = 0, ...kanan] = nilai;
  const jumlah = kanan.reduce((a, n) => a + n, 0);
  return (g.hubungan === '=' ? kiri === jumlah : kiri <= jumlah) ? COCOK : TIDAK_COCOK;
}
