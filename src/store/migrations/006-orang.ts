import type { Migration } from './migration.ts';

/**
 * People, their PINs and the attendance list. `pin` is no part of the journal: what is kept of a PIN stays on this
 * computer, with the wrong tries, so that a restart gives nobody new ones.
 */
export const orang: Migration = {
  version: 6,
  sql: `
    CREATE TABLE orang (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      nama TEXT NOT NULL,
      peran TEXT NOT NULL CHECK (peran IN ('ketua','anggota','sekretariat','saksi','panwaslu','pengamat')),
      kontes TEXT,
      peserta INTEGER,
      mandat TEXT,
      aktif INTEGER NOT NULL CHECK (aktif IN (0, 1))
    ) STRICT;

    CREATE TABLE pin (
      orang INTEGER PRIMARY KEY REFERENCES orang (id),
      garam BLOB NOT NULL CHECK (length(garam) = 16),
      sidik BLOB NOT NULL CHECK (length(sidik) = 32),
      parameter TEXT NOT NULL,
      gagal INTEGER NOT NULL CHECK (gagal >= 0),
      terkunci_sampai TEXT
    ) STRICT;

    CREATE TABLE hadir (
      orang INTEGER NOT NULL REFERENCES orang (id),
      tanggal TEXT NOT NULL CHECK (length(tanggal) = 10),
      hadir INTEGER NOT NULL CHECK (hadir IN (0, 1)),
      PRIMARY KEY (orang, tanggal)
    ) STRICT, WITHOUT ROWID;
  `,
};
