import { type Bagian, isiTemplat, nilaiSel, posisi, type Rekap } from '../domain/index.ts';
import { bagiHalaman, type HalamanBaris, susunIsi } from './baris.ts';
import { gambarCap } from './cap.ts';
import { catatanBelumLengkap } from './catatan.ts';
import { gambarDitetapkan, tinggiDitetapkan } from './ditetapkan.ts';
import { gambarKaki, tinggiKaki } from './kaki.ts';
import { CORNER_WIDTH, drawHeader } from './kit/header.ts';
import type { Box } from './kit/page.ts';
import { drawSignatures, signatureHeight } from './kit/signature.ts';
import { type LembarKolom, susunLembarKolom } from './kolom.ts';
import { type Konteks, kepalaWilayah, type RencanaHalaman } from './masukan.ts';
import { gambarBagian, ukuranAngka } from './tabel.ts';
import { type JumlahHalaman, teksQr } from './tanda.ts';
import {
  lebarKolom,
  regangan,
  susunKepala,
  type Tata,
  tataSheet,
  tinggiBaris,
  tinggiHalaman,
  tinggiSubjudul,
} from './tata.ts';

/** A part of the document whose pages are sheets with columns: the sertifikat, or the lampiran of one unit (`satuan`). */
export type BagianKolom = { judul: string; satuan?: string; rekap: Rekap };
export type RencanaBagian = { halaman: number; lembar: number; tps: number; rencana: RencanaHalaman[] };

/** Most that lines are stretched where a page has room, so that a short page does not look torn apart. */
const MAKS_REGANG = 2.1;
const MAKS_CATATAN = 8;

type Bidang = { kepala: Box; cap: Box; tabel: Box; tandaTangan: Box; kaki: Box };

function bidangHalaman(k: Konteks): Bidang {
  const { content: c, scale } = k.datar;
  const hTanda = signatureHeight(k.tandaTangan, true, scale);
  const hKaki = tinggiKaki(scale);
  const hKepala = 47 * scale;
  const hCap = k.cap.length > 0 ? 14 * scale : 0;
  const kaki = { ...c, y: c.y + c.h - hKaki, h: hKaki };
  const tandaTangan = { ...c, y: kaki.y - hTanda, h: hTanda };
  const yTabel = c.y + hKepala + (hCap > 0 ? 2 * scale : 0);
  return {
    kepala: { ...c, h: hKepala },
    // In the middle of the header's lower edge: between the regions and the page label nothing else stands there.
    cap: { x: c.x + c.w * 0.29, w: c.w * 0.71 - (CORNER_WIDTH + 12) * scale, y: c.y + 34 * scale, h: hCap },
    tabel: { ...c, y: yTabel, h: tandaTangan.y - yTabel - 7 * scale },
    tandaTangan,
    kaki,
  };
}

/** Rows of the contest over pages, with the tightest widths any sheet of this part has. */
function bagiBaris(k: Konteks, tata: readonly Tata[], lembar: readonly LembarKolom[], ruang: number): HalamanBaris[] {
  const { paper, formulir, m } = k;
  const tinggiKepala = (b: Bagian): number =>
    Math.max(
      ...tata.map((t, i) => t.jarak + t.nomorKolom + susunKepala(paper, t, formulir, b, lembar[i]?.kolom ?? []).tinggi),
    );
  return bagiHalaman(susunIsi(formulir, m.lembar), formulir.halaman.bagian, {
    baris: (b) => Math.max(...tata.map((t) => tinggiBaris(paper, t, b, true, 1) + tinggiSubjudul(t, b))),
    kepala: tinggiKepala,
    ruang,
    penutup: tinggiDitetapkan(k.datar.scale) + 8 * k.datar.scale,
  });
}

type SatuHalaman = {
  bagian: BagianKolom;
  lembar: LembarKolom;
  halaman: HalamanBaris;
  tata: Tata;
  bidang: Bidang;
  /** Last sheet (JUMLAH AKHIR), and last page of it (place and date). */
  lembarAkhir: boolean;
  halamanAkhir: boolean;
};

/** Region header of a part: a desa below its kecamatan; a kecamatan below its kabupaten/kota. */
function wilayahBagian(k: Konteks, b: BagianKolom): [string, string][] {
  const { m } = k;
  const { tingkat } = b.rekap;
  const w = { ...m.wilayah };
  if (tingkat === 3) w.kecamatan = b.rekap.nama;
  if (tingkat === 2) w.kabko = b.rekap.nama;
  return kepalaWilayah(m.formulir, w, { desa: tingkat === 4 ? b.rekap.nama : undefined, dapil: m.kontes.dapil?.nama });
}

/** What the code of a page says of its figures. */
function jumlahHalaman(k: Konteks, s: SatuHalaman, sel: readonly number[]): JumlahHalaman {
  const hasil = { angka: 0, jumlah: 0 };
  if (k.m.kosong) return { ...hasil, suara: [] };
  for (const kolom of s.lembar.kolom)
    for (const i of sel) {
      const n = nilaiSel(kolom.jumlah.isian, i);
      if (n === null) continue;
      hasil.angka++;
      hasil.jumlah += n;
    }
  const akhir = s.lembar.kolom.at(-1);
  const suara = ['V.A', 'V.B', 'V.C'].map((id) => posisi(k.m.lembar, id));
  const ada = akhir !== undefined && suara.every((i) => sel.includes(i));
  return { ...hasil, suara: ada ? suara.map((i) => nilaiSel(akhir.jumlah.isian, i)) : [] };
}

function gambarHalaman(k: Konteks, s: SatuHalaman, nomor: number, dari: number): void {
  const { paper, formulir, m } = k;
  const { scale } = k.datar;
  const kata = m.formulir.umum;
  const { bidang, tata, lembar, halaman } = s;
  const sel = halaman.bagian.flatMap((b) => b.isi.flatMap((i) => i.baris.sel));
  drawHeader(
    paper,
    bidang.kepala,
    {
      region: wilayahBagian(k, s.bagian),
      title: s.bagian.judul,
      model: [kata.model, k.d.model.teks],
      pageLabel: isiTemplat(kata.labelHalaman.teks, { h: halaman.nomor, l: lembar.nomor }),
      qr: teksQr(m.tanda, nomor, dari, jumlahHalaman(k, s, sel)),
      logo: m.logo,
    },
    scale,
  );
  paper.repeat('cap', () => gambarCap(paper, k.cap, bidang.cap, scale));

  const penutup = s.lembarAkhir && s.halamanAkhir;
  const hPenutup = penutup ? tinggiDitetapkan(scale) + 8 * scale : 0;
  const kepala = (b: Bagian): number =>
    tata.jarak + tata.nomorKolom + susunKepala(paper, tata, formulir, b, lembar.kolom).tinggi;
  const ruang = bidang.tabel.h - hPenutup;
  const f = regangan((x) => tinggiHalaman(paper, tata, kepala, halaman.bagian, s.lembarAkhir, x), ruang, MAKS_REGANG);
  const tabel = {
    ...{ paper, tata, formulir, kata, f, huruf: s.lembarAkhir, kolom: lembar.kolom },
    ...{ x: bidang.tabel.x, lebar: bidang.tabel.w, kosong: m.kosong ?? false },
    ukuran: ukuranAngka(paper, tata, lembar.kolom, sel, f),
  };
  let y = bidang.tabel.y;
  for (const b of halaman.bagian) y = gambarBagian(tabel, b, y);
  if (penutup) {
    const area = { ...bidang.tabel, y: y + 8 * scale, h: tinggiDitetapkan(scale) };
    gambarDitetapkan(paper, area, kata.ditetapkan, scale);
  }

  // The strip is the same on every sheet of the document.
  paper.repeat('tanda tangan', () => drawSignatures(paper, bidang.tandaTangan, k.tandaTangan, true, scale));
  const catatan = m.kosong
    ? []
    : [kata.catatan.kosong, catatanBelumLengkap(kata.catatan, lembar.kolom, sel, MAKS_CATATAN)];
  gambarKaki(paper, m, bidang.kaki, scale, {
    ...{ model: k.d.model.teks, nomor, dari },
    catatan: catatan.filter((c) => c !== '').join('  '),
  });
}

/**
 * Lays out a part of the document: *lembar* are the column groups, *halaman* the row groups. Pages go row group by row
 * group, so that a sheet which ends with JUMLAH PINDAHAN is followed by the one that starts with it.
 */
export function rencanaBagianKolom(k: Konteks, bagian: BagianKolom): RencanaBagian {
  const kata = k.m.formulir.umum;
  const lembar = susunLembarKolom(bagian.rekap, kata.kolomPerLembar.nilai, {
    pindahan: kata.kepala.jumlahPindahan,
    akhir: kata.kepala.jumlahAkhir,
    tps: kata.kepala.tps,
  });
  const bidang = bidangHalaman(k);
  const { scale } = k.datar;
  const tata = lembar.map((l) => tataSheet(scale, lebarKolom(bidang.tabel.w, scale, l.kolom), k.m.kosong));
  const halaman = bagiBaris(k, tata, lembar, bidang.tabel.h);
  const rencana = halaman.flatMap((h) =>
    lembar.map((l, i): RencanaHalaman => {
      const t = tata[i];
      if (!t) throw new RangeError('lembar tanpa tata letak');
      const s: SatuHalaman = {
        ...{ bagian, lembar: l, halaman: h, tata: t, bidang },
        ...{ lembarAkhir: i === lembar.length - 1, halamanAkhir: h === halaman.at(-1) },
      };
      return { geometri: k.datar, gambar: (nomor, dari) => gambarHalaman(k, s, nomor, dari) };
    }),
  );
  return { halaman: halaman.length, lembar: lembar.length, tps: bagian.rekap.tps.jumlah, rencana };
}
