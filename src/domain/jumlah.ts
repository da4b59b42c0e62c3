import { type Isian, KOSONG } from './isian.ts';

/**
 * A running sum of sheets, cell by cell, with the number of sheets that filled the cell in. The count is what keeps
 * *empty* apart from 0 and lets a sheet be taken out again exactly.
 */
export type Jumlah = { readonly isian: Isian; readonly terisi: Int32Array };

export const jumlahNol = (panjang: number): Jumlah => ({
  isian: new Int32Array(panjang).fill(KOSONG),
  terisi: new Int32Array(panjang),
});

const MAKS = 2147483647;

/** Adds a sheet in place. Throws RangeError where a sum leaves 32 bits (2.1 thousand million: ten times the national DPT). */
export function tambahkan(jumlah: Jumlah, lembar: Isian): void {
  gabung(jumlah, lembar, 1);
}

/** Takes a sheet out again in place; exact inverse of `tambahkan`. */
export function kurangkan(jumlah: Jumlah, lembar: Isian): void {
  gabung(jumlah, lembar, -1);
}

function gabung({ isian, terisi }: Jumlah, lembar: Isian, tanda: 1 | -1): void {
  if (lembar.length !== isian.length) throw new RangeError(`panjang lembar ${lembar.length}, jumlah ${isian.length}`);
  for (let i = 0; i < lembar.length; i++) {
    const v = lembar[i] as number;
    if (v === KOSONG) continue;
    const n = (terisi[i] as number) + tanda;
    const lama = isian[i] as number;
    const s = (lama === KOSONG ? 0 : lama) + tanda * v;
    if (s > MAKS || s < -MAKS) throw new RangeError(`jumlah sel ${i} melampaui batas`);
    terisi[i] = n;
    isian[i] = n === 0 ? KOSONG : s;
  }
}

/** Adds a sum of sheets (a desa) to another (the kecamatan), in place. */
export function gabungkan(ke: Jumlah, dari: Jumlah): void {
  for (let i = 0; i < ke.isian.length; i++) {
    const n = dari.terisi[i] as number;
    if (n === 0) continue;
    const lama = ke.isian[i] as number;
    const s = (lama === KOSONG ? 0 : lama) + (dari.isian[i] as number);
    if (s > MAKS) throw new RangeError(`jumlah sel ${i} melampaui batas`);
    ke.isian[i] = s;
    ke.terisi[i] = (ke.terisi[i] as number) + n;
  }
}

/** Adds sheets cell by cell. Empty stays empty only where every sheet is empty. O(cells × sheets). */
export function jumlahkan(panjang: number, lembar: Iterable<Isian>): Jumlah {
  const j = jumlahNol(panjang);
  for (const l of lembar) tambahkan(j, l);
  return j;
}
