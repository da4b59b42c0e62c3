import type { Migration } from './migration.ts';

/**
 * First schema. `STRICT` tables refuse wrong types; vectors are BLOBs of Int32 (see domain/isian.ts).
 * The journal only grows: triggers refuse to change or delete an entry, whoever asks.
 */
export const awal: Migration = {
  version: 1,
  sql: `
    CREATE TABLE meta (kunci TEXT PRIMARY KEY, nilai TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE definisi (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      hash TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE jurnal (
      seq INTEGER PRIMARY KEY,
      waktu TEXT NOT NULL,
      perangkat TEXT NOT NULL,
      orang TEXT NOT NULL,
      peran TEXT NOT NULL,
      jenis TEXT NOT NULL,
      kontes TEXT,
      wilayah TEXT,
      isi TEXT NOT NULL,
      alasan TEXT,
      keberatan INTEGER,
      sebelum BLOB NOT NULL CHECK (length(sebelum) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX jurnal_objek ON jurnal (kontes, wilayah, seq) WHERE wilayah IS NOT NULL;
    CREATE TRIGGER jurnal_tak_diubah BEFORE UPDATE ON jurnal
      BEGIN SELECT RAISE(ABORT, 'jurnal hanya bertambah'); END;
    CREATE TRIGGER jurnal_tak_dihapus BEFORE DELETE ON jurnal
      BEGIN SELECT RAISE(ABORT, 'jurnal hanya bertambah'); END;

    CREATE TABLE lembar (
      kontes TEXT NOT NULL,
      tps TEXT NOT NULL CHECK (length(tps) = 13),
      desa TEXT NOT NULL CHECK (length(desa) = 10),
      status TEXT NOT NULL CHECK (status IN ('kosong','terisi','dibacakan','dipersoalkan','disahkan')),
      versi INTEGER NOT NULL CHECK (versi > 0),
      asal TEXT NOT NULL,
      struktur TEXT NOT NULL,
      isian BLOB NOT NULL CHECK (length(isian) % 4 = 0),
      PRIMARY KEY (kontes, tps)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lembar_desa ON lembar (kontes, desa);

    CREATE TABLE jumlah_desa (
      kontes TEXT NOT NULL,
      desa TEXT NOT NULL CHECK (length(desa) = 10),
      isian BLOB NOT NULL,
      terisi BLOB NOT NULL,
      masuk INTEGER NOT NULL CHECK (masuk >= 0),
      disahkan INTEGER NOT NULL CHECK (disahkan >= 0),
      PRIMARY KEY (kontes, desa)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sumber (
      kontes TEXT NOT NULL,
      tps TEXT NOT NULL CHECK (length(tps) = 13),
      sumber TEXT NOT NULL,
      struktur TEXT NOT NULL,
      isian BLOB NOT NULL,
      berkas TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (kontes, tps, sumber)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE beda (
      seq INTEGER PRIMARY KEY REFERENCES jurnal (seq),
      kontes TEXT NOT NULL,
      tps TEXT NOT NULL CHECK (length(tps) = 13),
      sha256 TEXT NOT NULL,
      berkas TEXT NOT NULL,
      sel TEXT NOT NULL
    ) STRICT;
    CREATE INDEX beda_tps ON beda (kontes, tps);

    CREATE TABLE dokumen (
      id INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL REFERENCES jurnal (seq),
      model TEXT NOT NULL,
      kontes TEXT NOT NULL,
      wilayah TEXT NOT NULL,
      kertas TEXT NOT NULL,
      halaman INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      draf INTEGER NOT NULL CHECK (draf IN (0, 1)),
      waktu TEXT NOT NULL
    ) STRICT;
  `,
};
