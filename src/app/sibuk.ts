/**
 * Counts long work that runs at the same time (an export while an import is read), so that the end of one is not taken for the
 * end of all. `lapor` hears only the first beginning and the last end.
 */
export class PenghitungSibuk {
  readonly #lapor: (sibuk: boolean) => void;
  #banyak = 0;

  constructor(lapor: (sibuk: boolean) => void) {
    this.#lapor = lapor;
  }

  /** Notes that one piece of work began (`true`) or ended. */
  tandai(mulai: boolean): void {
    const tadi = this.#banyak > 0;
    this.#banyak = Math.max(0, this.#banyak + (mulai ? 1 : -1));
    const kini = this.#banyak > 0;
    if (tadi !== kini) this.#lapor(kini);
  }
}
