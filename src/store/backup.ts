import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { waitForDisk } from './disk-thread.ts';
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

/**
 * Copies the database as it is at one moment into a file, while others go on writing (SQLite's online backup), in a thread:
 * the copy is synced, and on a slow disk that takes long. It has a connection of its own, so the plenary may be closed
 * meanwhile. The copy is a whole database without a log beside it.
 */
export async function backupDatabase(s: Simpanan, tujuan: string): Promise<PotretBasisData> {
  const { seq = 0, hash } = await waitForDisk({ work: 'copy', from: berkasDb(s.folder), to: tujuan });
  if (hash == null) throw new Error('cadangan tanpa jurnal');
  return { entri: seq, hash };
}
