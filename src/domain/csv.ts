/** What a cell of a written table is made of: text stays text, figures are numbers, null is an empty cell. */
export type NilaiCsv = string | number | null;

/**
 * Signs with which spreadsheets begin a formula, in every width, also behind blanks and characters that nobody sees: some
 * programs trim those before they look. A tab or line end at the front starts another cell in others.
 */
const AWAL_RUMUS = /^[\s\p{Cf}\p{Cc}]*[=+\-@\t\r\n\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** One field: figures as they are, text quoted where it must be and never taken for a formula. */
export function medanCsv(nilai: NilaiCsv): string {
  if (nilai === null) return '';
  if (typeof nilai === 'number') return String(nilai);
  // Raised, lowered and other letter forms are the same sign to a program that folds them (⁺, ₌, ﬩).
  const awas = AWAL_RUMUS.test(nilai) || AWAL_RUMUS.test(nilai.normalize('NFKC'));
  const aman = awas ? `'${nilai}` : nilai;
  return /[";,\t\r\n]/.test(aman) ? `"${aman.replace(/"/g, '""')}"` : aman;
}

/**
 * One line of CSV as spreadsheets in Indonesian settings open it: `;` between fields, CR LF at the end. Every table that
 * leaves the application goes through here.
 */
export const barisCsv = (nilai: readonly NilaiCsv[]): string => `${nilai.map(medanCsv).join(';')}\r\n`;

/** Stands before the first line: tells spreadsheets that the text is UTF-8. */
export const BOM_CSV = '\uFEFF';

/** A whole table. */
export const tulisCsv = (baris: readonly (readonly NilaiCsv[])[]): string => BOM_CSV + baris.map(barisCsv).join('');
