import fs from 'node:fs';
import { waitForDisk } from './disk-thread.ts';
import { berkasDb, type Simpanan, tulis } from './open.ts';

const logFile = (folder: string): string => `${berkasDb(folder)}-wal`;

/** Where nobody carries the log over in time, SQLite does it in a commit after so many pages (64 MB). */
const AT_LATEST_PAGES = 16_384;

/**
 * Leaves the log to `carryOver`: by itself SQLite carries it over in the middle of the commit that makes it too long, and
 * whoever saves then waits for a thousand pages instead of one sync. The file is cut when it begins anew, so that its size says
 * how much waits in it.
 */
export function leaveLog(s: Simpanan): void {
  s.db.pragma(`wal_autocheckpoint = ${AT_LATEST_PAGES}`);
  s.db.pragma('journal_size_limit = 0');
}

/** Bytes in the log, and a mark that changes whenever something is written to it. Nothing where there is none. */
export function lookAtLog(folder: string): { size: number; mark: string } {
  const s = fs.statSync(logFile(folder), { throwIfNoEntry: false });
  return s ? { size: s.size, mark: `${s.size} ${s.mtimeMs}` } : { size: 0, mark: '' };
}

/** Carries the log over into the database, in a thread; who writes meanwhile goes on writing. Throws what the disk said. */
export async function carryOver(folder: string): Promise<void> {
  await waitForDisk({ work: 'checkpoint', file: berkasDb(folder) });
}

/**
 * Runs writes that are no act (what is being typed) without waiting for the disk: the thread that answers everybody must not
 * stand still at every key. `syncLog` waits, off that thread; only then a power cut takes nothing of it. The database stays
 * whole either way, and the next act syncs it as well.
 */
export function tulisTanpaMenunggu<T>(s: Simpanan, kerja: () => T): T {
  s.db.pragma('synchronous = NORMAL');
  try {
    return tulis(s, kerja);
  } finally {
    s.db.pragma('synchronous = FULL');
  }
}

/** Resolves when everything that was written is on the disk. Throws what the disk said. */
export async function syncLog(folder: string): Promise<void> {
  let f: fs.promises.FileHandle;
  try {
    f = await fs.promises.open(logFile(folder), 'r+');
  } catch (e) {
    // No log: the plenary was closed meanwhile, and that carried everything over.
    if (e instanceof Error && 'code' in e && e.code === 'ENOENT') return;
    throw e;
  }
  try {
    await f.datasync();
  } finally {
    await f.close();
  }
}
