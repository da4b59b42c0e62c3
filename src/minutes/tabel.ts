import { angka, angkaSel, type Formulir, type FormulirKontes, nilaiSel, terbilang } from '../domain/index.ts';
import type { BagianHalaman, IsiBaris } from './baris.ts';
import { belumLengkap } from './catatan.ts';
import type { Face, PdfPaper } from './kit/document.ts';
import { type Box, inset } from './kit/page.ts';
import { cornerMark, frame, horizontal, RULE, tint, vertical } from './kit/rules.ts';
import { CAP_HEIGHT, drawInBox, drawLines, fitFigure, LINE } from './kit/text.ts';
import type { Kolom } from './kolom.ts';
import {
  lebarNomor,
  lekukNomor,
  PAD,
  susunKepala,
  susunLabel,
  type Tata,
  tinggiBaris,
  tinggiSubjudul,
} from './tata.ts';

export type TabelLembar = {
  paper: PdfPaper;
  tata: Tata;
  formulir: FormulirKontes;
  kata: Formulir['umum'];
  kolom: readonly Kolom[];
  /** Left edge and width of the table. */
  x: number;
  lebar: number;
  /** Stretch of the lines of this page. */
  f: number;
  /** Whether JUMLAH AKHIR stands on this sheet, so that it is written in words. */
  huruf: boolean;
  ukuran: Ukuran;
  /** Cells stay empty, with a box a figure to write in. */
  kosong: boolean;
};
type Bidang = { y: number; h: number; baseline: number };
/** Sizes of the figures of a page: one for all its cells, so that columns and rows compare by eye. */
export type Ukuran = { angka: number; bloks: readonly number[] };

const tebalKolom = (k: Kolom): Face => (k.jenis === 'satuan' ? 'biasa' : 'tebal');
const MAKS_TERBILANG = 999_999_999;

/**
 * Size of figures at which the longest one of every column fits, and the width of each column's block of figures,
 * which stands in the middle of the column with its figures flush right.
 */
export function ukuranAngka(
  paper: PdfPaper,
  tata: Tata,
  kolom: readonly Kolom[],
  sel: readonly number[],
  f: number,
): Ukuran {
  const mulai = Math.min(10, 8.5 * (1 + (f - 1) * 0.25)) * tata.scale;
  // Every digit is as wide as another, so the longest text is the widest; bold is the widest face.
  const terpanjang = kolom.map((k) =>
    sel.map((i) => angkaSel(nilaiSel(k.jumlah.isian, i))).reduce((a, b) => (b.length > a.length ? b : a), ''),
  );
  const ukuran = Math.min(
    ...terpanjang.map((s, i) => fitFigure(paper, s, 'tebal', mulai, (tata.lebar.kolom[i] ?? 0) - 2 * PAD * tata.scale)),
  );
  return { angka: ukuran, bloks: terpanjang.map((s) => paper.width(s, 'tebal', ukuran)) };
}

const kolomX = (t: TabelLembar, i: number): number =>
  t.x + t.tata.lebar.uraian + t.tata.lebar.lpj + t.tata.lebar.kolom.slice(0, i).reduce((a, b) => a + b, 0);

/** Rules between columns over a height; heavier before a sum. */
function garisKolom(t: TabelLembar, y: number, h: number): void {
  t.kolom.forEach((k, i) => {
    const dekatJumlah = k.jenis !== 'satuan' || t.kolom[i - 1]?.jenis === 'pindahan';
    vertical(t.paper, kolomX(t, i), y, h, dekatJumlah ? 1 : RULE.thin);
  });
}

/** Heading of a section with the row of column numbers under it; returns the y below. */
function gambarKepala(t: TabelLembar, bagian: BagianHalaman, y: number): number {
  const { paper, tata } = t;
  const k = susunKepala(paper, tata, t.formulir, bagian.bagian, t.kolom);
  const kiri = { x: t.x, y, w: tata.lebar.uraian + tata.lebar.lpj, h: k.tinggi - k.tinggiUraian };
  const uraian = { ...kiri, y: y + kiri.h, h: k.tinggiUraian };
  paper.tag(
    'TH',
    () => {
      drawInBox(paper, k.judul.lines.join('\n'), { ...k.gayaJudul, size: k.judul.size }, inset(kiri, PAD + 1, 0));
      drawInBox(paper, k.uraian.lines.join('\n'), { ...k.gayaKolom, size: k.uraian.size }, inset(uraian, PAD, 0));
    },
    'Column',
  );
  horizontal(paper, t.x, uraian.y, uraian.w, RULE.hair);

  const yNomor = y + k.tinggi;
  tint(paper, { x: t.x, y: yNomor, w: t.lebar, h: tata.nomorKolom });
  const gayaNomor = { face: 'tebal', size: 6.5 * tata.scale, min: 4, align: 'tengah' } as const;
  drawInBox(paper, '(1)', gayaNomor, { ...kiri, y: yNomor, h: tata.nomorKolom });
  k.teks.forEach((teks, i) => {
    const box = { x: kolomX(t, i), y, w: tata.lebar.kolom[i] ?? 0, h: k.tinggi };
    const blok = (teks.lines.length - 1) * teks.size * LINE + teks.size * CAP_HEIGHT;
    const baseline = y + (k.tinggi - blok) / 2 + teks.size * CAP_HEIGHT;
    paper.tag('TH', () => drawLines(paper, teks, k.gayaKolom, inset(box, 2, 0), baseline, teks.size * LINE), 'Column');
    drawInBox(paper, `(${i + 2})`, gayaNomor, { ...box, y: yNomor, h: tata.nomorKolom });
  });
  horizontal(paper, t.x, yNomor, t.lebar, RULE.thin);
  horizontal(paper, t.x, yNomor + tata.nomorKolom, t.lebar, RULE.thin);
  return yNomor + tata.nomorKolom;
}

/** Hair lines between the boxes of single digits: three for a TPS as on the C form, more for sums. */
function kotakAngka(t: TabelLembar, k: Kolom, box: Box): void {
  const n = k.jenis === 'satuan' ? (k.wilayah.length === 13 ? 3 : 5) : 6;
  for (let i = 1; i < n; i++) vertical(t.paper, box.x + (box.w * i) / n, box.y, box.h, RULE.hair / 2);
}

/** The figures of one line of a row: flush right in the middle of their columns, or a dash where nothing was filled in. */
function gambarAngka(t: TabelLembar, sel: number, bidang: Bidang, tebal: boolean): void {
  const { y, h } = bidang;
  t.kolom.forEach((k, i) => {
    const lebar = t.tata.lebar.kolom[i] ?? 0;
    const box = { x: kolomX(t, i), y, w: lebar, h };
    if (t.kosong) {
      kotakAngka(t, k, box);
      return;
    }
    const teks = angkaSel(nilaiSel(k.jumlah.isian, sel));
    const face = tebal ? 'tebal' : tebalKolom(k);
    const kanan = box.x + lebar - (lebar - (t.ukuran.bloks[i] ?? 0)) / 2;
    const lebarTeks = t.paper.width(teks, face, t.ukuran.angka);
    t.paper.tag('TD', () => t.paper.line(teks, kanan - lebarTeks, bidang.baseline, face, t.ukuran.angka));
    if (belumLengkap(k, sel)) cornerMark(t.paper, inset(box, 0.6), 3.4 * t.tata.scale);
  });
}

/** A party's own row stands out by a darker ground, as on the D forms of 2024. */
const TINT_PARTAI = '#c9c9c9';

/**
 * The wording of a row; returns the baseline of its first line, on which the first figure stands too. In a row of three
 * figures the wording uses their baselines, so that the page reads (and is read out by programs) line by line.
 */
function gambarLabel(t: TabelLembar, b: IsiBaris, box: Box, baris: number, awalKelompok: boolean): number {
  const { teks, catatan } = susunLabel(t.paper, t.tata, b);
  const banyak = teks.lines.length + catatan.lines.length;
  const kisi = b.baris.satuan === 'LPJ' && banyak <= 3;
  const leading = kisi ? baris : teks.size * LINE;
  const tinggiHuruf = teks.size * CAP_HEIGHT;
  const atas = kisi
    ? (baris - tinggiHuruf) / 2
    : Math.min((baris - tinggiHuruf) / 2, (box.h - (banyak - 1) * leading - tinggiHuruf) / 2);
  const baseline = box.y + atas + tinggiHuruf;
  const lekuk = lekukNomor(t.tata, b);
  const nomor = lekuk + lebarNomor(t.tata);
  const kanan = { ...box, x: box.x + nomor + PAD, w: box.w - nomor - 2 * PAD };
  const ukuranNomor = b.baris.kunci === 'IV.paslon' ? 11 * t.tata.scale : teks.size;
  if (awalKelompok) t.paper.line(b.label.kelompok ?? '', box.x + PAD + 1, baseline, 'tebal', teks.size);
  t.paper.line(b.label.nomor, box.x + PAD + 1 + lekuk, baseline, teks.gaya.face, ukuranNomor);
  drawLines(t.paper, teks, teks.gaya, kanan, baseline, leading);
  const gayaCatatan = { ...teks.gaya, face: 'miring' } as const;
  drawLines(t.paper, catatan, gayaCatatan, kanan, baseline + teks.lines.length * leading, leading);
  return baseline;
}

/** JUMLAH AKHIR of a row in words, over the width of its columns. */
function gambarTerbilang(t: TabelLembar, sel: number, box: Box): void {
  const akhir = t.kolom.at(-1);
  const n = akhir ? nilaiSel(akhir.jumlah.isian, sel) : null;
  const kata = t.kosong ? '' : n === null ? '–' : n > MAKS_TERBILANG ? angka(n) : terbilang(n);
  const catatan = { face: 'miring', size: 6.5 * t.tata.scale, min: 5, align: 'kanan' } as const;
  const lebarCatatan = t.paper.width(t.kata.terbilang, 'miring', catatan.size) + 2 * PAD;
  const isi = inset(box, PAD + 2, 1);
  const gaya = { face: 'tebal', size: 8.25 * t.tata.scale, min: 4, align: 'kiri' } as const;
  drawInBox(t.paper, kata, gaya, { ...isi, w: isi.w - lebarCatatan });
  const kanan = { ...isi, x: isi.x + isi.w - lebarCatatan, w: lebarCatatan };
  drawInBox(t.paper, t.kata.terbilang, catatan, kanan);
}

function gambarSubjudul(t: TabelLembar, b: IsiBaris, y: number): void {
  const sub = b.label.subjudul;
  if (!sub) return;
  const ukuran = 8.25 * t.tata.scale;
  const baseline = y + (t.tata.baris + ukuran * CAP_HEIGHT) / 2;
  t.paper.line(sub.nomor, t.x + PAD + 1, baseline, 'tebal', ukuran);
  t.paper.line(sub.teks, t.x + PAD + lebarNomor(t.tata), baseline, 'tebal', ukuran);
  horizontal(t.paper, t.x, y + t.tata.baris, t.lebar, RULE.thin);
}

function gambarBaris(t: TabelLembar, b: IsiBaris, y: number, h: number, awalKelompok: boolean): void {
  const { paper, tata } = t;
  if (b.baris.kunci === 'IV.A1') tint(paper, { x: t.x, y, w: t.lebar, h }, TINT_PARTAI);
  const lpj = b.baris.satuan === 'LPJ';
  const label = { x: t.x, y, w: tata.lebar.uraian + (lpj ? 0 : tata.lebar.lpj), h };
  const denganHuruf = t.huruf && b.terbilang;
  const hAngka = denganHuruf ? h / 2 : h;
  const baris = lpj ? h / 3 : hAngka;
  let baseline = 0;
  paper.tag(
    'TH',
    () => {
      baseline = gambarLabel(t, b, label, baris, awalKelompok);
    },
    'Row',
  );
  garisKolom(t, y, hAngka);
  const xKolom = kolomX(t, 0);
  if (lpj) {
    const kata = [t.kata.kepala.laki, t.kata.kepala.perempuan, t.kata.kepala.jumlah];
    const xLpj = t.x + tata.lebar.uraian;
    vertical(paper, xLpj, y, h, RULE.thin);
    b.baris.sel.forEach((sel, i) => {
      const tebal = i === 2;
      const box = { x: xLpj, y: y + i * baris, w: tata.lebar.lpj, h: baris };
      const gaya = { face: tebal ? 'tebal' : 'biasa', size: 7.5 * tata.scale, min: 5, align: 'tengah' } as const;
      drawInBox(paper, kata[i] ?? '', gaya, box);
      const tengah = box.y + (baris + t.ukuran.angka * CAP_HEIGHT) / 2;
      gambarAngka(t, sel, { y: box.y, h: baris, baseline: tengah }, tebal);
      if (i > 0) horizontal(paper, xLpj, box.y, t.x + t.lebar - xLpj, RULE.hair);
    });
    return;
  }
  const sel = b.baris.sel[0];
  if (sel === undefined) return;
  gambarAngka(t, sel, { y, h: hAngka, baseline }, b.baris.jumlah);
  if (denganHuruf) {
    vertical(paper, xKolom, y + hAngka, h - hAngka, RULE.thin);
    horizontal(paper, xKolom, y + hAngka, t.x + t.lebar - xKolom, RULE.hair);
    paper.tag('TD', () =>
      gambarTerbilang(t, sel, { x: xKolom, y: y + hAngka, w: t.x + t.lebar - xKolom, h: h - hAngka }),
    );
  }
}

/** Draws one section as a table of its own; returns the y below it. */
export function gambarBagian(t: TabelLembar, bagian: BagianHalaman, atas: number): number {
  let bawah = atas;
  t.paper.tag('Table', () => {
    bawah = gambarTabel(t, bagian, atas);
  });
  return bawah;
}

function gambarTabel(t: TabelLembar, bagian: BagianHalaman, atas: number): number {
  const awal = atas + t.tata.jarak;
  let y = awal;
  t.paper.tag('TR', () => {
    y = gambarKepala(t, bagian, awal);
  });
  garisKolom(t, awal, y - awal);
  bagian.isi.forEach((b, i) => {
    const mulai = y;
    if (b.label.subjudul) t.paper.tag('TR', () => t.paper.tag('TH', () => gambarSubjudul(t, b, mulai)));
    y += tinggiSubjudul(t.tata, b);
    const h = tinggiBaris(t.paper, t.tata, b, t.huruf, t.f);
    const awalKelompok = b.label.kelompok !== undefined && bagian.isi[i - 1]?.baris.kunci !== b.baris.kunci;
    const yBaris = y;
    t.paper.tag('TR', () => gambarBaris(t, b, yBaris, h, awalKelompok));
    // After the ground of the row, so that it covers no rule.
    if (i > 0) horizontal(t.paper, t.x, mulai, t.lebar, RULE.thin);
    y += h;
  });
  frame(t.paper, { x: t.x, y: awal, w: t.lebar, h: y - awal }, RULE.bold);
  return y;
}
