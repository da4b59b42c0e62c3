import { type Isian, KOSONG } from './isian.ts';

/** Cells of one slab: 256 KB, some hundred sheets. */
const SELEMBAR = 65_536;

/**
 * Keeps many small vectors in few large pieces of memory. A vector of its own costs more in bookkeeping than its figures
 * take, and replaying a kabupaten holds 150,000 of them. For vectors that stay as long as the pool, and are not sent to
 * another thread (a piece would go along whole).
 */
export class KolamIsian {
  #kini = new Int32Array(SELEMBAR);
  #terpakai = 0;

  /** The vector of plain numbers, null where empty. */
  dariLarik(larik: readonly (number | null)[]): Isian {
    const n = larik.length;
    if (this.#terpakai + n > this.#kini.length) {
      this.#kini = new Int32Array(Math.max(SELEMBAR, n));
      this.#terpakai = 0;
    }
    const isian = this.#kini.subarray(this.#terpakai, this.#terpakai + n);
    this.#terpakai += n;
    for (let i = 0; i < n; i++) isian[i] = larik[i] ?? KOSONG;
    return isian;
  }
}
