import { type Bagian, isiTemplat, type Rekap } from '../domain/index.ts';
import { bagiHalaman, type HalamanBaris, susunIsi } from './baris.ts';
import { gambarCap } from './cap.ts';
import { catatanBelumLengkap } from './catatan.ts';
import { gambarDitetapkan, tinggiDitetapkan } from './ditetapkan.ts';
import { gambarKaki, tinggiKaki } from './kaki.ts';
import { drawHeader } from './kit/header.ts';
import type { Box } from './kit/page.ts';
import { drawSignatures, signatureHeight } from './kit/signature.ts';
import { type LembarKolom, susunLembarKolom } from './kolom.ts';
import type { Konteks, RencanaHalaman } from './masukan.ts';
import { gambarBagian, ukuranAngka } from './tabel.ts';
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

/** A part of the document whose pages are sheets with columns: the sertifikat, or the lampiran of one desa. */
export type BagianKolom = { judul: string; desa?: string; rekap: Rekap };
export type RencanaBagian = { halaman: number; lembar: number; tps: number; rencana: RencanaHalaman[] };

/** Most that lines are stretched where a page has room, so that a short page does not look torn apart. */
const MAKS_REGANG = 2.1;
const MAKS_CATATAN = 8;

type Bidang = { kepala: Box; cap: Box; tabel: Box; tandaTangan: Box; kaki: Box };

function bidangHalaman(k: Konteks): Bidang {
  const { content: c, scale } = k.datar;
  const hTanda = signatureHeight(k.tandaTangan, true, scale);
  const hKaki = tinggiKaki(scale);
  const hKepala = 44 * scale;
  const hCap = k.cap.length > 0 ? 14 * scale : 0;
  const kaki = { ...c, y: c.y + c.h - hKaki, h: hKaki };
  const tandaTangan = { ...c, y: kaki.y - hTanda, h: hTanda };
  const yTabel = c.y + hKepala + (hCap > 0 ? 2 * scale : 0);
  return {
    kepala: { ...c, h: hKepala },
    // In the middle of the header's lower edge: between the regions and the page label nothing else stands there.
    cap: { x: c.x + c.w * 0.29, w: c.w * 0.71 - 130 * scale, y: c.y + 34 * scale, h: hCap },
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

function gambarHalaman(k: Konteks, s: SatuHalaman, nomor: number, dari: number): void {
  const { paper, formulir, m } = k;
  const { scale } = k.datar;
  const kata = m.formulir.kecamatan;
  const { bidang, tata, lembar, halaman } = s;
  const region: [string, string][] = [
    [kata.wilayah.provinsi, m.wilayah.provinsi],
    [kata.wilayah.kabko, m.wilayah.kabko],
    [kata.wilayah.kecamatan, m.wilayah.kecamatan],
  ];
  if (s.bagian.desa !== undefined) region.push([kata.wilayah.desa, s.bagian.desa]);
  if (m.kontes.dapil) region.push([kata.wilayah.dapil, m.kontes.dapil.nama]);
  drawHeader(
    paper,
    bidang.kepala,
    {
      region,
      title: s.bagian.judul,
      model: [kata.model, formulir.modelDKecamatan.teks],
      pageLabel: isiTemplat(kata.labelHalaman.teks, { h: halaman.nomor, l: lembar.nomor }),
    },
    scale,
  );
  gambarCap(paper, k.cap, bidang.cap, scale);

  const penutup = s.lembarAkhir && s.halamanAkhir;
  const hPenutup = penutup ? tinggiDitetapkan(scale) + 8 * scale : 0;
  const kepala = (b: Bagian): number =>
    tata.jarak + tata.nomorKolom + susunKepala(paper, tata, formulir, b, lembar.kolom).tinggi;
  const ruang = bidang.tabel.h - hPenutup;
  const f = regangan((x) => tinggiHalaman(paper, tata, kepala, halaman.bagian, s.lembarAkhir, x), ruang, MAKS_REGANG);
  const sel = halaman.bagian.flatMap((b) => b.isi.flatMap((i) => i.baris.sel));
  const tabel = {
    ...{ paper, tata, formulir, kata, f, huruf: s.lembarAkhir, kolom: lembar.kolom },
    ...{ x: bidang.tabel.x, lebar: bidang.tabel.w, ukuran: ukuranAngka(paper, tata, lembar.kolom, sel, f) },
  };
  let y = bidang.tabel.y;
  for (const b of halaman.bagian) y = gambarBagian(tabel, b, y);
  if (penutup) {
    const area = { ...bidang.tabel, y: y + 8 * scale, h: tinggiDitetapkan(scale) };
    gambarDitetapkan(paper, area, kata.ditetapkan, scale);
  }

  drawSignatures(paper, bidang.tandaTangan, k.tandaTangan, true, scale);
  const catatan = [kata.catatan.kosong, catatanBelumLengkap(kata.catatan, lembar.kolom, sel, MAKS_CATATAN)];
  gambarKaki(k, bidang.kaki, scale, nomor, dari, catatan.filter((c) => c !== '').join('  '));
}

/**
 * Lays out a part of the document: *lembar* are the column groups, *halaman* the row groups. Pages go row group by row
 * group, so that a sheet which ends with JUMLAH PINDAHAN is followed by the one that starts with it.
 */
export function rencanaBagianKolom(k: Konteks, bagian: BagianKolom): RencanaBagian {
  const kata = k.m.formulir.kecamatan;
  const lembar = susunLembarKolom(bagian.rekap, kata.kolomPerLembar.nilai, {
    pindahan: kata.kepala.jumlahPindahan,
    akhir: kata.kepala.jumlahAkhir,
    tps: kata.kepala.tps,
  });
  const bidang = bidangHalaman(k);
  const { scale } = k.datar;
  const tata = lembar.map((l) => tataSheet(scale, lebarKolom(bidang.tabel.w, scale, l.kolom)));
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
