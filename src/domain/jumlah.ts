import { type Isian, KOSONG } from './isian.ts';

/**
 * A running sum of sheets, cell by cell, with the number of sheets that filled the cell in. The count is what keeps
 * *empty* apart from 0 and lets a sheet be taken out again exactly.
 */
export type Jumlah = { readonly isian: Isian; readonly terisi: Int32Array };

export const jumlahNol = (panjang: number): Jumlah => ({
  isian: new Int32Array(panjang).fill(KOSONG),
  terisi: new Int32Array(panjang),
});

const MAKS = 2147483647;

/** Adds a sheet in place. Throws RangeError where a sum leaves 32 bits (2.1 thousand million: ten times the national DPT). */
export function tambahkan(jumlah: Jumlah, lembar: Isian): void {
  gabung(jumlah, lembar, 1);
}

/** Takes a sheet out again in place; exact inverse of `tambahkan`. */
export function kurangkan(jumlah: Jumlah, lembar: Isian): void {
  gabung(jumlah, lembar, -1);
}

function gabung({ isian, terisi }: Jumlah, lembar: Isian, tanda: 1 | -1): void {
  if (lembar.length !== isian.length) throw new RangeError(`panjang lembar ${lembar.length}, jumlah ${isian.length}`);
  for (let i = 0; i < lembar.length; i++) {
    const v = lembar[i] as number;
    if (v === KOSONG) continue;
    const n = (terisi[i] as number) + tanda;
    const lama = isian[i] as number;
    const s = (lama === KOSONG ? 0 : lama) + tanda * v;
    if (s > MAKS || s < -MAKS) throw new RangeError(`jumlah sel ${i} melampaui batas`);
    terisi[i] = n;
    isian[i] = n === 0 ? KOSONG : s;
  }
}

/** Adds a sum of sheets (a desa) to another (the kecamatan), in place. */
export function gabungkan(ke: Jumlah, dari: Jumlah): void {
  for (let i = 0; i < ke.isian.length; i++) {
    const n = dari.terisi[i] as number;
    if (n === 0) continue;
    const lama = ke.isian[i] as number;
    const s = (lama === KOSONG ? 0 : lama) + (dari.isian[i] as number);
    if (s > MAKS) throw new RangeError(`jumlah sel ${i} melampaui batas`);
    ke.isian[i] = s;
    ke.terisi[i] = (ke.terisi[i] as number) + n;
  }
}

/**
 * Adds up many sheets of one form. The same sums as `tambahkan` one after the other, several times faster: what is empty and
 * what is too large is looked at once at the end, which is exact because a sum of 32-bit numbers fits a double.
 */
export class Penjumlah {
  readonly #jumlah: Float64Array;
  readonly #terisi: Int32Array;

  constructor(panjang: number) {
    this.#jumlah = new Float64Array(panjang);
    this.#terisi = new Int32Array(panjang);
  }

  tambah(lembar: Isian): void {
    if (lembar.length !== this.#jumlah.length)
      throw new RangeError(`panjang lembar ${lembar.length}, jumlah ${this.#jumlah.length}`);
    this.tambahBerderet(lembar);
  }

  /** Adds sheets that lie one after the other; how many of them hold any figure. */
  tambahBerderet(lembar: Isian): number {
    const [jumlah, terisi] = [this.#jumlah, this.#terisi];
    const n = jumlah.length;
    if (n === 0 || lembar.length % n !== 0) throw new RangeError(`${lembar.length} sel bukan lembar sepanjang ${n}`);
    let berisi = 0;
    for (let mulai = 0; mulai < lembar.length; mulai += n) {
      let ada = 0;
      for (let i = 0; i < n; i++) {
        const v = lembar[mulai + i] as number;
        if (v === KOSONG) continue;
        jumlah[i] = (jumlah[i] as number) + v;
        terisi[i] = (terisi[i] as number) + 1;
        ada = 1;
      }
      berisi += ada;
    }
    return berisi;
  }

  /** The sums so far; the next ones begin at nothing. Throws RangeError where a sum leaves 32 bits. */
  ambil(): Jumlah {
    const isian = new Int32Array(this.#jumlah.length);
    for (let i = 0; i < isian.length; i++) {
      const s = this.#jumlah[i] as number;
      if (s > MAKS || s < -MAKS) throw new RangeError(`jumlah sel ${i} melampaui batas`);
      isian[i] = this.#terisi[i] === 0 ? KOSONG : s;
    }
    const hasil = { isian, terisi: this.#terisi.slice() };
    this.#jumlah.fill(0);
    this.#terisi.fill(0);
    return hasil;
  }
}

/** Adds sheets cell by cell. Empty stays empty only where every sheet is empty. O(cells × sheets). */
export function jumlahkan(panjang: number, lembar: Iterable<Isian>): Jumlah {
  const j = new Penjumlah(panjang);
  for (const l of lembar) j.tambah(l);
  return j.ambil();
}
