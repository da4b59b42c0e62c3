import { type Isian, lihatIsian } from '../domain/index.ts';

/**
 * Takes vectors that a query put one behind the other (`group_concat` of BLOBs, which keeps bytes as they are) apart again,
 * without copying them. Throws where they are not exactly as long as their heads say.
 */
export class PemotongIsian {
  readonly #semua: Isian;
  #mulai = 0;

  /** `bytes` is null where no row was found. */
  constructor(bytes: Uint8Array | null) {
    this.#semua = bytes === null ? new Int32Array() : lihatIsian(bytes);
  }

  ambil(panjang: number): Isian {
    const isian = this.#semua.subarray(this.#mulai, this.#mulai + panjang);
    if (isian.length !== panjang) throw new RangeError('angka yang tersimpan lebih pendek dari bentuknya');
    this.#mulai += panjang;
    return isian;
  }

  /** Says that nothing may be left. */
  habis(): void {
    if (this.#mulai !== this.#semua.length) throw new RangeError('angka yang tersimpan lebih panjang dari bentuknya');
  }
}
