import { adalahJumlah, adalahPindahan, kodeTpsTeks, nomorTpsTeks, samakan } from './judul.ts';
import type { JudulGaris, PeranLabel } from './kenali-sel.ts';
import type { Bentuk } from './pemetaan.ts';
import { hurufKolom, type Tabel } from './tabel.ts';

/** How many rows from the top may hold titles and headings. */
const MAKS_JUDUL = 40;

/** One line of a table: a column of a wide one, a row of a D-like one. */
export type Garis = JudulGaris & { posisi: number };
/** One unit beside the lines: a row (column) that may be a TPS, a sum, or a subtotal carried over. */
export type Satuan = { posisi: number; jenis: 'tps' | 'jumlah' | 'pindahan'; teks: readonly string[] };

/** A worksheet taken apart into lines (what) and units (whose); the figures are looked up where they stand. */
export type Kerangka = {
  tabel: Tabel;
  bentuk: Bentuk;
  garis: readonly Garis[];
  /** D-like: known from the headings. Wide: every row below the headings; which are TPS is known once lines are. */
  satuan: readonly Satuan[];
  /** Texts above the headings, where offices write whose table it is. */
  keterangan: readonly string[];
  ambil(garis: number, satuan: number): string | null;
  /** Like `ambil`, but a merged cell gives its text everywhere. Only for names: a figure stands once. */
  ambilNama(garis: number, satuan: number): string | null;
  /** `Sheet1 baris 7 kolom D`. */
  letak(garis: number | null, satuan: number | null): string;
};

/** Cells with merged rectangles filled, as a person sees them. */
class Tampak {
  readonly #tabel: Tabel;
  readonly #asal = new Map<string, string>();

  constructor(tabel: Tabel) {
    this.#tabel = tabel;
    let sisa = 400_000;
    for (const g of tabel.gabungan) {
      const teks = this.asli(g.r1, g.c1);
      if (teks === null) continue;
      for (let r = g.r1; r <= g.r2 && sisa > 0; r++)
        for (let c = g.c1; c <= g.c2 && sisa > 0; c++, sisa--) this.#asal.set(`${r} ${c}`, teks);
    }
  }
  asli(r: number, c: number): string | null {
    return this.#tabel.baris[r]?.[c] ?? null;
  }
  sel(r: number, c: number): string | null {
    return this.asli(r, c) ?? (this.#asal.size > 0 ? (this.#asal.get(`${r} ${c}`) ?? null) : null);
  }
}

export type PeranTps = 'tps' | 'desa' | 'kecamatan';

/** Which part of the name of a TPS a heading announces. */
export function peranTps(teks: string): PeranTps | 'abaikan' | null {
  const t = samakan(teks);
  if (/^(KODE |ID |NO |NOMOR |NAMA )?TPS( NO| NOMOR| KE)?$|^KODE$|^KODE WILAYAH TPS$/.test(t)) return 'tps';
  if (
    /^(NAMA |KODE )?(DESA|KELURAHAN|KEL|DESA KELURAHAN|KELURAHAN DESA|DESA KEL|KEL DESA|NAGARI|GAMPONG|PEKON)$/.test(t)
  )
    return 'desa';
  if (/^(NAMA |KODE )?(KECAMATAN|KEC|DISTRIK)$/.test(t)) return 'kecamatan';
  if (
    /^(NO|NOMOR|PROVINSI|PROV|KABUPATEN|KOTA|KAB|KABUPATEN KOTA|KAB KOTA|DAPIL|KETERANGAN|KET|CATATAN|PETUGAS|JK|JENIS KELAMIN|TIMESTAMP|WAKTU|TANGGAL)$/.test(
      t,
    )
  )
    return 'abaikan';
  return null;
}

/** `(1) (2) (3)` or `1 2 3 4 5`: the row of column numbers under the headings of a form. */
function barisNomorKolom(sel: readonly (string | null)[]): boolean {
  const isi = sel.filter((s) => s !== null);
  if (isi.length < 3) return false;
  if (isi.every((s) => /^\(\d+[a-z]?\)$/i.test(s))) return true;
  const n = isi.map(Number);
  return n.length >= 5 && n.every((x, i) => Number.isInteger(x) && (i === 0 ? x <= 2 : x === (n[i - 1] ?? 0) + 1));
}

/** Takes a worksheet apart; null where neither form is to be seen in it. */
export function susunKerangka(tabel: Tabel): Kerangka | null {
  const tampak = new Tampak(tabel);
  return kerangkaD(tabel, tampak) ?? kerangkaLebar(tabel, tampak);
}

function letakOleh(tabel: Tabel) {
  return (r: number | null, c: number | null): string =>
    `${tabel.nama} ${[r === null ? '' : `baris ${r + 1}`, c === null ? '' : `kolom ${hurufKolom(c)}`].filter((s) => s !== '').join(' ')}`;
}

const keteranganAtas = (tabel: Tabel, sampai: number): string[] =>
  tabel.baris.slice(0, sampai).flatMap((b) => b.filter((s) => s !== null));

// ---------------------------------------------------------------------------------------------------- D-like

/** Heading of a unit in a row of headings. A bare number counts only under a heading that says TPS. */
function judulTps(tampak: Tampak, r: number, c: number): boolean {
  const t = tampak.asli(r, c);
  if (t === null) return false;
  if (kodeTpsTeks(t) !== null || /^TPS[\s.:\-_]*\d{1,3}$/i.test(t)) return true;
  return nomorTpsTeks(t) !== null && /^((NO|NOMOR|NAMA) )?TPS$/.test(samakan(tampak.sel(r - 1, c) ?? ''));
}

function kerangkaD(tabel: Tabel, tampak: Tampak): Kerangka | null {
  let terbaik = { r: -1, n: 0 };
  for (let r = 0; r < Math.min(tabel.baris.length, MAKS_JUDUL); r++) {
    let n = 0;
    for (let c = 0; c < (tabel.baris[r]?.length ?? 0); c++) if (judulTps(tampak, r, c)) n++;
    if (n > terbaik.n) terbaik = { r, n };
  }
  const { r: rj, n } = terbaik;
  if (n === 0) return null;
  // A wide table has another TPS in each row; a D form repeats the same heading at each section.
  const kolomTps = (tabel.baris[rj] ?? []).findIndex((_, c) => judulTps(tampak, rj, c));
  const pertama = tampak.asli(rj, kolomTps);
  const keBawah = tabel.baris.filter(
    (b, r) => r > rj && (b[kolomTps] ?? pertama) !== pertama && judulTps(tampak, r, kolomTps),
  ).length;
  if (keBawah >= n) return null;
  // Headings such as `Kode TPS`, `Nama TPS` right above: the only row of a wide table. One `TPS` over many is a D form.
  const atasnya = tampak.asli(rj - 1, kolomTps);
  if (atasnya !== null && peranTps(atasnya) === 'tps' && (n === 1 || tampak.asli(rj - 1, kolomTps + 1) !== null))
    return null;
  const pindahan = (tabel.baris[rj] ?? []).findIndex((t) => t !== null && adalahPindahan(t));
  const kolomPertama = pindahan >= 0 && pindahan < kolomTps ? pindahan : kolomTps;
  // No room for labels to the left.
  if (kolomPertama === 0) return null;

  const atas = barisKelompok(tabel, tampak, rj, kolomPertama);
  const satuan: Satuan[] = [];
  for (let c = kolomPertama; c < (tabel.baris[rj]?.length ?? 0); c++) {
    const teks = [...atas.map((r) => keKiri(tampak, r, c, kolomPertama)), tampak.sel(rj, c)].filter((t) => t !== null);
    if (judulTps(tampak, rj, c)) satuan.push({ posisi: c, jenis: 'tps', teks });
    else if (teks.some(adalahPindahan)) satuan.push({ posisi: c, jenis: 'pindahan', teks });
    else if (teks.some(adalahJumlah)) satuan.push({ posisi: c, jenis: 'jumlah', teks });
  }
  const peran = peranLabel(tampak, rj, kolomPertama);
  const garis: Garis[] = [];
  for (let r = rj + 1; r < tabel.baris.length; r++) {
    const baris = tabel.baris[r] ?? [];
    if (baris.length === 0 || barisNomorKolom(baris)) continue;
    // A section title repeats the headings to its right (D forms of 2024).
    if (
      satuan.some(
        (s) =>
          s.jenis === 'tps' &&
          judulTps(tampak, r, s.posisi) &&
          tampak.asli(r, s.posisi) === tampak.asli(rj, s.posisi) &&
          !/^\d{1,3}$/.test(tampak.asli(r, s.posisi) ?? ''),
      )
    )
      continue;
    const label = Array.from({ length: kolomPertama }, (_, c) => tampak.sel(r, c) ?? '');
    const teks = label.filter((t, c) => t !== '' && t !== label[c - 1]);
    if (teks.length === 0 && !satuan.some((s) => baris[s.posisi] != null)) continue;
    garis.push({ posisi: r, teks, peran: peran?.(label) });
  }
  const letak = letakOleh(tabel);
  return {
    tabel,
    bentuk: 'd',
    garis,
    satuan,
    keterangan: keteranganAtas(tabel, rj),
    ambil: (g, s) => tampak.asli(g, s),
    ambilNama: (g, s) => tampak.sel(g, s),
    letak: (g, s) => letak(g, s),
  };
}

/** Text of a group heading over a column; without merges (CSV) it stands over the first column of its group only. */
function keKiri(tampak: Tampak, r: number, c: number, sampai: number): string | null {
  for (let k = c; k >= sampai; k--) {
    const t = tampak.sel(r, k);
    if (t !== null) return t;
  }
  return null;
}

/** Rows of group headings (desa names) directly above a row of headings. */
function barisKelompok(tabel: Tabel, tampak: Tampak, r: number, kolom: number): number[] {
  const atas: number[] = [];
  for (let k = r - 1; k >= Math.max(0, r - 3); k--) {
    const isi = (tabel.baris[k] ?? []).filter((s, c) => s !== null && c >= kolom);
    if (isi.length === 0 || tampak.sel(k, kolom) === null) break;
    atas.unshift(k);
  }
  return atas;
}

const PERAN_LABEL: readonly (readonly [keyof PeranLabel, RegExp])[] = [
  ['nomorPartai', /^(NO|NOMOR)( URUT)? (PARTAI|PARPOL)$|^(PARTAI|PARPOL) (NO|NOMOR)( URUT)?$/],
  ['partai', /^(NAMA )?(PARTAI|PARPOL)( POLITIK)?$/],
  ['nomorUrut', /^(NO|NOMOR)( URUT)?( CALON| CALEG)?$/],
  ['id', /^(ID|KODE)( CALEG| CALON| PASLON)?$|^(CALEG|CALON|PASLON) ID$/],
  [
    'nama',
    /^NAMA( CALEG| CALON| PASLON| PASANGAN CALON| PARTAI DAN CALON)?$|^(CALEG|CALON|PASLON|PASANGAN CALON|URAIAN)$/,
  ],
];

/** Reads labels that stand in columns of their own, where the headings say so: at least a name and a number or party. */
function peranLabel(tampak: Tampak, rj: number, sampai: number): ((label: readonly string[]) => PeranLabel) | null {
  const kolom = new Map<keyof PeranLabel, number>();
  for (let c = 0; c < sampai; c++) {
    const t = samakan(tampak.sel(rj, c) ?? '');
    const peran = PERAN_LABEL.find(([, p]) => p.test(t))?.[0];
    if (peran && !kolom.has(peran)) kolom.set(peran, c);
  }
  if (
    !kolom.has('nama') ||
    !(kolom.has('nomorPartai') || kolom.has('partai') || (kolom.has('nomorUrut') && kolom.has('id')))
  )
    return null;
  const ambil = (label: readonly string[], p: keyof PeranLabel) => label[kolom.get(p) ?? -1] ?? '';
  return (label) => ({
    nomorPartai: ambil(label, 'nomorPartai'),
    partai: ambil(label, 'partai'),
    nomorUrut: ambil(label, 'nomorUrut'),
    nama: ambil(label, 'nama'),
    id: ambil(label, 'id'),
  });
}

// ---------------------------------------------------------------------------------------------------- wide

function kerangkaLebar(tabel: Tabel, tampak: Tampak): Kerangka | null {
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
