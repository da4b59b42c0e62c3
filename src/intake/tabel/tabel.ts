import { angka } from '../../domain/index.ts';

/** A rectangle of merged cells, rows and columns counted from 0, both ends included. */
export type Gabungan = { r1: number; c1: number; r2: number; c2: number };

/**
 * One worksheet as text. A cell is trimmed text, or null where nothing stands in it; rows end at their last filled
 * cell, so `baris[r]?.[c] ?? null` is how to look at one. Numbers of a workbook come as plain digits; see `xlsx.ts`
 * for fractions, dates and errors.
 */
export type Tabel = {
  /** Worksheet name; for CSV the file's name without its folders. */
  nama: string;
  baris: (string | null)[][];
  /** Only the top left cell of a merged rectangle holds its text. */
  gabungan: readonly Gabungan[];
  /** A worksheet that the office hid. */
  tersembunyi: boolean;
  /** Address for people who look the cell up: `Sheet1!B7`. */
  alamat(r: number, c: number): string;
};

/** Largest file taken, in bytes. */
export const MAKS_BYTE_TABEL = 50 * 1024 * 1024;
export const MAKS_BARIS_TABEL = 200_000;
const MAKS_KOLOM_TABEL = 2_000;
/** Filled cells of one file: 15,228 TPS × 500 columns is 7.6 million. Bounds the memory (some 100 bytes a cell). */
export const MAKS_SEL_TABEL = 10_000_000;

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function hurufKolom(c: number): string {
  let s = '';
  for (let n = c + 1; n > 0; n = Math.floor((n - 1) / 26)) s = String.fromCharCode(65 + ((n - 1) % 26)) + s;
  return s;
}

/** `B7` → row 6, column 1; null where it is no address. By hand: it is asked for every cell of a workbook. */
export function uraiAlamat(teks: string): { r: number; c: number } | null {
  let c = 0;
  let r = 0;
  for (let i = 0; i < teks.length; i++) {
    const k = teks.charCodeAt(i);
    // Upper and lower case letters, 1 to 26; they may not follow a digit.
    if (r === 0 && ((k > 64 && k < 91) || (k > 96 && k < 123))) c = c * 26 + (k & 31);
    else if (k > 47 && k < 58 && c > 0) r = r * 10 + (k - 48);
    else if (k !== 36) return null;
    if (c > 18_278 || r > 9_999_999) return null;
  }
  return r < 1 ? null : { r: r - 1, c: c - 1 };
}

/** Spaces of every kind at both ends, BOM and zero-width characters anywhere: nothing a person sees. */
export function rapikanSel(teks: string): string | null {
  const t = teks.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
  return t === '' ? null : t;
}

export function buatTabel(nama: string, baris: (string | null)[][], lain: Partial<Tabel> = {}): Tabel {
  return {
    nama,
    baris,
    gabungan: [],
    tersembunyi: false,
    ...lain,
    alamat: (r, c) => `${nama}!${hurufKolom(c)}${r + 1}`,
  };
}

/** A refusal thrown from inside a parser's callback; caught at the face of this folder. */
export class TabelDitolak extends Error {
  readonly kode: 'TABEL_TERLALU_BESAR' | 'TABEL_RUSAK';
  constructor(kode: 'TABEL_TERLALU_BESAR' | 'TABEL_RUSAK', sebab: string) {
    super(sebab);
    this.kode = kode;
  }
}

/** Counts what a parser makes, and stops it before it makes too much. */
export class Penjaga {
  #sel = 0;
  baris(r: number): void {
    if (r >= MAKS_BARIS_TABEL)
      throw new TabelDitolak('TABEL_TERLALU_BESAR', `lebih dari ${angka(MAKS_BARIS_TABEL)} baris`);
  }
  sel(c: number, n = 1): void {
    if (c >= MAKS_KOLOM_TABEL)
      throw new TabelDitolak('TABEL_TERLALU_BESAR', `lebih dari ${angka(MAKS_KOLOM_TABEL)} kolom`);
    this.#sel += n;
    if (this.#sel > MAKS_SEL_TABEL)
      throw new TabelDitolak('TABEL_TERLALU_BESAR', `lebih dari ${angka(MAKS_SEL_TABEL)} sel`);
  }
}
