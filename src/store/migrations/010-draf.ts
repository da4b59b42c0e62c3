import type { Migration } from './migration.ts';

/**
 * What is being typed and was not entered yet, so that a power cut does not take it. No part of the record: the journal
 * knows nothing of it, no sum counts it, and a row goes when its text is entered or dropped.
 */
export const draf: Migration = {
  version: 10,
  sql: `
    CREATE TABLE draf (
      kontes TEXT NOT NULL,
      wilayah TEXT NOT NULL CHECK (length(wilayah) IN (2, 4, 6, 10, 13)),
      lapis TEXT NOT NULL,
      nama TEXT NOT NULL,
      panel TEXT NOT NULL,
      semula INTEGER,
      teks TEXT NOT NULL CHECK (length(teks) <= 4000),
      waktu TEXT NOT NULL,
      PRIMARY KEY (kontes, wilayah, lapis, nama)
    ) STRICT, WITHOUT ROWID;
  `,
};
