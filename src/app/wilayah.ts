import {
  type KodeKontes,
  type Kontes,
  kodeInduk,
  mencakup,
  potongKode,
  type Tingkat,
  type Wilayah,
} from '../domain/index.ts';

/** Regions, ready to be asked for children, ancestors and numbers of TPS. */
export class PetaWilayah {
  readonly #perKode: ReadonlyMap<string, Wilayah>;
  readonly #anak = new Map<string, Wilayah[]>();
  readonly #jumlahTps = new Map<string, number>();
  /** What was asked for once: a kabupaten is asked for its fifteen thousand TPS with every sheet that is shown. */
  readonly #turunan = new Map<string, readonly Wilayah[]>();
  readonly #perKontes = new Map<KodeKontes, PetaWilayah>();

  constructor(wilayah: readonly Wilayah[]) {
    this.#perKode = new Map(wilayah.map((w) => [w.kode, w]));
    for (const w of wilayah) {
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

  /** The regions that vote in a contest: all of them, or those of its dapil with what lies above and below. */
  untuk(kontes: Kontes): PetaWilayah {
    if (!kontes.dapil) return this;
    const ada = this.#perKontes.get(kontes.kode);
    if (ada) return ada;
    const peta = new PetaWilayah([...this.#perKode.values()].filter((w) => mencakup(kontes, w.kode)));
    this.#perKontes.set(kontes.kode, peta);
    return peta;
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
  turunan(kode: string, tingkat: Tingkat): readonly Wilayah[] {
    const w = this.#perKode.get(kode);
    if (!w) return [];
    if (w.tingkat >= tingkat) return w.tingkat === tingkat ? [w] : [];
    if (w.tingkat === tingkat - 1) return this.anak(kode);
    const kunci = `${kode}/${tingkat}`;
    const ada = this.#turunan.get(kunci);
    if (ada) return ada;
    const baru = this.anak(kode).flatMap((a) => this.turunan(a.kode, tingkat));
    this.#turunan.set(kunci, baru);
    return baru;
  }

  /** Provinsi down to the region itself. */
  jalur(kode: string): Wilayah[] {
    return ([1, 2, 3, 4, 5] as const)
      .map((t) => this.#perKode.get(potongKode(kode, t)))
      .filter((w, i, semua): w is Wilayah => w !== undefined && semua.indexOf(w) === i && kode.startsWith(w.kode));
  }
}
