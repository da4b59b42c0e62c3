import type { IsiJurnal, Pelaku } from './jurnal.ts';

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
