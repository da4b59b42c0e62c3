import type { Migration } from './migration.ts';

/** Entries of one kind are asked for at every look at the documents; without this each asks the whole journal. */
export const jurnalJenis: Migration = {
  version: 11,
  sql: 'CREATE INDEX jurnal_jenis ON jurnal (jenis, seq);',
};
