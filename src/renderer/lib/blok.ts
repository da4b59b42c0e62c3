import { useSyncExternalStore } from 'react';

/** Which party blocks are folded. Kept while one goes from TPS to TPS: who reads party by party folds once. */
let terlipat: ReadonlySet<number> = new Set();
const pendengar = new Set<() => void>();

function ganti(baru: ReadonlySet<number>): void {
  terlipat = baru;
  for (const f of pendengar) f();
}

export const lipatSemua = (nomor: readonly number[]): void => ganti(new Set(nomor));
export const bukaSemua = (): void => ganti(new Set());

export function lipat(nomor: number, ya: boolean): void {
  const baru = new Set(terlipat);
  if (ya) baru.add(nomor);
  else baru.delete(nomor);
  ganti(baru);
}

/** Number of the party whose block a cell lies in: `IV.4.A2.1` → 4. */
export const partaiSel = (sel: string): number | null => {
  const m = /^IV\.(\d+)\.[AB]/.exec(sel);
  return m ? Number(m[1]) : null;
};

/** Opens the block of a cell. True where it was folded. */
export function bukaBlokSel(sel: string): boolean {
  const n = partaiSel(sel);
  if (n === null || !terlipat.has(n)) return false;
  lipat(n, false);
  return true;
}

export const useTerlipat = (): ReadonlySet<number> =>
  useSyncExternalStore(
    (f) => {
      pendengar.add(f);
      return () => void pendengar.delete(f);
    },
    () => terlipat,
  );
