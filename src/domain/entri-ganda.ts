import { z } from 'zod';
import { type Isian, KOSONG } from './isian.ts';
import { namaSama, type Orang, petugasBadan } from './orang.ts';

/**
 * Double entry: the same C.Hasil is typed by two persons, and where they differ a third one looks at the paper and
 * decides. [cell, first entry, second entry, figure that was decided].
 */
export const SelPutusan = z.tuple([
  z.string(),
  z.number().int().nullable(),
  z.number().int().nullable(),
  z.number().int().nullable(),
]);
export type SelPutusan = z.infer<typeof SelPutusan>;

/** Has the second person typed every cell that the sheet has a figure in? */
export const entriKeduaLengkap = (isian: Isian, kedua: Isian | undefined): boolean =>
  isian.every((n, i) => n === KOSONG || (kedua?.[i] ?? KOSONG) !== KOSONG);

/** Differences that stand settled once these cells are decided: what was settled before of other cells stays. */
export const selesaiSetelah = (
  lama: readonly (readonly [string, number | null, number | null])[],
  putusan: readonly SelPutusan[],
  urung: boolean,
): [string, number | null, number | null][] => [
  ...lama.flatMap(([s, a, b]): [string, number | null, number | null][] =>
    putusan.some(([sel]) => sel === s) ? [] : [[s, a, b]],
  ),
  ...(urung ? [] : putusan).flatMap(([s, , kedua, menjadi]): [string, number | null, number | null][] =>
    kedua === menjadi ? [] : [[s, menjadi, kedua]],
  ),
];

/**
 * Why this person cannot decide, as a part of a sentence; null where they can. It is somebody of the body that holds the
 * plenary, and nobody who typed one of the figures in question.
 */
export function halanganPemutus(o: Orang, pengetik: readonly (string | undefined)[]): string | null {
  if (!o.aktif) return 'sudah dinonaktifkan';
  if (!petugasBadan(o.peran)) return 'bukan ketua, anggota, atau sekretariat';
  if (pengetik.some((n) => n !== undefined && namaSama(n, o.nama))) return 'ikut mengetik angka itu';
  return null;
}
