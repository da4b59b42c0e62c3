import type { Hasil } from '../domain/index.ts';
import { somebodyWrites } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

/** How often it is asked whether the other one has ended, and for how long at most. */
const TANYA_MS = 20;
const PALING_LAMA_MS = 120_000;

/**
 * Acts wait for their turn while a thread of ours writes (an import, a package that is received), one after the other in the
 * order in which they came. SQLite would wait as well, but on the thread that answers: on a slow disk nobody would be answered for
 * seconds, and then the act would be refused as if another program had the plenary open.
 */
export class Giliran {
  readonly #pleno: () => Hasil<Pleno>;
  #ujung: Promise<void> = Promise.resolve();

  constructor(pleno: () => Hasil<Pleno>) {
    this.#pleno = pleno;
  }

  /** Resolves when the act may begin. */
  tunggu(): Promise<void> {
    this.#ujung = this.#ujung.then(() => this.#sampaiBebas());
    return this.#ujung;
  }

  async #sampaiBebas(): Promise<void> {
    for (let lama = 0; lama < PALING_LAMA_MS; lama += TANYA_MS) {
      const p = this.#pleno();
      if (!p.ok || !somebodyWrites(p.nilai.s)) return;
      await new Promise((s) => setTimeout(s, TANYA_MS));
    }
  }
}
