import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';

/** What a cell of a workbook is made of: text stays text, figures are numbers, null leaves the cell out. */
export type NilaiSel = string | number | null;
/** A worksheet to be written, with its first row as heading. */
export type LembarTulis = { nama: string; judul: readonly string[]; baris: readonly (readonly NilaiSel[])[] };

/** Longest worksheet name that Excel opens. */
export const MAKS_NAMA_LEMBAR = 31;
const LEBAR_MIN = 14;
const LEBAR_MAKS = 60;

/**
 * Text without characters that no XML holds: one of them, and Excel refuses the whole workbook. The library looks texts up
 * in an object: a name like `constructor` would be found there, so it gets a character that nobody sees.
 */
export function bersih(teks: string): string {
  const t = teks.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
  return t in Object.prototype ? `${t}\u200b` : t;
}

export const selTebal = (teks: string): CellObject => ({ value: bersih(teks), type: String, fontWeight: 'bold' });

/** Codes stay text: a spreadsheet would turn 13 digits into 3,1E+12. Text is never a formula, whatever it begins with. */
export function selTulis(nilai: NilaiSel): CellObject | null {
  if (nilai === null || nilai === '') return null;
  return typeof nilai === 'number' ? { value: nilai, type: Number } : { value: bersih(nilai), type: String };
}

/** A worksheet whose heading is bold and stays in sight; columns as wide as what stands in them. */
export function lembarBerjudul({ nama, judul, baris }: LembarTulis): Sheet<never> {
  const lebar = judul.map((j, c) => {
    const isi = baris.reduce((n, b) => Math.max(n, String(b[c] ?? '').length), j.length);
    return { width: Math.min(LEBAR_MAKS, Math.max(LEBAR_MIN, isi + 2)) };
  });
  return {
    data: [judul.map(selTebal), ...baris.map((b) => b.map(selTulis))],
    sheet: nama,
    columns: lebar,
    stickyRowsCount: 1,
  };
}

/** A workbook (XLSX) of the given worksheets. */
export async function bukuKerja(lembar: Sheet<never>[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(lembar).toBuffer());
}

/** A workbook of tables, one worksheet each. */
export const tulisXlsx = (lembar: readonly LembarTulis[]): Promise<Uint8Array> => bukuKerja(lembar.map(lembarBerjudul));
