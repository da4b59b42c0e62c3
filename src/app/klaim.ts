import type { KodeKontes, KodeTps } from '../domain/index.ts';
import type { Jam } from './pleno.ts';

/** A panel that has a TPS open. Panels that go silent are forgotten after a while. */
export type Klaim = { panel: string; nama: string; kontes: KodeKontes; tps: KodeTps };

const KLAIM_MS = 45_000;

/**
 * Who reads which TPS now, so that two panels do not take the same box. It only tells: what protects the figures is the
 * version of the sheet. Nothing of it is stored.
 */
export class PapanKlaim {
  readonly #jam: Jam;
  readonly #klaim = new Map<string, Klaim & { sampai: number }>();

  constructor(jam: Jam) {
    this.#jam = jam;
  }

  /** Says what a panel has open; `tps` null: nothing. True where others see something new. */
  ambil(panel: string, nama: string, tempat: { kontes: KodeKontes; tps: KodeTps } | null): boolean {
    const lama = this.#klaim.get(panel);
    if (!tempat) return this.#klaim.delete(panel);
    this.#klaim.set(panel, { panel, nama, ...tempat, sampai: this.#jam().getTime() + KLAIM_MS });
    return lama?.tps !== tempat.tps || lama.kontes !== tempat.kontes || lama.nama !== nama;
  }

  /** What windows have open now. A clock that was set back must not keep a claim that nobody renews. */
  daftar(): Klaim[] {
    const kini = this.#jam().getTime();
    for (const [p, k] of this.#klaim) if (k.sampai <= kini || k.sampai > kini + KLAIM_MS) this.#klaim.delete(p);
    return [...this.#klaim.values()].map(({ sampai: _, ...k }) => k);
  }

  /** Forgets every window whose id begins so. True where there was one. */
  lupakan(awalan: string): boolean {
    const milik = [...this.#klaim.keys()].filter((p) => p.startsWith(awalan));
    for (const p of milik) this.#klaim.delete(p);
    return milik.length > 0;
  }

  kosongkan(): void {
    this.#klaim.clear();
  }
}
