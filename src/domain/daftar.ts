/**
 * A list with one more at its end, exactly as long as it is. `[...list, x]` keeps room for sixteen more, which for the hundred
 * thousands of lists of one that a replayed kabupaten holds is more than all else of them.
 */
export const tambah = <T>(daftar: readonly T[] | undefined, x: T): T[] =>
  daftar === undefined || daftar.length === 0 ? [x] : [...daftar, x];
