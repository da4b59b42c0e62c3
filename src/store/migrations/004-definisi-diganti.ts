import type { Migration } from './migration.ts';

/**
 * Definitions that were replaced while the plenary was open, by their hash: the journal names them, and its older part
 * is read with them. Like the journal they only grow.
 */
export const definisiDiganti: Migration = {
  version: 4,
  sql: `
    CREATE TABLE definisi_lama (hash TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TRIGGER definisi_lama_tak_diubah BEFORE UPDATE ON definisi_lama
      BEGIN SELECT RAISE(ABORT, 'definisi lama tetap'); END;
    CREATE TRIGGER definisi_lama_tak_dihapus BEFORE DELETE ON definisi_lama
      BEGIN SELECT RAISE(ABORT, 'definisi lama tetap'); END;
  `,
};
