/** Figures typed by a person. */

export const MAKS_DIGIT = 6;

/** Keeps the digits only: people paste `1.234` from a spreadsheet, and the paper has no other signs. */
export const hanyaDigit = (teks: string, maks = MAKS_DIGIT): string => teks.replace(/\D/g, '').slice(0, maks);

/**
 * Figures of a column or row copied from a spreadsheet, in their order; null for what is no figure. One line alone is
 * no column: it goes into the cell as it is.
 */
export function kolomTempelan(teks: string): string[] | null {
  const baris = teks.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!/[\n\t]/.test(baris)) return null;
  const sel = baris.split(/[\n\t]/).map((s) => s.trim());
  return sel.every((s) => s === '' || /^\d{1,3}([.,\u00a0 ]?\d{3})*$/.test(s))
    ? sel.map((s) => s.replace(/\D/g, ''))
    : null;
}

/** A typed text as a figure; empty is null, which is not 0. */
export const nilaiKetikan = (teks: string): number | null => (teks === '' ? null : Number(teks));

/** A stored figure as the text one types over. */
export const teksKetikan = (nilai: number | null): string => (nilai === null ? '' : String(nilai));

/** Typed before a power cut or a closed window, and never entered. */
export const PULIH = 'ketikan yang belum disimpan';
