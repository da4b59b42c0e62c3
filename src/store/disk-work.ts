import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';

/**
 * Entry of a thread that waits for the disk in place of the thread that answers requests (`disk-thread.ts` starts it). It
 * imports next to nothing, because it is started again and again.
 */
const Work = z.discriminatedUnion('work', [
  /** Copies the database as it is at one moment into a new file, which then stands alone, without a log beside it. */
  z.object({ work: z.literal('copy'), from: z.string(), to: z.string() }),
  /** Carries what stands in the log over into the database, as far as nobody reads or writes there. */
  z.object({ work: z.literal('checkpoint'), file: z.string() }),
]);

/** All pages at once: this thread holds nobody up, and a copy in pieces begins again whenever something is written. */
const ALL_PAGES = 0x7fffffff;

async function copy(from: string, to: string): Promise<{ seq: unknown; hash: unknown }> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  const db = new Database(to);
  try {
    // The copy says WAL in its head; a lone file on a stick that is opened for reading only must not.
    db.pragma('journal_mode = DELETE');
    const [seq, hash] = z
      .tuple([z.unknown(), z.unknown()])
      .parse(db.prepare('SELECT seq, lower(hex(hash)) FROM jurnal ORDER BY seq DESC LIMIT 1').raw().get() ?? [0, null]);
    return { seq, hash };
  } finally {
    db.close();
  }
}

function checkpoint(file: string): Record<string, never> {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    db.close();
  }
  return {};
}

async function run(): Promise<object> {
  const w = Work.parse(workerData);
  return w.work === 'copy' ? copy(w.from, w.to) : checkpoint(w.file);
}

run().then(
  (done) => parentPort?.postMessage({ ok: true, ...done }),
  // The code goes with it: whoever waits tells a person the same as if the disk had failed under itself.
  (e: unknown) =>
    parentPort?.postMessage({
      ok: false,
      code: e instanceof Error && 'code' in e ? String(e.code) : '',
      message: e instanceof Error ? e.message : String(e),
    }),
);
