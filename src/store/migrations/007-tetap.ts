import type { Migration } from './migration.ts';

/** Recaps that the meeting adopted, with the figures as they were adopted. */
export const tetap: Migration = {
  version: 7,
  sql: `
    CREATE TABLE tetap (
      kontes TEXT NOT NULL,
      wilayah TEXT NOT NULL CHECK (length(wilayah) IN (2, 4, 6, 10)),
      seq INTEGER NOT NULL REFERENCES jurnal (seq),
      struktur TEXT NOT NULL,
      isian BLOB NOT NULL CHECK (length(isian) % 4 = 0),
      PRIMARY KEY (kontes, wilayah)
    ) STRICT, WITHOUT ROWID;
  `,
};
