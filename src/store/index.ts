export { type LembarSah, readAdoptedSheets } from './adopted.ts';
export {
  clearHalfAttachments,
  FOLDER_LAMPIRAN,
  hashAttachmentFile,
  readAttachmentFile,
  writeAttachment,
} from './attachment-files.ts';
export {
  arrangeAttachments,
  countAttachments,
  type LampiranTersimpan,
  moveAttachment,
  readAllAttachments,
  readAttachmentByHash,
  readAttachments,
  recordAttachment,
} from './attachments.ts';
export { backupDatabase, clearHalfBackups, halfBackupFile } from './backup.ts';
export { readSettled, type SelesaiTersimpan, type SelTiga, settleSource, typeSource } from './comparisons.ts';
export { decideCells } from './decisions.ts';
export { readDefinitionByHash, recordedState, replaceDefinition } from './definition.ts';
export {
  type DokumenTersimpan,
  lastChange,
  readDocuments,
  recordDocument,
  recordRefusedDocument,
} from './documents.ts';
export { type DrafTersimpan, dropDrafts, type KunciDraf, keepDraftRow, readDrafts } from './drafts.ts';
export { galatSqlite } from './errors.ts';
export {
  type PindaianTersimpan,
  readInk,
  readScans,
  recordInk,
  recordScan,
  removeScan,
  scanPlace,
  type TintaTersimpan,
} from './ink.ts';
export {
  appendJournal,
  type CariJurnal,
  correctedSheets,
  type EntriTersimpan,
  journalBackwards,
  journalForwards,
  journalHead,
  journalLines,
  journalOfKinds,
  journalOfSheet,
  journalPage,
  journalTouched,
} from './journal.ts';
export { readLineages } from './lineage.ts';
export { type Kunci, lockFolder, lockNewFolder } from './lock.ts';
export { carryOver, leaveLog, lookAtLog, syncLog, tulisTanpaMenunggu } from './log.ts';
export { forgetMapping, readMappings, recordMapping } from './mappings.ts';
export { adoptRegionRow, type LangkahLembar, readAdopted, reopenRegionRow, stepSheet } from './meeting.ts';
export {
  type PemberitahuanDiterima,
  readReceivedNotices,
  readSentNotices,
  recordReceivedNotice,
  recordSentNotice,
} from './notices.ts';
export { answerObjection, type KeberatanTersimpan, readObjections, recordObjection } from './objections.ts';
export {
  berkasDb,
  closeStore,
  createStore,
  lembarKontes,
  mayCreateStore,
  openStore,
  peekStore,
  type RingkasanPleno,
  type Simpanan,
  sha256Hex,
  somebodyWrites,
  tulis,
} from './open.ts';
export { clearHalfPackages, readPackageFile, writePackageFile } from './package-files.ts';
export {
  countOtherEntries,
  hashOfEntry,
  type PerangkatDikenal,
  readDevices,
  readJournalLines,
  readReceipts,
  readReceivedPackages,
  readSentPackages,
  recordKeptSheet,
  recordReceipt,
  recordReceivedPackage,
  recordReceivedSheet,
  recordRevocation,
  recordSentPackage,
  recordTrust,
} from './packages.ts';
export { nextPerson, readPeople, readPerson, readPresence, savePerson, savePresence } from './people.ts';
export {
  BiayaPin,
  countPinTry,
  deletePin,
  type PinTersimpan,
  readPin,
  readPinHolders,
  savePin,
} from './pins.ts';
export { readDoubleEntry, recordDoubleEntry } from './settings.ts';
export {
  changeSheet,
  clearLoadedSheet,
  type LembarTersimpan,
  listSheets,
  loadSheet,
  moveSheet,
  readSheet,
  readSheets,
  type Tindakan,
} from './sheets.ts';
export { readSignatures, recordSignature, type TandaTersimpan } from './signatures.ts';
export {
  type BedaTersimpan,
  type KataSumber,
  readDifferences,
  readSources,
  readSourcesOfRegion,
  recordDifference,
  recordSource,
  withdrawDifference,
  withdrawSource,
} from './sources.ts';
export { type JumlahDesa, readVillageSums, sumVillages } from './sums.ts';
export { readTotals, recordTotal, type TotalTersimpan } from './totals.ts';
export { verifyStore } from './verify.ts';
export { clearHalfDocuments, documentsFolder, writeWholeFile } from './whole-files.ts';
