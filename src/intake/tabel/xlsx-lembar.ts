import { decode } from 'saxen';
import { type Gabungan, Penjaga, rapikanSel, uraiAlamat } from './tabel.ts';
import type { Pendengar } from './xlsx-isi.ts';

const MAKS_GABUNGAN = 20_000;
/** A formula that was never calculated: there is a cell, but no figure to take. */
const TANPA_HASIL = '#RUMUS!';

/** Cells of worksheets, one sheet after another, from the events of the XML parser. */
export class PembacaLembarKerja implements Pendengar {
  readonly #bersama: readonly string[];
  readonly #tanggal: readonly boolean[];
  readonly #sejak1904: boolean;
  readonly #penjaga = new Penjaga();

  #baris: (string | null)[][] = [];
  #gabungan: Gabungan[] = [];
  #r = -1;
  #c = -1;
  #jenis = '';
  #gaya = 0;
  #nilai: string | null = null;
  #inline = '';
  #rumus = false;
  #tempat: '' | 'v' | 't' = '';

  constructor(bersama: readonly string[], tanggal: readonly boolean[], sejak1904: boolean) {
    this.#bersama = bersama;
    this.#tanggal = tanggal;
    this.#sejak1904 = sejak1904;
  }

  mulai(): void {
    this.#baris = [];
    this.#gabungan = [];
    this.#r = -1;
    this.#c = -1;
    this.#tempat = '';
  }

  selesai(): { baris: (string | null)[][]; gabungan: Gabungan[] } {
    for (let r = 0; r < this.#baris.length; r++) this.#baris[r] ??= [];
    return { baris: this.#baris, gabungan: this.#gabungan };
  }

  buka(nama: string, atribut: () => Readonly<Record<string, string>>, tutup: boolean): void {
    if (nama === 'c') this.#bukaSel(atribut());
    else if (nama === 'v') {
      // A formula that gave an empty text has its result, empty as it is.
      if (this.#jenis === 'str') this.#nilai ??= '';
      this.#tempat = tutup ? '' : 'v';
    } else if (nama === 't') this.#tempat = tutup ? '' : 't';
    else if (nama === 'f') this.#rumus = true;
    else if (nama === 'row') {
      const n = Number(atribut().r);
      this.#r = Number.isInteger(n) && n >= 1 ? n - 1 : this.#r + 1;
      this.#c = -1;
    } else if (nama === 'mergeCell') this.#gabung(atribut().ref ?? '');
  }

  #bukaSel(a: Readonly<Record<string, string>>): void {
    const letak = a.r === undefined ? null : uraiAlamat(a.r);
    if (letak) this.#r = letak.r;
    this.#c = letak ? letak.c : this.#c + 1;
    this.#jenis = a.t ?? 'n';
    this.#gaya = a.s === undefined ? 0 : Number(a.s);
    this.#nilai = null;
    this.#inline = '';
    this.#rumus = false;
  }

  teks(t: string): void {
    if (this.#tempat === 'v') this.#nilai = (this.#nilai ?? '') + t;
    else if (this.#tempat === 't') this.#inline += t;
  }

  tutup(nama: string): void {
    if (nama === 'c') this.#tutupSel();
    else if (nama === 'v' || nama === 't') this.#tempat = '';
  }

  #tutupSel(): void {
    const mentah = this.#isiSel();
    const t = mentah === null ? null : rapikanSel(mentah);
    if (t === null) return;
    this.#penjaga.baris(this.#r);
    this.#penjaga.sel(this.#c);
    let baris = this.#baris[this.#r];
    if (!baris) {
      while (this.#baris.length < this.#r) this.#baris.push([]);
      baris = [];
      this.#baris[this.#r] = baris;
    }
    while (baris.length < this.#c) baris.push(null);
    baris[this.#c] = t;
  }

  #isiSel(): string | null {
    const v = this.#nilai;
    switch (this.#jenis) {
      case 's': {
        const i = Number(v);
        return v === null || v === '' ? null : lepasKode(this.#bersama[i] ?? `#TEKS${v}!`);
      }
      case 'inlineStr':
        return lepasKode(this.#inline || (v ?? ''));
      case 'b':
        return v === '1' ? 'TRUE' : v === '0' ? 'FALSE' : v;
      case 'e':
        return v || '#GALAT!';
      case 'str':
        return v === null && this.#rumus ? TANPA_HASIL : v === null ? null : lepasKode(v);
      case 'd':
        return v;
      default:
        if (v === null || v.trim() === '') return this.#rumus ? TANPA_HASIL : null;
        return this.#tanggal[this.#gaya] ? teksTanggal(v, this.#sejak1904) : teksAngka(v);
    }
  }

  #gabung(ref: string): void {
    const [awal, akhir] = decode(ref).split(':').map(uraiAlamat);
    if (!awal || !akhir || this.#gabungan.length >= MAKS_GABUNGAN) return;
    this.#gabungan.push({ r1: awal.r, c1: awal.c, r2: Math.max(awal.r, akhir.r), c2: Math.max(awal.c, akhir.c) });
  }
}

/** `_x000D_` is how a workbook writes a control character inside a text. */
const lepasKode = (t: string): string =>
  t.includes('_x')
    ? t.replace(/_x([0-9A-Fa-f]{4})_/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)))
    : t;

/**
 * A number cell as text: whole numbers as digits (also `3.101021001001E12`), fractions with a point. A fraction of
 * exactly three digits gets a fourth (`1.234` → `1.2340`), for as text `1.234` would mean one thousand two hundred…
 */
function teksAngka(v: string): string {
  const polos = v.trim();
  if (/^-?\d{1,15}$/.test(polos)) return polos;
  const n = Number(polos);
  if (!Number.isFinite(n)) return polos;
  const t = String(n);
  return /\.\d{3}$/.test(t) ? `${t}0` : t;
}

/** A date cell as `2024-02-14`, with the time where it has one; refused wherever a figure is wanted. */
function teksTanggal(v: string, sejak1904: boolean): string {
  const hari = Number(v);
  // Beyond year 9999 Excel shows ####; what is not a date stays a number.
  if (!Number.isFinite(hari) || hari < 0 || hari > 2_958_465) return teksAngka(v);
  const [harian, sisa] = [Math.floor(hari), hari % 1];
  const jam = new Date(Math.round(sisa * 86_400) * 1000).toISOString().slice(11, 19);
  if (harian === 0) return jam;
  // Excel counts a 29 February 1900 that never was; from March 1900 on its day 0 is 30 December 1899.
  const nol = sejak1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const tanggal = new Date(nol + harian * 86_400_000).toISOString().slice(0, 10);
  return sisa === 0 ? tanggal : `${tanggal} ${jam}`;
}
