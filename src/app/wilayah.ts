import { type Definisi, kodeInduk, potongKode, type Tingkat, type Wilayah } from '../domain/index.ts';

/** The regions of a definition, ready to be asked for children, ancestors and numbers of TPS. */
export class PetaWilayah {
  readonly #perKode: ReadonlyMap<string, Wilayah>;
  readonly #anak = new Map<string, Wilayah[]>();
  readonly #jumlahTps = new Map<string, number>();

  constructor(definisi: Definisi) {
    this.#perKode = new Map(definisi.wilayah.map((w) => [w.kode, w]));
    for (const w of definisi.wilayah) {
      const induk = kodeInduk(w.kode);
      const anak = this.#anak.get(induk);
      if (anak) anak.push(w);
      else this.#anak.set(induk, [w]);
      if (w.tingkat !== 5) continue;
      for (const t of [1, 2, 3, 4] as const) {
        const kode = potongKode(w.kode, t);
        this.#jumlahTps.set(kode, (this.#jumlahTps.get(kode) ?? 0) + 1);
      }
      this.#jumlahTps.set(w.kode, 1);
    }
  }

  cari(kode: string): Wilayah | undefined {
    return this.#perKode.get(kode);
  }

  nama(kode: string): string {
    return this.#perKode.get(kode)?.nama ?? kode;
  }

  /** Regions one tier below, in the order of the definition (the agenda). */
  anak(kode: string): readonly Wilayah[] {
    return this.#anak.get(kode) ?? [];
  }

  jumlahTps(kode: string): number {
    return this.#jumlahTps.get(kode) ?? 0;
  }

  /** Regions of one tier at or below a region, in order. */
  turunan(kode: string, tingkat: Tingkat): Wilayah[] {
    const w = this.#perKode.get(kode);
    if (!w) return [];
    if (w.tingkat >= tingkat) return w.tingkat === tingkat ? [w] : [];
    return this.anak(kode).flatMap((a) => this.turunan(a.kode, tingkat));
  }

  /** Provinsi down to the region itself. */
  jalur(kode: string): Wilayah[] {
    return ([1, 2, 3, 4, 5] as const)
      .map((t) => this.#perKode.get(potongKode(kode, t)))
      .filter((w, i, semua): w is Wilayah => w !== undefined && semua.indexOf(w) === i && kode.startsWith(w.kode));
  }
}
