export type { PelindungKunci } from '../exchange/index.ts';
export { Aplikasi, type OpsiAplikasi } from './aplikasi.ts';
export { baca } from './baca.ts';
export { panelsOfPleno } from './bagi-panel.ts';
export { compareSources } from './banding.ts';
export {
  type Cadangan,
  type KeadaanCadangan,
  listBackups,
  makeBackup,
  rehearseBackup,
  restoreBackup,
} from './cadangan/index.ts';
export {
  buildDefinition,
  definitionFile,
  draftDefinition,
  type HasilBuatDefinisi,
  type PermintaanBuatDefinisi,
} from './definisi-draf.ts';

export {
  attachScan,
  detachScan,
  documentPath,
  KODE_MODEL,
  listDocuments,
  listModels,
  listPlaces,
  MODEL_D_KECAMATAN,
  makeDocument,
  makePracticeCertificate,
  readEvent,
  recordEvent,
  recordInkSignatures,
  signDocument,
  viewPlace,
} from './dokumen/index.ts';
export { draftsAt, keepDraft, leftTyping, typingOnDisk } from './draf.ts';
export { diagnose } from './dugaan.ts';
export {
  allFiguresCsv,
  type EksporJadi,
  makeExport,
  NAMA_SKEMA,
  PlenoJson,
  plenoJson,
  recapToCsv,
  recapWorkbook,
  schemaText,
  sebaris,
  writeArchive,
} from './ekspor/index.ts';
export { doubleEntry } from './entri-ganda.ts';
export { galatDisk } from './galat-disk.ts';
export {
  compareDefinition,
  likeCurrent,
  replaceOpenDefinition,
  sebabDitolak,
  viewDefinition,
} from './ganti-definisi.ts';
export { applyImport } from './impor.ts';
export { lastImport, undoImport } from './impor-urung.ts';
export { infoPleno } from './info.ts';
export { verifyJournal, verifyPlenary, viewJournal } from './jejak.ts';
export { viewObjections } from './keberatan.ts';
export { comparePaper } from './kertas.ts';
export type { PeristiwaApp } from './konteks.ts';
export * from './lan/index.ts';
export { courseFiles, viewCourse } from './latihan.ts';
export { courseSummary } from './latihan-ringkasan.ts';
export { noticeFileName } from './layanan-pemberitahuan.ts';
export { viewSheet } from './lembar.ts';
export {
  listPeople,
  markPresence,
  peopleOverview,
  presenceOf,
  recordPeople,
  recordPerson,
  removePin,
  setPin,
  verifyPin,
  verifyPins,
} from './orang.ts';
export type {
  ButirDatang,
  HitungDatang,
  PaketDilihat,
  PutusanDatang,
} from './paket-bentuk.ts';
export { inspectPackage, isNotice, loadCardText, loadPackage, savePackage } from './paket-berkas.ts';
export { receivedPackages, sentPackages } from './paket-daftar.ts';
export { unsentEntries } from './paket-kirim.ts';
export { senderHistories } from './paket-riwayat.ts';
export { previewPackage, receivePackage } from './paket-terima.ts';
export { writePackage } from './paket-tulis.ts';
export * from './panel/index.ts';
export { prepareBoard } from './papan.ts';
export { atKeyboard } from './papan-ketik.ts';
export type { KeadaanImpor } from './pekerjaan-impor.ts';
export { namaAsal, notifiedCorrections, type PembetulanDariAtas } from './pemberitahuan.ts';
export { type PemberitahuanDilihat, previewNotice, receiveNotice } from './pemberitahuan-terima.ts';
export { unitsToTell, writeNotice } from './pemberitahuan-tulis.ts';
export { listCorrections } from './pembetulan.ts';
export { recordMappings } from './pemetaan.ts';
export { proposeMappings, readMappingFile, requireClear } from './pemetaan-berkas.ts';
export { forgetMappingInImport, tableOfImport, tryMappingInImport, useMappings } from './pemetaan-impor.ts';
export {
  cardTexts,
  deviceCard,
  listDevices,
  openDevice,
  readCard,
  revokeDevice,
  signerState,
  trustDevice,
} from './perangkat.ts';
export {
  closePleno,
  contestsOf,
  createPleno,
  intendedContest,
  jamMesin,
  openPleno,
  type Pleno,
  tindakan,
} from './pleno.ts';
export { publicContest, publicContests, publicFrame } from './publik.ts';
export { differingEntries } from './putusan-entri.ts';
export { defaultShelf, hasPleno } from './rak.ts';
export { regionState } from './rapat-wilayah.ts';
export { recapOf } from './rekap.ts';
export { resourcesFolder } from './resources.ts';
export { cellHistory } from './riwayat-sel.ts';
export { asVisitor, OPERATOR, type Siapa, VIEWER, visitor, withinReach } from './siapa.ts';
export {
  createPractice,
  createPracticeToImport,
  practiceFiles,
  readOutPractice,
} from './simulasi.ts';
export { copyHolders, knownSource, reopenDifferences, settleDifferences, writeSource } from './sumber.ts';
export { viewAgenda, viewCell, viewForm, viewHome, viewRecap } from './tampilan.ts';
export { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat, templateFile } from './templat.ts';
export { findingsOfRegion, namaTps, walkFindings } from './temuan.ts';
export { takeUpObjection, viewForwarded } from './terusan.ts';
export { receiveTotal } from './total.ts';
export { receiveTotalsFiles } from './total-berkas.ts';
export { viewTotal } from './total-tampil.ts';
export { viewUnits } from './unit.ts';
export { type BerkasDiperiksa, verifyBytes, verifyDocument } from './verifikasi.ts';
