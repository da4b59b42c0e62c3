import type { Migration } from './migration.ts';

/** Mappings of table headings that a person confirmed, one for each signature of headings and contest. */
export const pemetaan: Migration = {
  version: 3,
  sql: `
    CREATE TABLE pemetaan (
      kontes TEXT NOT NULL,
      tanda TEXT NOT NULL CHECK (length(tanda) = 32),
      seq INTEGER NOT NULL REFERENCES jurnal (seq),
      nama TEXT NOT NULL,
      waktu TEXT NOT NULL,
      isi TEXT NOT NULL,
      PRIMARY KEY (kontes, tanda)
    ) STRICT, WITHOUT ROWID;
  `,
};
