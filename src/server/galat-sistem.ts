import { galatDisk } from '../app/index.ts';
import type { Galat } from '../domain/index.ts';

/**
 * The last net: failures of the disk get their own sentence, anything else is a bug. It is written to the log in full
 * and told to the person in one line; nothing of the request (figures, names) goes into either.
 */
export function galatSistem(e: unknown): Galat {
  const disk = galatDisk(e);
  if (disk) return disk;
  console.error(e);
  return { kode: 'KESALAHAN_DALAM', konteks: { sebab: e instanceof Error ? e.name : 'tidak dikenal' } };
}
