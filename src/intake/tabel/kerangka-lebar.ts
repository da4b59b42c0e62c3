import { adalahJumlah, adalahPindahan, kodeTpsTeks, nomorTpsTeks } from './judul.ts';
import type { Tabel } from './tabel.ts';
import {
  barisNomorKolom,
  type Garis,
  type Kerangka,
  keteranganAtas,
  letakOleh,
  MAKS_JUDUL,
  peranTps,
  type Satuan,
  type Tampak,
} from './tampak.ts';

/** A wide table: headings in one to four rows, one TPS a row. Null where there is nothing like headings. */
export function kerangkaLebar(tabel: Tabel, tampak: Tampak): Kerangka | null {
  const awal = awalData(tabel);
  if (!awal) return null;
  const { pertama, judul } = awal;
  const lebar = Math.max(...judul.map((r) => tabel.baris[r]?.length ?? 0), tabel.baris[pertama]?.length ?? 0);
  const garis: Garis[] = [];
  for (let c = 0; c < lebar; c++) garis.push({ posisi: c, teks: judulKolom(tampak, judul, c) });
  const satuan: Satuan[] = [];
  for (let r = pertama; r < tabel.baris.length; r++) {
    const baris = tabel.baris[r] ?? [];
    if (baris.length === 0 || barisNomorKolom(baris)) continue;
    const teks = baris.filter((s) => s !== null);
    const jenis = teks.some(adalahPindahan) ? 'pindahan' : teks.some(adalahJumlah) ? 'jumlah' : 'tps';
    satuan.push({ posisi: r, jenis, teks: [] });
  }
  const letak = letakOleh(tabel);
  return {
    tabel,
    bentuk: 'lebar',
    garis,
    satuan,
    keterangan: keteranganAtas(tabel, judul[0] ?? pertama),
    ambil: (g, s) => tampak.asli(s, g),
    ambilNama: (g, s) => tampak.sel(s, g),
    letak: (g, s) => letak(s, g),
  };
}

/**
 * Where headings end and rows begin. The heading `TPS` (or `Kode TPS`) leads; without one, a column of TPS codes does;
 * without either, the first row of several texts is taken as headings, so that a person can map the columns.
 */
function awalData(tabel: Tabel): { pertama: number; judul: number[] } | null {
  const batas = Math.min(tabel.baris.length, MAKS_JUDUL);
  for (let r = 0; r < batas; r++) {
    const c = (tabel.baris[r] ?? []).findIndex((s) => s !== null && peranTps(s) === 'tps');
    if (c < 0) continue;
    const pertama = barisTps(tabel, r + 1, c);
    return { pertama, judul: barisJudul(tabel, r, pertama) };
  }
  for (let r = 0; r < batas; r++) {
    const c = (tabel.baris[r] ?? []).findIndex((s) => s !== null && kodeTpsTeks(s) !== null);
    if (c < 0) continue;
    return { pertama: r, judul: r === 0 ? [] : barisJudul(tabel, r - 1, r) };
  }
  const r = tabel.baris.findIndex((b) => b.filter((s) => s !== null).length >= 3);
  return r < 0 ? null : { pertama: r + 1, judul: [r] };
}

/** First row from `dari` with a TPS in its column; the row right below the heading where there is none. */
function barisTps(tabel: Tabel, dari: number, c: number): number {
  for (let r = dari; r < Math.min(tabel.baris.length, dari + MAKS_JUDUL); r++) {
    const baris = tabel.baris[r] ?? [];
    const t = baris[c] ?? null;
    // One text alone below the headings: the name of the desa whose TPS follow.
    if (t !== null && baris.length > 0 && baris.filter((x) => x !== null).length === 1 && peranTps(t) === null)
      return r;
    if (t === null || barisNomorKolom(baris)) continue;
    if (kodeTpsTeks(t) !== null || nomorTpsTeks(t) !== null) return r;
  }
  return dari;
}

/** Rows of headings: from the group headings above row `r` down to the first row of data. */
function barisJudul(tabel: Tabel, r: number, pertama: number): number[] {
  let atas = r;
  // A title stands alone in its row; group headings do not.
  while (atas > 0 && r - atas < 3 && (tabel.baris[atas - 1] ?? []).filter((s) => s !== null).length >= 2) atas--;
  const judul: number[] = [];
  for (let k = atas; k < pertama; k++) {
    const baris = tabel.baris[k] ?? [];
    if (baris.length > 0 && !barisNomorKolom(baris)) judul.push(k);
  }
  return judul;
}

/**
 * Headings of a column from the group down. Merged cells count for every column they cover; in files without merges
 * (CSV) a group heading also covers the columns to its right that have a heading below it and none of their own.
 */
function judulKolom(tampak: Tampak, judul: readonly number[], c: number): string[] {
  const teks: string[] = [];
  judul.forEach((r, i) => {
    const bawah = judul.slice(i + 1);
    let t = tampak.sel(r, c);
    if (t === null && bawah.some((b) => tampak.asli(b, c) !== null)) {
      for (let k = c - 1; k >= 0 && t === null; k--) {
        t = tampak.sel(r, k);
        // Only a group that has headings of its own below it can cover its neighbours.
        if (
          t !== null &&
          !bawah.some((b) => {
            const x = tampak.sel(b, k);
            return x !== null && x !== t;
          })
        )
          t = '';
      }
    }
    if (t !== null && t !== '' && t !== teks.at(-1)) teks.push(t);
  });
  return teks;
}
