import type { Galat } from '../domain/index.ts';
// Not the store's index: the thread of the network door maps disk errors too, and must not load the database.
import { galatSqlite } from '../store/errors.ts';

/** The person's words for a failure of disk or database; null for anything else, which is a bug. */
export function galatDisk(e: unknown, folder = ''): Galat | null {
  try {
    return galatSqlite(e, folder).galat;
  } catch {
    return null;
  }
}
