import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { journalHead } from './journal.ts';
import { berkasDb, type Simpanan } from './open.ts';

/** What a copy of the database holds: how many entries, and the hash of the last one. */
export type PotretBasisData = { entri: number; hash: string };

const HALF = 'cadangan.sementara-';

/** Where a copy is made before it goes to its medium; another one each time. */
export const halfBackupFile = (folder: string): string => path.join(folder, `${HALF}${randomBytes(6).toString('hex')}`);

/** Removes copies that a program that died left on the way. Only who just took the plenary's lock may call it. */
export function clearHalfBackups(folder: string): void {
  for (const name of fs.readdirSync(folder))
    if (name.startsWith(HALF)) fs.rmSync(path.join(folder, name), { force: true });
}

/** Pages copied before other work is let in between. */
const PAGES = 500;

/**
 * Copies the database as it is at one moment into a file, while others go on writing (SQLite's online backup). The copy is
 * a whole database without a log beside it.
 */
export async function backupDatabase(s: Simpanan, tujuan: string): Promise<PotretBasisData> {
  // A connection of its own: the plenary may be closed while its copy is made.
  const asal = new Database(berkasDb(s.folder), { readonly: true, fileMustExist: true });
  try {
    await asal.backup(tujuan, { progress: () => PAGES });
  } finally {
    asal.close();
  }
  const db = new Database(tujuan);
  try {
    // The copy says WAL in its head; a lone file on a stick that is opened for reading only must not.
    db.pragma('journal_mode = DELETE');
    const { jumlah, hash } = journalHead(db);
    if (hash === null) throw new Error('cadangan tanpa jurnal');
    return { entri: jumlah, hash };
  } finally {
    db.close();
  }
}
