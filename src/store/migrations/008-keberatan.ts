import type { Migration } from './migration.ts';

/** Objections and special events, each with its answer. */
export const keberatan: Migration = {
  version: 8,
  sql: `
    CREATE TABLE keberatan (
      nomor INTEGER PRIMARY KEY CHECK (nomor > 0),
      seq INTEGER NOT NULL REFERENCES jurnal (seq),
      wilayah TEXT NOT NULL CHECK (length(wilayah) IN (2, 4, 6, 10, 13)),
      kontes TEXT,
      isi TEXT NOT NULL,
      jawab TEXT
    ) STRICT;
    CREATE INDEX keberatan_wilayah ON keberatan (wilayah);
  `,
};
