import type { Database, Statement } from 'better-sqlite3';

const perDb = new WeakMap<Database, Map<string, Statement<unknown[], unknown>>>();

/**
 * A prepared statement, prepared once a connection. Preparing anew at every call cost most of a large import's time, and
 * its memory: native statements wait for the garbage collector.
 */
export function stmt(db: Database, sql: string): Statement<unknown[], unknown> {
  const cache = perDb.get(db) ?? new Map<string, Statement<unknown[], unknown>>();
  perDb.set(db, cache);
  const ada = cache.get(sql);
  if (ada) return ada;
  const baru = db.prepare<unknown[], unknown>(sql);
  cache.set(sql, baru);
  return baru;
}
