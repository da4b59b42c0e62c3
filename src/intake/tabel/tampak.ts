import { samakan } from './judul.ts';
import type { JudulGaris } from './kenali-sel.ts';
import type { Bentuk } from './pemetaan.ts';
import { hurufKolom, type Tabel } from './tabel.ts';

/** How many rows from the top may hold titles and headings. */
export const MAKS_JUDUL = 40;

/** One line of a table: a column of a wide one, a row of a D-like one. */
export type Garis = JudulGaris & { posisi: number };
/** One unit beside the lines: a row (column) that may be a TPS, a sum, or a subtotal carried over. */
export type Satuan = { posisi: number; jenis: 'tps' | 'jumlah' | 'pindahan'; teks: readonly string[] };

/** A worksheet taken apart into lines (what) and units (whose); the figures are looked up where they stand. */
export type Kerangka = {
  tabel: Pick<Tabel, 'nama'>;
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
export class Tampak {
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
export function barisNomorKolom(sel: readonly (string | null)[]): boolean {
  const isi = sel.filter((s) => s !== null);
  if (isi.length < 3) return false;
  if (isi.every((s) => /^\(\d+[a-z]?\)$/i.test(s))) return true;
  const n = isi.map(Number);
  return n.length >= 5 && n.every((x, i) => Number.isInteger(x) && (i === 0 ? x <= 2 : x === (n[i - 1] ?? 0) + 1));
}

export function letakOleh(tabel: Pick<Tabel, 'nama'>) {
  return (r: number | null, c: number | null): string =>
    `${tabel.nama} ${[r === null ? '' : `baris ${r + 1}`, c === null ? '' : `kolom ${hurufKolom(c)}`].filter((s) => s !== '').join(' ')}`;
}

export const keteranganAtas = (tabel: Tabel, sampai: number): string[] =>
  tabel.baris.slice(0, sampai).flatMap((b) => b.filter((s) => s !== null));
