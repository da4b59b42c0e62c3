import type { Isian } from '../isian.ts';
import type { ParameterPemilihan } from '../kontes.ts';
import type { Lembar } from '../lembar.ts';
import type { Instans, Tempat } from './instans.ts';
import { KATALOG } from './katalog.ts';
import { type KodeAturan, SEVERITY, type Temuan } from './temuan.ts';

/** What a rule sees: one vector of figures, at any tier. */
export type KonteksPeriksa = Tempat & { lembar: Lembar; isian: Isian; parameter: ParameterPemilihan };

/** What every single check of a form said; the form of a result that can be brought up to date cell by cell. */
export type HasilInstans = readonly (Temuan | null)[];

const urutkan = (temuan: Temuan[]): Temuan[] =>
  temuan.length < 2 ? temuan : temuan.sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity));

/** All rules laid out over the form of one contest. Made once, used for every sheet of it. */
export class Pemeriksa {
  readonly #instans: readonly Instans[];
  /** Checks that depend on a cell, by its position. */
  readonly #perSel: readonly (readonly number[])[];

  constructor(lembar: Lembar, parameter: ParameterPemilihan) {
    this.#instans = KATALOG.flatMap((e) => e.susun?.(lembar, parameter) ?? []);
    const perSel: number[][] = lembar.sel.map(() => []);
    this.#instans.forEach((n, i) => {
      for (const s of n.sel) perSel[s]?.push(i);
    });
    this.#perSel = perSel;
  }

  semua(isian: Isian, tempat: Tempat): HasilInstans {
    return this.#instans.map((n) => n.periksa(isian, tempat));
  }

  /** Only what is found: for the many sheets of which nobody will change a cell, and on most of which there is nothing. */
  temuan(isian: Isian, tempat: Tempat): Temuan[] {
    const ada: Temuan[] = [];
    for (const n of this.#instans) {
      const t = n.periksa(isian, tempat);
      if (t !== null) ada.push(t);
    }
    return urutkan(ada);
  }

  /** Brings a result up to date after some cells changed: only what depends on them is checked again. */
  ulang(lama: HasilInstans, isian: Isian, tempat: Tempat, selBerubah: readonly number[]): HasilInstans {
    const baru = [...lama];
    for (const i of new Set(selBerubah.flatMap((s) => this.#perSel[s] ?? [])))
      baru[i] = this.#instans[i]?.periksa(isian, tempat) ?? null;
    return baru;
  }

  /** How many checks depend on a cell. */
  ketergantungan(sel: number): number {
    return this.#perSel[sel]?.length ?? 0;
  }
}

/** Findings of a result. Order: salah, periksa, info; within that by code. Deterministic. */
export const temuanDari = (hasil: HasilInstans): Temuan[] => urutkan(hasil.filter((t) => t !== null));

const pemeriksaLembar = new WeakMap<Lembar, Map<ParameterPemilihan, Pemeriksa>>();

/** The laid-out rules of a form, made once. */
function pemeriksaUntuk(lembar: Lembar, parameter: ParameterPemilihan): Pemeriksa {
  const per = pemeriksaLembar.get(lembar) ?? new Map<ParameterPemilihan, Pemeriksa>();
  pemeriksaLembar.set(lembar, per);
  const ada = per.get(parameter) ?? new Pemeriksa(lembar, parameter);
  per.set(parameter, ada);
  return ada;
}

/** One rule of a form as an equation over cells (positions in the vector): `kiri (=|≤) Σ kanan`. */
export type Persamaan = { kode: KodeAturan; kiri: number; hubungan: '=' | '≤'; kanan: readonly number[] };

/** Every rule of a form that is an equation, in the order of the catalogue: what a spreadsheet can check by itself. */
export const persamaanLembar = (lembar: Lembar, parameter: ParameterPemilihan): Persamaan[] =>
  KATALOG.flatMap((e) => e.susun?.(lembar, parameter) ?? []).flatMap((n) =>
    n.persamaan ? [{ kode: n.kode, ...n.persamaan }] : [],
  );

/** Runs every rule of one sheet (or one sum). */
export function periksaLembar(k: KonteksPeriksa): Temuan[] {
  return pemeriksaUntuk(k.lembar, k.parameter).temuan(k.isian, k);
}
