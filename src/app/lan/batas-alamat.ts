const PENUH = 30;
const ISI_PER_DETIK = 0.5;
const MAKS_ALAMAT = 4096;

/** A bucket for each address, for what may be guessed at: pairing, sessions, and requests that were refused. */
export class BatasAlamat {
  readonly #ember = new Map<string, { isi: number; waktu: number }>();

  #kini(alamat: string, kini: number): number {
    const e = this.#ember.get(alamat);
    return e ? Math.min(PENUH, e.isi + ((kini - e.waktu) / 1000) * ISI_PER_DETIK) : PENUH;
  }

  boleh(alamat: string, kini = performance.now()): boolean {
    return this.#kini(alamat, kini) >= 1;
  }

  ambil(alamat: string, kini = performance.now()): void {
    const isi = this.#kini(alamat, kini) - 1;
    this.#ember.delete(alamat);
    if (this.#ember.size >= MAKS_ALAMAT) this.#ember.delete(this.#ember.keys().next().value ?? '');
    this.#ember.set(alamat, { isi: Math.max(0, isi), waktu: kini });
  }
}
