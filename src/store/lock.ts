import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { galatSqlite } from './errors.ts';

export type Kunci = { lepas(): void };

/**
 * One writer a plenary. SQLite's own file lock on a small file beside the database: held while the program lives,
 * released by the operating system when it dies, however it dies. Errors: PLENO_DIPAKAI, FOLDER_TAK_TERTULIS.
 */
export function lockFolder(folder: string): Hasil<Kunci> {
  let db: Database.Database | undefined;
  try {
    db = new Database(path.join(folder, 'kunci.db'), { timeout: 0 });
    db.pragma('journal_mode = DELETE');
    db.pragma('locking_mode = EXCLUSIVE');
    // Nothing is ever committed here, so nothing need be kept beside it either.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    // On a disk that is read-only SQLite begins, and holds no lock: it says so only where something is written.
    db.pragma('user_version = 1');
    const pegang = db;
    return berhasil({ lepas: () => void pegang.close() });
  } catch (e) {
    db?.close();
    const g = galatSqlite(e, folder);
    return g.galat.kode === 'PLENO_DIPAKAI' ? gagal('PLENO_DIPAKAI') : g;
  }
}

/** The same for a folder that may not be there yet: it is made. Errors: those of `lockFolder`, CAKRAM_PENUH. */
export function lockNewFolder(folder: string): Hasil<Kunci> {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (e) {
    return galatSqlite(e, folder);
  }
  return lockFolder(folder);
}
