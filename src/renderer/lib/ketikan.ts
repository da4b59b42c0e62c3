/** Figures typed by a person. */

export const MAKS_DIGIT = 6;

/** Keeps the digits only: people paste `1.234` from a spreadsheet, and the paper has no other signs. */
export const hanyaDigit = (teks: string, maks = MAKS_DIGIT): string => teks.replace(/\D/g, '').slice(0, maks);

/** A typed text as a figure; empty is null, which is not 0. */
export const nilaiKetikan = (teks: string): number | null => (teks === '' ? null : Number(teks));

/** A stored figure as the text one types over. */
export const teksKetikan = (nilai: number | null): string => (nilai === null ? '' : String(nilai));
