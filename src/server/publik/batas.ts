/** How much one address may ask. Phones behind one router share an address, so this is generous. */
const WAJAR = { perDetik: 300, penuh: 3000 } as const;
const LUPA_MS = 30_000;

type Ember = { isi: number; waktu: number };

/** A bucket for each address: one careless or unkind device does not take the door from all others. */
export class Batas {
  readonly #ember = new Map<string, Ember>();
  readonly #laju: { perDetik: number; penuh: number };

  constructor(laju: { perDetik: number; penuh: number } = WAJAR) {
    this.#laju = laju;
  }

  boleh(alamat: string, kini = performance.now()): boolean {
    const e = this.#ember.get(alamat) ?? { isi: this.#laju.penuh, waktu: kini };
    const isi = Math.min(this.#laju.penuh, e.isi + ((kini - e.waktu) / 1000) * this.#laju.perDetik);
    this.#ember.set(alamat, { isi: Math.max(0, isi - 1), waktu: kini });
    return isi >= 1;
  }

  /** Forgets whoever has been away. */
  rapikan(kini = performance.now()): void {
    for (const [a, e] of this.#ember) if (kini - e.waktu > LUPA_MS) this.#ember.delete(a);
  }
}

/** How many pages look, from how often they ask: nobody is told apart, no mark is given to anybody. */
export class Hitungan {
  #lalu = 0;
  #kini = 0;
  #selang = 0;

  tanya(): void {
    this.#kini++;
  }

  /** Ends a span of as long as pages wait between two questions; the mean of two spans, because pages do not keep step. */
  akhiriSelang(): number {
    const jumlah = this.#selang++ === 0 ? this.#kini : Math.ceil((this.#kini + this.#lalu) / 2);
    this.#lalu = this.#kini;
    this.#kini = 0;
    return jumlah;
  }
}
