import type { Hasil } from '../domain/index.ts';
import { carryOver, leaveLog, lookAtLog } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

/** As much as SQLite itself lets wait (1,000 pages), some sixty saved cells. */
const BANYAK = 4 * 1024 * 1024;
const PERIKSA_MS = 2_000;

/**
 * Keeps the log of the open plenary short, in a thread and not in somebody's save: on a worn-out disk carrying it over takes
 * seconds, in which the core would answer nobody.
 */
export class PenjagaLog {
  readonly #pleno: () => Hasil<Pleno>;
  readonly #banyak: number;
  readonly #detak: NodeJS.Timeout;
  #jalan: Promise<void> | null = null;
  /** The log as it was after the last time: with nothing written since there is nothing to do. */
  #sudah = '';

  constructor(pleno: () => Hasil<Pleno>, opsi: { banyak?: number; periksaMs?: number } = {}) {
    this.#pleno = pleno;
    this.#banyak = opsi.banyak ?? BANYAK;
    this.#detak = setInterval(() => this.#lihat(), opsi.periksaMs ?? PERIKSA_MS);
    this.#detak.unref();
  }

  /** A plenary was opened for work. */
  ambil(p: Pleno): void {
    leaveLog(p.s);
    this.#sudah = '';
  }

  #lihat(): void {
    const p = this.#pleno();
    if (!p.ok || this.#jalan) return;
    const { folder } = p.nilai.s;
    const { size, mark } = lookAtLog(folder);
    if (size < this.#banyak || mark === this.#sudah) return;
    this.#sudah = mark;
    // A disk that refuses is told where a person saves; nothing is lost by a long log.
    this.#jalan = carryOver(folder)
      .catch(() => undefined)
      .finally(() => {
        this.#jalan = null;
      });
  }

  /** Ends the watch; resolves when nothing is being carried over. */
  async akhiri(): Promise<void> {
    clearInterval(this.#detak);
    await this.#jalan;
  }
}
