import type { Migration } from './migration.ts';

/** Photos and scans beside a sheet. The bytes lie in files (see store/attachment-files.ts); a row is never deleted. */
export const lampiran: Migration = {
  version: 9,
  sql: `
    CREATE TABLE lampiran (
      nomor INTEGER PRIMARY KEY CHECK (nomor > 0),
      seq INTEGER NOT NULL REFERENCES jurnal (seq),
      kontes TEXT NOT NULL,
      tps TEXT NOT NULL CHECK (length(tps) = 13),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      tipe TEXT NOT NULL CHECK (tipe IN ('image/jpeg','image/png','image/webp','application/pdf')),
      ukuran INTEGER NOT NULL CHECK (ukuran > 0),
      nama TEXT NOT NULL,
      keterangan TEXT NOT NULL,
      urut INTEGER NOT NULL CHECK (urut > 0),
      lepas INTEGER NOT NULL CHECK (lepas IN (0, 1)),
      waktu TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lampiran_lembar ON lampiran (kontes, tps);
    CREATE INDEX lampiran_isi ON lampiran (sha256);
  `,
};
