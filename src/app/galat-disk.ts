import type { Galat } from '../domain/index.ts';
import { galatSqlite } from '../store/index.ts';

/** The person's words for a failure of disk or database; null for anything else, which is a bug. */
export function galatDisk(e: unknown, folder = ''): Galat | null {
  try {
    return galatSqlite(e, folder).galat;
  } catch {
    return null;
  }
}
