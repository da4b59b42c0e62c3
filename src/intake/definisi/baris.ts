import { type Alamat, type CatatanDefinisi, type SebutanWilayah, tingkatKode } from '../../domain/index.ts';
import { potong } from '../json.ts';
import { bacaAngkaSel } from '../tabel/angka-sel.ts';
import type { Kepala, TabelAlamat } from './kepala.ts';
import { KOLOM, kunciKepala } from './kolom.ts';

const MAKS_NAMA = 200;

/** One row of a table: its cells by meaning. Whatever is wrong is recorded with the cell's address. */
export class Baris {
  readonly #t: TabelAlamat;
  readonly #k: Kepala;
  readonly #catat: CatatanDefinisi;
  readonly r: number;
  /** True as soon as something of this row could not be read: the row is then left out. */
  rusak = false;

  constructor(t: TabelAlamat, k: Kepala, r: number, catat: CatatanDefinisi) {
    this.#t = t;
    this.#k = k;
    this.r = r;
    this.#catat = catat;
  }

  get asal(): Alamat {
    return this.#t.alamat(this.r);
  }
  alamat(kolom: string): Alamat {
    return this.#t.alamat(this.r, this.#k.kolom.get(kolom));
  }
  ada(kolom: string): boolean {
    return this.#k.kolom.has(kolom);
  }
  sebutan(kolom: string): string {
    return KOLOM[this.#k.jenis][kolom]?.sebutan ?? kolom;
  }

  salah(...[kode, konteks, kolom]: [Parameters<CatatanDefinisi['catat']>[0], Record<string, string | number>, string]) {
    this.rusak = true;
    this.#catat.catat(kode, konteks, this.alamat(kolom));
  }

  /** Text of a cell on one line, undefined where it is empty or the column is not there. */
  teks(kolom: string): string | undefined {
    const c = this.#k.kolom.get(kolom);
    const mentah = c === undefined ? null : (this.#t.baris[this.r]?.[c] ?? null);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a name never holds any; line breaks come from Excel.
    const rapi = mentah?.replace(/[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim() ?? '';
    if (rapi === '') return undefined;
    if (rapi.length <= MAKS_NAMA) return rapi;
    this.salah('DEF_NAMA_PANJANG', { kolom: this.sebutan(kolom), maks: MAKS_NAMA }, kolom);
    return rapi.slice(0, MAKS_NAMA);
  }

  wajib(kolom: string): string {
    const t = this.teks(kolom);
    if (t === undefined) this.salah('DEF_SEL_KOSONG', { kolom: this.sebutan(kolom) }, kolom);
    return t ?? '';
  }

  /** Whole number; undefined where the cell is empty. `1.` and `01` are 1, `TPS 001` is 1 with `awalan`. */
  angka(kolom: string, min: number, maks: number, awalan?: RegExp): number | undefined {
    const t = this.teks(kolom);
    if (t === undefined) return undefined;
    const polos = t.replace(awalan ?? /^$/, '').replace(/^[(]?(\d+)[.)]$/, '$1');
    const hasil = bacaAngkaSel(polos, 999_999);
    const konteks = { kolom: this.sebutan(kolom), nilai: potong(t, 40) };
    if ('sebab' in hasil && !/^\d+$/.test(polos)) this.salah('DEF_BUKAN_ANGKA', konteks, kolom);
    else if ('sebab' in hasil || (hasil.n !== null && (hasil.n < min || hasil.n > maks)))
      this.salah('DEF_LUAR_BATAS', { ...konteks, min, maks }, kolom);
    else return hasil.n ?? undefined;
    return undefined;
  }

  angkaWajib(kolom: string, min: number, maks: number, awalan?: RegExp): number {
    if (this.teks(kolom) === undefined) this.wajib(kolom);
    return this.angka(kolom, min, maks, awalan) ?? min;
  }

  /** One of a few words; undefined where the cell is empty. */
  pilihan<T>(kolom: string, daftar: readonly (readonly [RegExp, T])[], tertulis: string): T | undefined {
    const t = this.teks(kolom);
    if (t === undefined) return undefined;
    const ada = daftar.find(([pola]) => pola.test(kunciKepala(t)));
    if (ada) return ada[1];
    // A dash in such a column is how people leave it empty.
    if (kunciKepala(t) === '') return undefined;
    this.salah('DEF_PILIHAN', { kolom: this.sebutan(kolom), nilai: potong(t, 40), pilihan: tertulis }, kolom);
    return undefined;
  }

  yaTidak(kolom: string): boolean | undefined {
    return this.pilihan(kolom, YA_TIDAK, 'ya atau tidak');
  }

  /** Region code of the wanted lengths; points and spaces as in Kemendagri's lists are dropped. */
  kode(kolom: string, panjang: readonly number[] = []): string | undefined {
    const t = this.teks(kolom);
    if (t === undefined) return undefined;
    const kode = t.replace(/[\s.'’-]/g, '');
    const pas = panjang.length === 0 ? tingkatKode(kode) !== null : panjang.includes(kode.length);
    if (/^\d+$/.test(kode) && pas) return kode;
    this.salah('DEF_KODE_WILAYAH', { nilai: potong(t, 40), panjang: panjang.join(' atau ') }, kolom);
    return undefined;
  }

  /** The region of a row: its lowest code, else its names. */
  wilayah(): SebutanWilayah {
    for (const [kolom, panjang] of KODE_TINGKAT) {
      if (!this.ada(kolom) || this.teks(kolom) === undefined) continue;
      const kode = this.kode(kolom, panjang);
      return kode === undefined ? {} : { kode };
    }
    const s: SebutanWilayah = {};
    for (const n of ['provinsi', 'kabko', 'kecamatan', 'desa'] as const) {
      const t = this.teks(n);
      if (t !== undefined) s[n] = t;
    }
    return s;
  }
}

const KODE_TINGKAT = [
  ['kodeWilayah', [2, 4, 6, 10]],
  ['kodeDesa', [10]],
  ['kodeKecamatan', [6]],
  ['kodeKabko', [4]],
  ['kodeProvinsi', [2]],
] as const;
const YA_TIDAK = [
  [/^(YA|Y|1|TRUE|BENAR|X|V|PECAH|LOKAL|ACEH)$/, true],
  [/^(TIDAK|T|N|NO|0|FALSE|BUKAN|NASIONAL)$/, false],
] as const;

/** Rows that hold no data: empty ones, examples, column numbers `(1) (2) (3)`, sums. */
export function barisBukanData(t: TabelAlamat, k: Kepala, r: number): boolean {
  const sel = t.baris[r] ?? [];
  const isi = sel.filter((s) => s !== null);
  if (isi.length === 0) return true;
  const ket = k.kolom.get('keterangan');
  if (ket !== undefined && /^contoh\b/i.test(sel[ket] ?? '')) return true;
  if (
    /^(SUB|GRAND)?(JUMLAH|JML|TOTAL)/.test(kunciKepala(isi[0] ?? '')) &&
    isi.slice(1).every((s) => /^[\d.,\s-]*$/.test(s))
  )
    return true;
  const nomor = isi.map((s) => Number(/^\(?(\d{1,2})\)?$/.exec(s)?.[1] ?? Number.NaN));
  return (
    r === k.data && isi.length >= 3 && nomor.every((n, i) => i === 0 || n === (nomor[i - 1] ?? 0) + 1) && nomor[0] === 1
  );
}
