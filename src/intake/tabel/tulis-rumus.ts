import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { waktuTetapZip } from '../zip-waktu.ts';
import { hurufKolom } from './tabel.ts';
import { bersih, MAKS_NAMA_LEMBAR } from './tulis-xlsx.ts';

export type GayaSel = Pick<
  CellObject,
  | 'fontWeight'
  | 'fontSize'
  | 'fontStyle'
  | 'textColor'
  | 'backgroundColor'
  | 'align'
  | 'alignVertical'
  | 'wrap'
  | 'borderStyle'
  | 'borderColor'
  | 'columnSpan'
>;
/**
 * A cell: text (never a formula, whatever it begins with), a figure (null: an empty cell with its look), or a formula
 * together with what it gives, so that the workbook is right before anything calculates it.
 */
export type SelRumus = { gaya?: GayaSel } & (
  | { teks: string }
  | { angka: number | null }
  | { rumus: string; hasil: number | string }
);
export type LembarRumus = {
  /** Must come from `namaLembarKerja`. */
  nama: string;
  baris: readonly (readonly (SelRumus | null)[])[];
  lebar: readonly number[];
  /** Rows and columns that stay in sight, and are repeated on every printed page. */
  beku?: { baris: number; kolom: number };
  /** Rows (from 0, both ends) in which this text is marked red. */
  tandai?: { teks: string; dari: number; sampai: number };
};

/** The library's own types of what it is handed, in its form with several worksheets. */
type Sheet = Parameters<typeof writeXlsxFile>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

const FORMAT_ANGKA = '#,##0';
/** Folio, the size closest to F4, on which the forms are printed. */
const FOLIO = 14;

/**
 * A name under which a worksheet can be called in a formula: letters, figures, blanks and points, not longer than Excel
 * opens. `nomor` makes it unlike all others.
 */
export function namaLembarKerja(nomor: string, nama: string): string {
  const bersihNama = nama
    .replace(/[^\p{L}\p{N} .()-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${nomor} ${bersihNama}`.slice(0, MAKS_NAMA_LEMBAR).trim();
}

function keSel(s: SelRumus | null): CellObject | null {
  if (s === null) return null;
  if ('teks' in s) return s.teks === '' ? { ...s.gaya } : { ...s.gaya, value: bersih(s.teks), type: String };
  if ('angka' in s && s.angka === null) return { ...s.gaya };
  const angka = { ...s.gaya, format: FORMAT_ANGKA };
  if ('rumus' in s) return { ...angka, value: s.rumus, type: 'Formula' };
  return { ...angka, value: s.angka ?? 0, type: Number };
}

const xml = (t: string): string => t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Puts one thing into the place of another, which must be there exactly as the library writes it. */
function ganti(teks: string, pola: RegExp | string, oleh: string): string {
  const hasil = teks.replace(pola, () => oleh);
  if (hasil === teks) throw new Error(`buku kerja: ${String(pola)} tidak ditemukan`);
  return hasil;
}

const CACHE = /<c r="([A-Z]+)(\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g;

/** Results of formulas. The library writes formulas alone, which some programs show as 0 or nothing. */
function denganHasil(teks: string, lembar: LembarRumus): string {
  const kolom = new Map(lembar.lebar.map((_, c) => [hurufKolom(c), c]));
  let n = 0;
  const hasil = teks.replace(CACHE, (_, huruf: string, baris: string, gaya: string, rumus: string) => {
    const s = lembar.baris[Number(baris) - 1]?.[kolom.get(huruf) ?? -1];
    if (!s || !('rumus' in s)) throw new Error(`buku kerja: rumus di ${huruf}${baris} tidak dikenal`);
    n++;
    const jenis = typeof s.hasil === 'string' ? ' t="str"' : '';
    return `<c r="${huruf}${baris}"${gaya}${jenis}><f>${rumus}</f><v>${xml(String(s.hasil))}</v></c>`;
  });
  const harap = lembar.baris.reduce((a, b) => a + b.filter((s) => s !== null && 'rumus' in s).length, 0);
  if (n !== harap) throw new Error(`buku kerja: ${n} dari ${harap} rumus berhasil ditulis`);
  return hasil;
}

/** One page wide, with the name of the worksheet and page numbers below. */
function denganCetak(teks: string): string {
  const lebar = ganti(
    ganti(teks, /(?<=<worksheet [^>]*>)/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
    /<pageSetup [^>]*\/>/,
    `<pageSetup paperSize="${FOLIO}" fitToWidth="1" fitToHeight="0" orientation="landscape"/>`,
  );
  return ganti(
    lebar,
    /(?<=<pageSetup [^>]*\/>)/,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>',
  );
}

function judulCetak(lembar: readonly LembarRumus[]): string {
  const nama = lembar.flatMap((l, i) => {
    if (!l.beku) return [];
    const n = `'${l.nama}'`;
    const tempat = `${n}!$A:$${hurufKolom(l.beku.kolom - 1)},${n}!$1:$${l.beku.baris}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xml(tempat)}</definedName>`];
  });
  return nama.length === 0 ? '<definedNames/>' : `<definedNames>${nama.join('')}</definedNames>`;
}

const tambahan = (lembar: readonly LembarRumus[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (teks, _, { sheetIndex }) => {
          const l = lembar[sheetIndex];
          if (!l) throw new Error('buku kerja: lembar tidak dikenal');
          return denganCetak(denganHasil(teks, l));
        },
      },
      'xl/workbook.xml': { transform: (teks) => ganti(teks, '<definedNames/>', judulCetak(lembar)) },
    },
  },
});

/**
 * A workbook with formulas, their results, frozen and printed headings. Same content, same bytes: its parts carry a fixed
 * time. What the library does not write itself is added by its own way of extension, and refused where the place is not
 * as expected.
 */
export async function tulisBukuRumus(lembar: readonly LembarRumus[]): Promise<Uint8Array> {
  const isi = lembar.map(
    (l): Sheet => ({
      sheet: l.nama,
      data: l.baris.map((b) => b.map(keSel)),
      columns: l.lebar.map((width) => ({ width })),
      orientation: 'landscape',
      ...(l.beku ? { stickyRowsCount: l.beku.baris, stickyColumnsCount: l.beku.kolom } : {}),
      ...(l.tandai ? { conditionalFormatting: [merah(l, l.tandai)] } : {}),
    }),
  );
  const bytes = await writeXlsxFile(isi, { features: [tambahan(lembar)] }).toBuffer();
  return waktuTetapZip(new Uint8Array(bytes));
}

const merah = (l: LembarRumus, t: { teks: string; dari: number; sampai: number }) => ({
  cellRange: { from: { row: t.dari + 1, column: 1 }, to: { row: t.sampai + 1, column: l.lebar.length } },
  condition: { operator: '=' as const, value: t.teks },
  style: { textColor: '#9c0006', backgroundColor: '#ffc7ce', fontWeight: 'bold' as const },
});
