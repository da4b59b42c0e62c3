import type { IdSel, Lembar } from './lembar.ts';

/** The figures of one sheet: one flat vector aligned with `Lembar.sel`. */
export type Isian = Int32Array;

/** Marks a cell nobody filled in. Empty is not zero: both can be printed and both mean something different. */
export const KOSONG = -2147483648;

/** Largest figure accepted in one cell of a TPS sheet. The paper has three boxes; six digits leave room for a misreading. */
export const MAKS_SEL_TPS = 999_999;

export const isianKosong = (lembar: Lembar): Isian => new Int32Array(lembar.sel.length).fill(KOSONG);

/** The figure of a cell, or null where it is empty. */
export function nilaiSel(isian: Isian, i: number): number | null {
  const v = isian[i];
  return v === undefined || v === KOSONG ? null : v;
}

export function nilaiId(lembar: Lembar, isian: Isian, id: IdSel): number | null {
  const i = lembar.indeks.get(id);
  return i === undefined ? null : nilaiSel(isian, i);
}

export function samaIsian(a: Isian, b: Isian): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** How many cells are filled in. */
export function hitungTerisi(isian: Isian): number {
  let n = 0;
  // By index: every sheet of a kabupaten is counted, and going through it by its iterator makes an object a cell.
  for (let i = 0; i < isian.length; i++) if (isian[i] !== KOSONG) n++;
  return n;
}

/** `{"I.A.L": 5, "I.A.P": null, …}` in the order of the form. */
export function isianKeObjek(lembar: Lembar, isian: Isian): Record<IdSel, number | null> {
  return Object.fromEntries(lembar.sel.map((id, i) => [id, nilaiSel(isian, i)]));
}

/** The vector as plain numbers, null where empty: the shape in which the journal writes it. */
export const isianKeLarik = (isian: Isian): (number | null)[] => Array.from(isian, (v) => (v === KOSONG ? null : v));

export function isianDariLarik(larik: readonly (number | null)[]): Isian {
  // A loop: `Int32Array.from` with a mapping goes through an iterator, ten times slower, and replay does this for every entry.
  const isian = new Int32Array(larik.length);
  for (let i = 0; i < larik.length; i++) isian[i] = larik[i] ?? KOSONG;
  return isian;
}

/** One differing cell between two vectors of the same structure. */
export type BedaSel = { sel: IdSel; semula: number | null; menjadi: number | null };

export function bandingkan(lembar: Lembar, semula: Isian, menjadi: Isian): BedaSel[] {
  const beda: BedaSel[] = [];
  lembar.sel.forEach((sel, i) => {
    if (semula[i] !== menjadi[i]) beda.push({ sel, semula: nilaiSel(semula, i), menjadi: nilaiSel(menjadi, i) });
  });
  return beda;
}

if (new Uint8Array(Int32Array.of(1).buffer)[0] !== 1) throw new Error('Rekap Pleno memerlukan prosesor little-endian');

/** Bytes of a vector for a BLOB: Int32, little-endian (all supported machines are; checked above). */
export const isianKeBytes = (isian: Int32Array): Uint8Array =>
  new Uint8Array(isian.buffer, isian.byteOffset, isian.byteLength);

/**
 * A vector to look at once, while its row is at hand: the bytes themselves where they lie well, else a copy. Whoever keeps it
 * takes `isianDariBytes`.
 */
export function lihatIsian(bytes: Uint8Array): Isian {
  if (bytes.byteOffset % 4 !== 0) return isianDariBytes(bytes);
  if (bytes.byteLength % 4 !== 0) throw new RangeError(`panjang vektor ${bytes.byteLength} bukan kelipatan 4`);
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** Copies (a Buffer's `slice` would not): the driver may reuse its memory, and an Int32Array needs an aligned start. */
export function isianDariBytes(bytes: Uint8Array): Isian {
  if (bytes.byteLength % 4 !== 0) throw new RangeError(`panjang vektor ${bytes.byteLength} bukan kelipatan 4`);
  return new Int32Array(new Uint8Array(bytes).buffer);
}
