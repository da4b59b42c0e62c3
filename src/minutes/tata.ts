import type { Bagian, FormulirKontes } from '../domain/index.ts';
import type { BagianHalaman, IsiBaris } from './baris.ts';
import type { PdfPaper } from './kit/document.ts';
import { blockHeight, type FittedText, fitText } from './kit/text.ts';
import type { Kolom } from './kolom.ts';

/** Widths of the columns of one sheet: the wording, the L/P/JML strip, and one a column. */
export type LebarKolom = { uraian: number; lpj: number; kolom: number[] };

const LABEL = { face: 'biasa', size: 8.25, min: 6, align: 'kiri' } as const;
const KEPALA = { face: 'tebal', size: 8, min: 5, align: 'tengah' } as const;
const JUDUL = { face: 'tebal', size: 9, min: 6, align: 'kiri' } as const;

/**
 * Divides the width of a sheet. Wording gets at least 24 % of it; units take what they need up to a limit, and what is
 * left goes back to the wording (up to 45 %) so that few columns do not stand lost on a wide page.
 */
export function lebarKolom(lebar: number, scale: number, kolom: readonly Kolom[]): LebarKolom {
  const lpj = 24 * scale;
  const bobot = kolom.map((k) => (k.jenis === 'satuan' ? 1 : 1.4));
  const jumlahBobot = bobot.reduce((a, b) => a + b, 0);
  const satu = Math.min(78 * scale, (lebar * 0.76 - lpj) / jumlahBobot);
  const uraian = Math.min(lebar * 0.45, lebar - lpj - satu * jumlahBobot);
  const pas = (lebar - lpj - uraian) / jumlahBobot;
  return { uraian, lpj, kolom: bobot.map((b) => b * pas) };
}

export type Tata = {
  scale: number;
  lebar: LebarKolom;
  /** Line height of one figure before a page is stretched. */
  baris: number;
  nomorKolom: number;
  /** Gap above a section. */
  jarak: number;
};

const MIN_BARIS = 11.4;
/** A row that is filled in by hand: 5.5 mm. */
const BARIS_TANGAN = 15.6;

export const tataSheet = (scale: number, lebar: LebarKolom, kosong = false): Tata => ({
  scale,
  lebar,
  baris: (kosong ? BARIS_TANGAN : MIN_BARIS) * scale,
  nomorKolom: 8.5 * scale,
  jarak: 5 * scale,
});

/** Space left of a label for its number. */
export const lebarNomor = (t: Tata): number => 15 * t.scale;
/** Left edge of a row's own number: candidates of a party stand one step in, beside the mark of their group (A.2). */
export const lekukNomor = (t: Tata, b: IsiBaris): number => (b.label.kelompok ? 17 * t.scale : 0);
/** Air inside a cell at its sides. */
export const PAD = 3;

export type LabelTersusun = FittedText & {
  gaya: { face: 'biasa' | 'tebal'; size: number; min: number; align: 'kiri' };
};

/** Contestants' names stand in two lines where they name a pair, as on the ballot. */
export const namaDuaBaris = (nama: string): string => nama.replace(/\s+-\s+/, '\n');

/** Lays out the wording of a row in the room it has; the note (in italics) follows as lines of its own. */
export function susunLabel(paper: PdfPaper, t: Tata, b: IsiBaris): { teks: LabelTersusun; catatan: FittedText } {
  return paper.memo(`l ${t.lebar.uraian} ${b.baris.id}`, () => susun(paper, t, b));
}

function susun(paper: PdfPaper, t: Tata, b: IsiBaris): { teks: LabelTersusun; catatan: FittedText } {
  const lpj = b.baris.satuan === 'LPJ';
  const lebar = t.lebar.uraian + (lpj ? 0 : t.lebar.lpj) - lekukNomor(t, b) - lebarNomor(t) - 2 * PAD;
  const gaya = {
    ...LABEL,
    face: b.label.tebal ? 'tebal' : 'biasa',
    size: LABEL.size * t.scale,
    min: LABEL.min,
  } as const;
  const isi = b.baris.kunci === 'IV.paslon' ? namaDuaBaris(b.label.teks) : b.label.teks;
  const catatan = b.label.catatan
    ? fitText(paper, b.label.catatan, { ...gaya, face: 'miring' }, lebar, 1)
    : { lines: [], size: gaya.size };
  // A ballot of parties has hundreds of rows: a candidate's name first shrinks a little to stay on one line.
  const satu = b.label.kelompok ? fitText(paper, isi, { ...gaya, min: 7 * t.scale }, lebar, 1) : null;
  const teks =
    satu?.lines.length === 1 ? satu : fitText(paper, isi, gaya, lebar, 3 - Math.min(1, catatan.lines.length));
  return { teks: { ...teks, gaya }, catatan };
}

/** Height of a row without its sub-heading; `f` stretches lines where a page has room. */
export function tinggiBaris(paper: PdfPaper, t: Tata, b: IsiBaris, huruf: boolean, f: number): number {
  const { teks, catatan } = susunLabel(paper, t, b);
  const label = blockHeight(teks.lines.length + catatan.lines.length, teks.size, 2.3 * t.scale * f);
  const angka = t.baris * f * (b.baris.satuan === 'LPJ' ? 3 : 1);
  return Math.max(label, angka + (huruf && b.terbilang ? t.baris * f : 0));
}

export const tinggiSubjudul = (t: Tata, b: IsiBaris): number => (b.label.subjudul ? t.baris : 0);

/** Heading of a section: its title and the name of the first column at the left, the columns' headings at the right. */
export function susunKepala(
  paper: PdfPaper,
  t: Tata,
  formulir: FormulirKontes,
  bagian: Bagian,
  kolom: readonly Kolom[],
) {
  const lebarKiri = t.lebar.uraian + t.lebar.lpj - 2 * PAD;
  const gayaJudul = { ...JUDUL, size: JUDUL.size * t.scale };
  const gayaKolom = { ...KEPALA, size: KEPALA.size * t.scale };
  const judul = fitText(paper, formulir.judulBagian[bagian], gayaJudul, lebarKiri, 2);
  const uraian = fitText(paper, formulir.kepalaUraian[bagian], { ...gayaKolom, size: 7.5 * t.scale }, lebarKiri, 1);
  const teks = kolom.map((k, i) => fitText(paper, k.judul, gayaKolom, (t.lebar.kolom[i] ?? 0) - 4, 3));
  const tinggiJudul = blockHeight(judul.lines.length, judul.size, 3.5 * t.scale);
  const tinggiUraian = blockHeight(uraian.lines.length, uraian.size, 2.2 * t.scale);
  const tinggiKolom = Math.max(0, ...teks.map((x) => blockHeight(x.lines.length, x.size, 3 * t.scale)));
  const tinggi = Math.max(tinggiJudul + tinggiUraian, tinggiKolom);
  return { judul, gayaJudul, uraian, teks, gayaKolom, tinggi, tinggiUraian };
}

/** Height of the tables of a page. */
export function tinggiHalaman(
  paper: PdfPaper,
  t: Tata,
  kepala: (b: Bagian) => number,
  bagian: readonly BagianHalaman[],
  huruf: boolean,
  f: number,
): number {
  let h = 0;
  for (const b of bagian) {
    h += kepala(b.bagian);
    for (const isi of b.isi) h += tinggiBaris(paper, t, isi, huruf, f) + tinggiSubjudul(t, isi);
  }
  return h;
}

/** Largest stretch of the lines, up to `maks`, at which the tables still fit the room (1 where nothing is left over). */
export function regangan(tinggi: (f: number) => number, ruang: number, maks: number): number {
  let bawah = 1;
  let atas = maks;
  if (tinggi(atas) <= ruang) return atas;
  for (let i = 0; i < 20; i++) {
    const f = (bawah + atas) / 2;
    if (tinggi(f) <= ruang) bawah = f;
    else atas = f;
  }
  return bawah;
}
