import { angka, isiTemplat } from '../domain/index.ts';
import { gambarCap } from './cap.ts';
import { gambarKaki, tinggiKaki } from './kaki.ts';
import { drawModelBox, drawRegion } from './kit/header.ts';
import { type Box, inset } from './kit/page.ts';
import { frame, horizontal, RULE, tint, vertical } from './kit/rules.ts';
import { drawSignatures, signatureHeight } from './kit/signature.ts';
import { drawInBox, fitFigure, paragraph, wrap } from './kit/text.ts';
import type { BagianKolom, RencanaBagian } from './lembar-kolom.ts';
import type { Konteks, RencanaHalaman } from './masukan.ts';

/** One line of the table of sheets that belong to the berita acara. */
type BarisDaftar = { nomor: string; uraian: string; tps: string; halaman: string; lembar: string };

const UKURAN = 9.5;
const BARIS = 14;
const titik = (n: number): string => '.'.repeat(n);

const paragrafHeight = (k: Konteks, teks: string, lebar: number): number =>
  wrap(k.paper, teks, 'biasa', UKURAN * k.tegak.scale, lebar).length * UKURAN * k.tegak.scale * 1.55;

function isiPembuka(k: Konteks): string {
  const { m, formulir } = k;
  return isiTemplat(m.formulir.kecamatan.pembuka.teks, {
    hari: titik(16),
    tanggal: titik(24),
    bulan: titik(20),
    tahunAcara: titik(44),
    namaPemilihan: formulir.namaPemilihan,
    tahun: m.pemilihan.tahun,
    tempat: m.tempat ?? titik(60),
  });
}

/** Title of the form: centred lines, the name of the election larger, as on the C form. Returns the y below. */
function gambarJudul(k: Konteks, area: Box): number {
  const { scale } = k.tegak;
  let y = area.y;
  const nilai = { kecamatan: k.m.wilayah.kecamatan.toUpperCase(), tahun: k.m.pemilihan.tahun };
  for (const baris of k.formulir.judulDKecamatan) {
    const mulai = (baris.besar ? 12.5 : 10.5) * scale;
    const teks = isiTemplat(baris.teks, nilai);
    // A line of the title stays one line where it can, and wraps where the name of the kecamatan is very long.
    const size = Math.max(fitFigure(k.paper, teks, 'tebal', mulai, area.w), 8 * scale);
    for (const line of wrap(k.paper, teks, 'tebal', size, area.w)) {
      const w = k.paper.width(line, 'tebal', size);
      y += size * 1.3;
      k.paper.line(line, area.x + (area.w - w) / 2, y - size * 0.3, 'tebal', size);
    }
  }
  return y;
}

function gambarDaftar(k: Konteks, area: Box, baris: readonly BarisDaftar[]): number {
  const { paper } = k;
  const { scale } = k.tegak;
  const kata = k.m.formulir.kecamatan.daftar;
  const h = BARIS * scale;
  const lebar = [0.07, 0.57, 0.14, 0.11, 0.11].map((p) => p * area.w);
  const tinggi = h * (baris.length + 2) + 9 * scale;
  const tulis = (teks: readonly string[], y: number, tinggiBaris: number, tebal: boolean, ukuran: number): void => {
    let x = area.x;
    teks.forEach((s, i) => {
      const w = lebar[i] ?? 0;
      const align = i === 1 && !tebal ? 'kiri' : 'tengah';
      const gaya = { face: tebal ? 'tebal' : 'biasa', size: ukuran * scale, min: 5, align } as const;
      drawInBox(paper, s, gaya, inset({ x, y, w, h: tinggiBaris }, 5, 0));
      x += w;
    });
  };
  let y = area.y;
  drawInBox(paper, kata.judul, { face: 'tebal', size: 8.5 * scale, min: 6, align: 'tengah' }, { ...area, y, h });
  y += h;
  horizontal(paper, area.x, y, area.w, RULE.thin);
  const yKolom = y;
  tulis([kata.nomor, kata.bagian, kata.jumlahTps, kata.halaman, kata.lembar], y, h, true, 8);
  y += h;
  tint(paper, { x: area.x, y, w: area.w, h: 9 * scale });
  tulis(['(1)', '(2)', '(3)', '(4)', '(5)'], y, 9 * scale, true, 6.5);
  horizontal(paper, area.x, y, area.w, RULE.thin);
  y += 9 * scale;
  for (const b of baris) {
    horizontal(paper, area.x, y, area.w, RULE.thin);
    tulis([b.nomor, b.uraian, b.tps, b.halaman, b.lembar], y, h, false, 9);
    y += h;
  }
  let x = area.x;
  for (const w of lebar.slice(0, -1)) {
    x += w;
    vertical(paper, x, yKolom, y - yKolom, RULE.thin);
  }
  frame(paper, { ...area, h: tinggi }, RULE.bold);
  return area.y + tinggi;
}

type IsiHalaman = { pertama: boolean; terakhir: boolean; baris: BarisDaftar[] };

/** Room of the regions; four lines of 15 points, and some air where all four are used. */
const tinggiWilayah = (k: Konteks): number => (k.m.kontes.dapil ? 72 : 60) * k.tegak.scale;

/** Height of everything above the table on the first page: title, opening, regions. */
function tinggiAwal(k: Konteks): number {
  const { content: c, scale } = k.tegak;
  const judul = k.formulir.judulDKecamatan.length * 16 * scale + 26 * scale;
  return judul + 46 * scale + paragrafHeight(k, isiPembuka(k), c.w) + tinggiWilayah(k) + 10 * scale;
}

/** Spreads the table over pages, so that the closing paragraph stands on the last page with at least one line of it. */
function bagiDaftar(k: Konteks, baris: readonly BarisDaftar[], ruang: number, penutup: number): IsiHalaman[] {
  const h = BARIS * k.tegak.scale;
  const kepala = 2 * h + 9 * k.tegak.scale;
  const hasil: IsiHalaman[] = [];
  let sisa = [...baris];
  while (sisa.length > 0 || hasil.length === 0) {
    const pertama = hasil.length === 0;
    const muat = (akhir: boolean): number =>
      Math.max(
        1,
        Math.floor((ruang - (pertama ? tinggiAwal(k) : 44 * k.tegak.scale) - kepala - (akhir ? penutup : 0)) / h),
      );
    const terakhir = sisa.length <= muat(true);
    const ambil = terakhir ? sisa.length : Math.min(muat(false), sisa.length - 1);
    hasil.push({ pertama, terakhir, baris: sisa.slice(0, ambil) });
    sisa = sisa.slice(ambil);
  }
  return hasil;
}

function gambarHalaman(k: Konteks, isi: IsiHalaman, label: string, nomor: number, dari: number): void {
  const { paper, m } = k;
  const { content: c, scale } = k.tegak;
  const kata = m.formulir.kecamatan;
  const size = UKURAN * scale;
  drawModelBox(paper, c, { model: [kata.model, k.formulir.modelDKecamatan.teks], pageLabel: label }, scale);
  const kanan = 128 * scale;
  gambarCap(paper, k.cap, { x: c.x, y: c.y + 6 * scale, w: c.w - kanan, h: 15 * scale }, scale);
  let y = c.y + 44 * scale;
  if (isi.pertama) {
    y = gambarJudul(k, { ...c, y: c.y + 46 * scale }) + 16 * scale;
    const region: [string, string][] = [
      [kata.wilayah.provinsi, m.wilayah.provinsi],
      [kata.wilayah.kabko, m.wilayah.kabko],
      [kata.wilayah.kecamatan, m.wilayah.kecamatan],
    ];
    if (m.kontes.dapil) region.push([kata.wilayah.dapil, m.kontes.dapil.nama]);
    drawRegion(paper, { x: c.x + c.w * 0.12, y, w: c.w * 0.76, h: 60 * scale }, region, scale * 1.1);
    y += tinggiWilayah(k);
    y = paragraph(paper, isiPembuka(k), 'biasa', size, { ...c, y }) + 10 * scale;
  }
  y = gambarDaftar(k, { ...c, y, h: 0 }, isi.baris) + 12 * scale;
  if (isi.terakhir) {
    const penutup = isiTemplat(kata.penutup.teks, { rangkap: titik(20) });
    paragraph(paper, penutup, 'biasa', size, { ...c, y });
  }
  const hTanda = signatureHeight(k.tandaTangan, false, scale);
  const yKaki = c.y + c.h - tinggiKaki(scale);
  drawSignatures(paper, { ...c, y: yKaki - hTanda, h: hTanda }, k.tandaTangan, false, scale);
  gambarKaki(k, { ...c, y: yKaki, h: tinggiKaki(scale) }, scale, nomor, dari, '');
}

function susunDaftar(k: Konteks, bagian: readonly { b: BagianKolom; r: RencanaBagian }[]): BarisDaftar[] {
  const kata = k.m.formulir.kecamatan.daftar;
  return bagian.map(({ b, r }, i) => ({
    nomor: `${i + 1}`,
    uraian:
      b.desa === undefined
        ? isiTemplat(kata.sertifikat, { kecamatan: k.m.wilayah.kecamatan })
        : isiTemplat(kata.lampiran, { desa: b.desa }),
    tps: angka(r.tps),
    halaman: angka(r.halaman),
    lembar: angka(r.lembar),
  }));
}

/** The text pages in front: title, opening, list of the sheets that belong to them, closing, signatures. */
export function rencanaBeritaAcara(
  k: Konteks,
  bagian: readonly { b: BagianKolom; r: RencanaBagian }[],
): RencanaHalaman[] {
  const { content: c, scale } = k.tegak;
  const ruang = c.h - signatureHeight(k.tandaTangan, false, scale) - tinggiKaki(scale) - 12 * scale;
  const penutup = paragrafHeight(k, k.m.formulir.kecamatan.penutup.teks, c.w) + 20 * scale;
  const halaman = bagiDaftar(k, susunDaftar(k, bagian), ruang, penutup);
  return halaman.map((isi, i) => {
    const label = isiTemplat(k.m.formulir.kecamatan.labelBeritaAcara.teks, { h: i + 1, n: halaman.length });
    return { geometri: k.tegak, gambar: (nomor, dari) => gambarHalaman(k, isi, label, nomor, dari) };
  });
}
