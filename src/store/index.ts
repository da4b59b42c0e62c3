export { lastFigureChange, readDocuments, recordDocument } from './documents.ts';
export { galatSqlite } from './errors.ts';
export { appendJournal, type EntriTersimpan, journalHead, journalOfSheet, journalPage } from './journal.ts';
export { type Kunci, lockFolder } from './lock.ts';
export {
  berkasDb,
  closeStore,
  createStore,
  lembarKontes,
  NAMA_BERKAS,
  openStore,
  peekStore,
  type RingkasanPleno,
  type Simpanan,
  sha256Hex,
  tulis,
} from './open.ts';
export type { BarisDokumen } from './rows.ts';
export {
  changeSheet,
  type JumlahDesa,
  type LembarTersimpan,
  loadSheet,
  readSheet,
  readSheets,
  readVillageSums,
  type Tindakan,
} from './sheets.ts';
export {
  type BedaTersimpan,
  readDifferences,
  readSources,
  readSourcesOfRegion,
  recordDifference,
  recordSource,
  type SumberTersimpan,
} from './sources.ts';
export { readTotals, recordTotal, type TotalTersimpan } from './totals.ts';
export { type HasilVerifikasi, verifyStore } from './verify.ts';
