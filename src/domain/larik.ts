import { z } from 'zod';

/** Longest vector of any form, with room: the widest ballots of 2024 have some 300 cells. */
const MAKS_PANJANG = 10_000;
/** Cells are kept in 32 bits; the smallest number of those means *empty* (see `isian.ts`) and is written as null. */
const MAKS = 2_147_483_647;

const adalahSel = (x: unknown): boolean =>
  x === null || (typeof x === 'number' && Number.isInteger(x) && x >= -MAKS && x <= MAKS);

function adalahLarik(v: unknown): v is (number | null)[] {
  if (!Array.isArray(v) || v.length > MAKS_PANJANG) return false;
  for (const x of v) if (!adalahSel(x)) return false;
  return true;
}

/**
 * A vector as journals and packages write it: whole numbers of 32 bits, null where a cell is empty. One loop instead of a
 * schema an element: entries are mostly vectors, and replay reads every one of them.
 */
export const LarikIsian = z.custom<(number | null)[]>(adalahLarik, 'bukan larik bilangan bulat 32 bit');
