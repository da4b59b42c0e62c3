import type { Migration } from './migration.ts';

/** Totals of a region received from elsewhere, where its TPS sheets are not at hand. */
export const totalDiterima: Migration = {
  version: 2,
  sql: `
    CREATE TABLE total (
      kontes TEXT NOT NULL,
      wilayah TEXT NOT NULL CHECK (length(wilayah) IN (2, 4, 6, 10)),
      sumber TEXT NOT NULL CHECK (sumber IN ('ketik', 'sirekap')),
      tps INTEGER CHECK (tps > 0),
      versi INTEGER NOT NULL CHECK (versi > 0),
      struktur TEXT NOT NULL,
      isian BLOB NOT NULL CHECK (length(isian) % 4 = 0),
      PRIMARY KEY (kontes, wilayah)
    ) STRICT, WITHOUT ROWID;
  `,
};
