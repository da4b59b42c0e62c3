import type { Migration } from './migration.ts';

/** Differences between a sheet and a source that the meeting settled; one row a source, the last word stands. */
export const selesai: Migration = {
  version: 5,
  sql: `
    CREATE TABLE selesai (
      kontes TEXT NOT NULL,
      tps TEXT NOT NULL CHECK (length(tps) = 13),
      sumber TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES jurnal (seq),
      sel TEXT NOT NULL,
      PRIMARY KEY (kontes, tps, sumber)
    ) STRICT, WITHOUT ROWID;
  `,
};
