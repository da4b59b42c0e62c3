import type { Database } from 'better-sqlite3';
import { awal } from './001-awal.ts';
import { totalDiterima } from './002-total-diterima.ts';
import { pemetaan } from './003-pemetaan.ts';
import { definisiDiganti } from './004-definisi-diganti.ts';
import { selesai } from './005-selesai.ts';
import { orang } from './006-orang.ts';
import { tetap } from './007-tetap.ts';
import { keberatan } from './008-keberatan.ts';
import { lampiran } from './009-lampiran.ts';
import { draf } from './010-draf.ts';
import { jurnalJenis } from './011-jurnal-jenis.ts';
import type { Migration } from './migration.ts';

/** Numbered, in order, never edited once released: a change of schema is a new file at the end of this list. */
export const MIGRATIONS: readonly Migration[] = [
  awal,
  totalDiterima,
  pemetaan,
  definisiDiganti,
  selesai,
  orang,
  tetap,
  keberatan,
  lampiran,
  draf,
  jurnalJenis,
];

export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** Brings a database to `target`, one transaction a step, so that a power cut leaves a whole earlier version. */
export function migrate(db: Database, target: number = SCHEMA_VERSION): void {
  for (const m of MIGRATIONS) {
    if (m.version <= schemaVersion(db) || m.version > target) continue;
    db.transaction(() => {
      db.exec(m.sql);
      db.pragma(`user_version = ${m.version}`);
    }).exclusive();
  }
}
