import { z } from 'zod';
import { type Isian, KOSONG } from './isian.ts';
import type { IsiJurnal, Pelaku } from './jurnal.ts';
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

/** Who typed a figure last, by its place in the vector; only who was named at the keyboard. */
export type Pengetik = Map<number, string>;
export type PosisiSel = (kontes: string, sel: string) => number | undefined;

/** The person an entry names; undefined for the operator who gave no name. */
export const namaPengetik = (p: Pelaku): string | undefined => (p.peran === 'operator' ? undefined : p.orang);

/**
 * Notes who typed what an entry changes, in place. `milik` gives the map of the sheet or of its second entry; `buat`: make
 * one where there is none yet, because there is a name to remember.
 */
export function catatPengetik(
  isi: IsiJurnal,
  nama: string | undefined,
  posisi: PosisiSel,
  milik: (lapis: 'lembar' | 'entri2', buat: boolean) => Pengetik | undefined,
): void {
  const ingat = (
    lapis: 'lembar' | 'entri2',
    sel: readonly (readonly [string, ...unknown[]])[],
    kontes: string,
  ): void => {
    const peta = milik(lapis, nama !== undefined);
    for (const [id] of sel) {
      const i = posisi(kontes, id);
      if (i !== undefined && nama !== undefined) peta?.set(i, nama);
      else if (i !== undefined) peta?.delete(i);
    }
  };
  switch (isi.jenis) {
    case 'lembar.dimuat': {
      // Whatever came from a file was typed by nobody here.
      const diketik = isi.asal === 'ketik' && nama !== undefined;
      const peta = milik('lembar', diketik);
      peta?.clear();
      if (diketik) for (const [i, n] of isi.isian.entries()) if (n !== null) peta?.set(i, nama);
      return;
    }
    case 'lembar.diterima':
      milik('lembar', false)?.clear();
      return;
    case 'lembar.diubah':
    case 'entri.diputuskan':
      ingat('lembar', isi.sel, isi.kontes);
      return;
    case 'sumber.diketik':
      if (isi.sumber === 'entri2') ingat('entri2', isi.sel, isi.kontes);
      return;
    case 'sumber.dicatat':
      if (isi.sumber === 'entri2') milik('entri2', false)?.clear();
      return;
    default:
      return;
  }
}

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
