import { berhasil, entriKeduaLengkap, type Hasil, type KodeKontes, type KodeTps } from '../domain/index.ts';
import { readDoubleEntry, readSheet, readSources, recordDoubleEntry, tulis } from '../store/index.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

/** Is every sheet of this plenary typed by two persons? */
export const doubleEntry = (p: Pleno): boolean => readDoubleEntry(p.s);

/** Switches double entry: whether every sheet of this plenary is typed by two persons. Answers whether that is new. */
export const setDoubleEntry = (p: Pleno, nyala: boolean, jam: Jam): Hasil<boolean> =>
  tulis(p.s, () => {
    const baru = readDoubleEntry(p.s) !== nyala;
    if (baru) recordDoubleEntry(p.s, nyala, tindakan(p, jam));
    return berhasil(baru);
  });

/** Is double entry on, and does this sheet still lack a figure of its second entry? */
export function lacksSecondEntry(p: Pleno, kontes: KodeKontes, tps: KodeTps): boolean {
  if (!readDoubleEntry(p.s)) return false;
  const l = readSheet(p.s, kontes, tps);
  const kedua = readSources(p.s, kontes, tps).find((x) => x.sumber === 'entri2');
  return l !== null && !entriKeduaLengkap(l.isian, kedua?.isian);
}
