import { expect } from 'vitest';
import {
  angkaSel,
  type Baris,
  formulirKontes,
  labelBaris,
  nilaiSel,
  nomorTps,
  type Rekap,
  terbilang,
  tingkatKode,
} from '../../src/domain/index.ts';
import type { MasukanDHasil } from '../../src/minutes/index.ts';
import { bacaKata, gabung, type HalamanKata, type Kata, tumpangTindih } from './bbox.ts';

/** Independent of the code under test: the columns a sheet must have, straight from the rule. */
type KolomHarap = { judul: string; isian: (number | null)[] };
function kolomHarap(r: Rekap, panjang: number): KolomHarap[][] {
  const nilai = (i: Int32Array): (number | null)[] => Array.from({ length: panjang }, (_, j) => nilaiSel(i, j));
  const satuan = r.kolom.map((k) => ({
    judul: tingkatKode(k.wilayah) === 5 ? `TPS ${nomorTps(k.wilayah)}` : k.nama,
    isian: nilai(k.jumlah.isian),
  }));
  const jumlah = (sampai: number): (number | null)[] =>
    Array.from({ length: panjang }, (_, j) => {
      const ada = satuan.slice(0, sampai).flatMap((s) => s.isian[j] ?? []);
      return ada.length === 0 ? null : ada.reduce((a, b) => a + b, 0);
    });
  const lembar: KolomHarap[][] = [];
  for (let awal = 0; awal < satuan.length; awal += 15) {
    const akhir = Math.min(awal + 15, satuan.length);
    const kolom = satuan.slice(awal, akhir);
    if (awal > 0) kolom.unshift({ judul: 'JUMLAH PINDAHAN', isian: jumlah(awal) });
    kolom.push({ judul: akhir === satuan.length ? 'JUMLAH AKHIR' : 'JUMLAH PINDAHAN', isian: jumlah(akhir) });
    lembar.push(kolom);
  }
  return lembar;
}

const TANDA = new Set(['L', 'P', 'JML']);
const tanpaSpasi = (s: string): string => s.replaceAll(' ', '');

/** The columns of one table, found by its row of column numbers: (1) (2) (3) … */
function kolomTabel(nomor: readonly Kata[]) {
  const pusat = [...nomor].sort((a, b) => a.xt - b.xt);
  expect(pusat.map((k) => k.teks)).toEqual(pusat.map((_, i) => `(${i + 1})`));
  const y = pusat[0]?.yt ?? 0;
  const tengah = pusat.slice(1).map((k) => k.xt);
  const lebar = (i: number): number => {
    const jarak = [tengah[i - 1], tengah[i + 1]].flatMap((t) =>
      t === undefined ? [] : [Math.abs(t - (tengah[i] ?? 0))],
    );
    return jarak.length === 0 ? 60 : Math.min(...jarak) / 2;
  };
  // The first column starts at the margin (9 mm); its number stands in its middle, so its right edge is known.
  const kiri = 2 * (pusat[0]?.xt ?? 0) - (9 * 72) / 25.4 + 0.5;
  return { y, tengah, kiri, dalam: (k: Kata, i: number) => Math.abs(k.xt - (tengah[i] ?? 0)) < lebar(i) };
}

const urutBaca = (a: Kata, b: Kata): number => (Math.abs(a.yt - b.yt) > 3 ? a.yt - b.yt : a.x0 - b.x0);
const sambung = (kata: readonly Kata[]): string => kata.map((w) => w.teks).join('');

type Tabel = ReturnType<typeof kolomTabel>;
type BidangTabel = { t: Tabel; isi: Kata[]; kiri: Kata[] };

/**
 * Checks one row: its label must come out whole and in order below `y`, and every figure must stand on its line and
 * inside its column. Returns the y where the row's text ends, or null where no label is left in the table.
 */
function periksaBaris(
  m: MasukanDHasil,
  b: Baris,
  kolom: KolomHarap[],
  { t, isi, kiri }: BidangTabel,
  y: number,
  awalKelompok: boolean,
) {
  const formulir = formulirKontes(m.formulir, m.kontes);
  if (!formulir) throw new Error('formulir tidak ada');
  const sisa = kiri.filter((w) => w.yt > y).sort(urutBaca);
  if (sisa.length === 0) return null;
  const tanda = b.satuan === 'LPJ' ? sisa.filter((w) => TANDA.has(w.teks)).slice(0, 3) : [];
  expect(tanda.map((w) => w.teks)).toEqual(b.satuan === 'LPJ' ? ['L', 'P', 'JML'] : []);

  const l = labelBaris(formulir, b);
  const sub = l.subjudul ? tanpaSpasi(l.subjudul.nomor + l.subjudul.teks) : '';
  const kelompok = awalKelompok ? (l.kelompok ?? '') : '';
  const harap = sub + tanpaSpasi(`${kelompok}${l.nomor}${l.teks.replace(' - ', '')}${l.catatan ?? ''}`);
  const kata: Kata[] = [];
  for (const w of sisa) if (!TANDA.has(w.teks) && sambung(kata).length < harap.length) kata.push(w);
  expect(sambung(kata)).toBe(harap);
  const pertama = kata.find((_, i) => sambung(kata.slice(0, i)).length >= sub.length);
  const yBaris = b.satuan === 'LPJ' ? tanda.map((w) => w.yt) : [pertama?.yt ?? Number.NaN];

  b.sel.forEach((sel, i) => {
    const diBaris = isi.filter((w) => Math.abs(w.yt - (yBaris[i] ?? Number.NaN)) < 4 && !kiri.includes(w));
    expect(diBaris).toHaveLength(kolom.length);
    kolom.forEach((k, c) => {
      const ada = diBaris.filter((w) => t.dalam(w, c));
      expect(gabung(ada), `${b.id} ${i} ${k.judul}`).toBe(angkaSel(k.isian[sel] ?? null));
    });
  });
  const bawah = Math.max(...kata.map((w) => w.yt), ...tanda.map((w) => w.yt)) + 1;
  const akhir = kolom.at(-1);
  if (akhir?.judul !== 'JUMLAH AKHIR' || !formulir.terbilang.baris.includes(b.kunci)) return bawah;
  // JUMLAH AKHIR in words stands on the next line of the columns.
  const diBawah = isi.filter((w) => !kiri.includes(w) && w.yt > (yBaris[0] ?? 0) + 4);
  const yHuruf = Math.min(...diBawah.map((w) => w.yt));
  const nilai = akhir.isian[b.sel[0] ?? -1] ?? null;
  // Two lines at most, with the small note at their right.
  const huruf = diBawah.filter((w) => w.yt < yHuruf + 11).sort(urutBaca);
  const xCatatan = huruf.find((w) => w.teks.startsWith('('))?.x0 ?? 0;
  const [kiriHuruf, catatan] = [huruf.filter((w) => w.x0 < xCatatan), huruf.filter((w) => w.x0 >= xCatatan)];
  expect(kiriHuruf.map((w) => w.teks).join(' ')).toBe(nilai === null ? '–' : terbilang(nilai));
  expect(catatan.map((w) => w.teks).join(' ')).toBe(m.formulir.umum.terbilang);
  return Math.max(...huruf.map((w) => w.yt), bawah) + 1;
}

/** Checks every table of a page against the rows that are still to come; returns how many rows it held. */
function periksaHalaman(m: MasukanDHasil, hal: HalamanKata, kolom: KolomHarap[], baris: readonly Baris[]): number {
  const akhir = hal.kata.find((k) => k.teks === 'DITETAPKAN') ?? hal.kata.find((k) => k.teks === 'TANGAN');
  const nomor = hal.kata.filter((k) => /^\(\d+\)$/.test(k.teks));
  const barisNomor = [...new Set(nomor.map((k) => Math.round(k.yt)))].sort((a, b) => a - b);
  const kepala = hal.kata.filter((k) => ['DRAF', 'FINAL', 'SALINAN', 'SIMULASI', 'TAHUN', 'Lembar'].includes(k.teks));
  let n = 0;
  let atas = Math.max(...kepala.filter((k) => k.yt < (barisNomor[0] ?? 0)).map((k) => k.yt)) + 5;
  barisNomor.forEach((yNomor, s) => {
    const t = kolomTabel(nomor.filter((k) => Math.abs(k.yt - yNomor) < 2));
    expect(t.tengah).toHaveLength(kolom.length);
    const bagian = baris[n]?.bagian;
    // The heading of a section never stands without a row, and carries its columns' headings to its right.
    kolom.forEach((k, i) => {
      const diKepala = hal.kata.filter((w) => w.yt > atas && w.yt < t.y - 4 && t.dalam(w, i));
      expect(tanpaSpasi(gabung(diKepala)), `${bagian}`).toBe(tanpaSpasi(k.judul));
    });
    const judul = hal.kata.filter((w) => w.yt > atas && w.yt < t.y - 4 && w.x1 < t.kiri);
    expect(gabung(judul)).toContain(formulirKontes(m.formulir, m.kontes)?.judulBagian[bagian ?? 'I']);
    const berikut = barisNomor[s + 1];
    const judulBerikut = hal.kata.filter((w) => /^(I|V|II|III|IV)\.$/.test(w.teks) && w.yt > t.y && w.x0 < 45);
    const batas = berikut === undefined ? (akhir?.y0 ?? 0) : Math.min(...judulBerikut.map((w) => w.yt - 4));
    const isi = hal.kata.filter((w) => w.yt > t.y + 4 && w.yt < batas);
    const bidang = { t, isi, kiri: isi.filter((w) => w.x1 < t.kiri) };
    let y: number | null = t.y + 4;
    const mulai = n;
    for (let b = baris[n]; b && b.bagian === bagian && y !== null; b = baris[n]) {
      const awalKelompok = n === mulai || baris[n - 1]?.kunci !== b.kunci;
      const bawah = periksaBaris(m, b, kolom, bidang, y, awalKelompok);
      if (bawah !== null) n++;
      if (bawah !== null) atas = bawah;
      y = bawah;
    }
    expect(n).toBeGreaterThan(mulai);
    expect(bidang.kiri.filter((w) => w.yt > atas)).toEqual([]);
  });
  return n;
}

/**
 * Reads every page of a D.Hasil Kecamatan back and checks it against what it must hold: every unit of `m` in its
 * column and no other, every figure in its row and column, nothing on top of anything else. Returns the pages.
 */
export function periksaDokumen(m: MasukanDHasil, pdf: Uint8Array): HalamanKata[] {
  const hal = bacaKata(pdf);
  for (const [i, h] of hal.entries()) {
    expect(tumpangTindih(h), `halaman ${i + 1}`).toEqual([]);
    for (const k of h.kata) {
      expect(k.x0, k.teks).toBeGreaterThan(14);
      expect(k.x1, k.teks).toBeLessThan(h.w - 14);
      expect(k.y1, k.teks).toBeLessThan(h.h - 14);
    }
  }
  const datar = hal.filter((h) => h.w > h.h);
  let n = 0;
  for (const r of [m.rekap, ...m.lampiran]) {
    const lembar = kolomHarap(r, m.lembar.sel.length);
    for (let h = 1, sudah = 0; sudah < m.lembar.baris.length; h++) {
      const banyak = lembar.map((kolom, l) => {
        const satu = datar[n++];
        if (!satu) throw new Error('halaman kurang');
        expect(gabung(satu.kata)).toContain(`Halaman ${h} Lembar ${l + 1}`);
        return periksaHalaman(m, satu, kolom, m.lembar.baris.slice(sudah));
      });
      // Every sheet repeats the same rows; none is without rows.
      expect(new Set(banyak).size).toBe(1);
      expect(banyak[0]).toBeGreaterThan(0);
      sudah += banyak[0] ?? 0;
    }
  }
  expect(n).toBe(datar.length);
  return hal;
}
