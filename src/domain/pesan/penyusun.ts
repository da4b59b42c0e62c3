import { angka } from '../format.ts';
import type { KonteksGalat } from '../hasil.ts';

/** Writes the three parts of a message out of the facts of a failure. */
export type Penyusun = (k: KonteksGalat) => [kalimat: string, tersimpan: string, langkah: string];

/** A fact as it is written; nothing where it is not known. */
export const isi = (k: KonteksGalat, kunci: string): string => {
  const v = k[kunci];
  return v === undefined ? '' : typeof v === 'number' ? angka(v) : v;
};

export const TETAP = 'Data yang sudah tercatat tidak berubah.';
