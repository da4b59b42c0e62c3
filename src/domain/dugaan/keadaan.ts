import { type Isian, KOSONG } from '../isian.ts';
import type { Graf } from './kendala.ts';

/**
 * A sheet under trial: its figures and what every constraint lacks. Changing a cell costs only the constraints that
 * contain it, so thousands of edits can be tried without running the rules again.
 */
export class Keadaan {
  readonly graf: Graf;
  readonly isian: Isian;
  /** `kiri − Σ kanan` over the filled cells. */
  readonly #sisa: Float64Array;
  /** Empty cells per constraint: with one of them a constraint says nothing. */
  readonly #kosong: Int32Array;

  constructor(graf: Graf, isian: Isian) {
    this.graf = graf;
    this.isian = new Int32Array(isian.length).fill(KOSONG);
    this.#sisa = new Float64Array(graf.kendala.length);
    this.#kosong = Int32Array.from(graf.kendala, (k) => k.kanan.length + 1);
    isian.forEach((v, i) => {
      this.ubah(i, v);
    });
  }

  nilai(sel: number): number {
    return this.isian[sel] as number;
  }

  /** Sets one cell (or empties it with KOSONG) and returns what it held. */
  ubah(sel: number, nilai: number): number {
    const lama = this.isian[sel] as number;
    for (const { k, tanda } of this.graf.perSel[sel] ?? []) {
      this.#sisa[k] =
        (this.#sisa[k] as number) + tanda * ((nilai === KOSONG ? 0 : nilai) - (lama === KOSONG ? 0 : lama));
      this.#kosong[k] = (this.#kosong[k] as number) + (nilai === KOSONG ? 1 : 0) - (lama === KOSONG ? 1 : 0);
    }
    this.isian[sel] = nilai;
    return lama;
  }

  /** What a constraint lacks: left minus right. */
  sisa(k: number): number {
    return this.#sisa[k] as number;
  }

  dilanggar(k: number): boolean {
    if (this.#kosong[k] !== 0) return false;
    const s = this.#sisa[k] as number;
    return this.graf.kendala[k]?.hubungan === '=' ? s !== 0 : s > 0;
  }

  aktif(k: number): boolean {
    return this.#kosong[k] === 0;
  }

  /** Broken constraints, in the order of the rules. */
  rusak(): number[] {
    const hasil: number[] = [];
    for (let k = 0; k < this.#sisa.length; k++) if (this.dilanggar(k)) hasil.push(k);
    return hasil;
  }

  beres(): boolean {
    for (let k = 0; k < this.#sisa.length; k++) if (this.dilanggar(k)) return false;
    return true;
  }

  /** Runs `lakukan` with an edit in place and takes the edit back. */
  dengan<T>(ubahan: readonly (readonly [number, number])[], lakukan: () => T): T {
    const lama = ubahan.map(([sel, v]) => [sel, this.ubah(sel, v)] as const);
    const hasil = lakukan();
    for (const [sel, v] of [...lama].reverse()) this.ubah(sel, v);
    return hasil;
  }
}
