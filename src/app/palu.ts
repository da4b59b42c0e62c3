import type { Jam, Petugas } from './pleno.ts';

/** How long the gavel stays with a person who does nothing with it. */
const PALU_MS = 10 * 60 * 1000;

/**
 * Who may adopt at this computer now: a ketua or anggota who proved it with their PIN. Locked again after a while without
 * use; a reading is never interrupted by it, only the next adoption asks for the PIN.
 */
export class Palu {
  readonly #jam: Jam;
  #orang: Petugas | null = null;
  #sampai = 0;
  /** When the clock was last looked at. */
  #dilihat = 0;

  constructor(jam: Jam) {
    this.#jam = jam;
  }

  /** Who holds it; null where it is locked. */
  pemegang(): { orang: Petugas; sampai: string } | null {
    if (!this.#orang || this.#kini() >= this.#sampai) return null;
    return { orang: this.#orang, sampai: new Date(this.#sampai).toISOString() };
  }

  berikan(orang: Petugas): void {
    this.#orang = orang;
    this.pakai();
  }

  /** Each use gives more time. */
  pakai(): void {
    this.#dilihat = this.#jam().getTime();
    this.#sampai = this.#dilihat + PALU_MS;
  }

  /** A clock that is set back takes what is left of the time with it: nobody holds the gavel for longer by that. */
  #kini(): number {
    const kini = this.#jam().getTime();
    if (kini < this.#dilihat) this.#sampai -= this.#dilihat - kini;
    this.#dilihat = kini;
    return kini;
  }

  kunci(): void {
    this.#orang = null;
  }
}
