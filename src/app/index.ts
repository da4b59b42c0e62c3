export type { CaraLindung, PelindungKunci } from '../exchange/index.ts';
export { Aplikasi, type OpsiAplikasi } from './aplikasi.ts';
export { baca } from './baca.ts';
export { dividePanels, panelsOfPleno } from './bagi-panel.ts';
export { type Banding, compareSources } from './banding.ts';
export {
  type Cadangan,
  type HasilCoba,
  type KeadaanCadangan,
  listBackups,
  makeBackup,
  rehearseBackup,
  restoreBackup,
  SetelanCadangan,
} from './cadangan/index.ts';
export {
  buildDefinition,
  type DrafDefinisi,
  definitionFile,
  draftDefinition,
  type HasilBuatDefinisi,
  type LaporanDraf,
  type PermintaanBuatDefinisi,
} from './definisi-draf.ts';
export { type RingkasDefinisi, summarizeDefinition } from './definisi-ringkas.ts';
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
  makePackage,
  makePracticeCertificate,
  type PermintaanTandaTangan,
  readEvent,
  recordEvent,
  recordInkSignatures,
  signDocument,
  viewPlace,
} from './dokumen/index.ts';
export { draftsAt, keepDraft, leftTyping } from './draf.ts';
export { diagnose } from './dugaan.ts';
export {
  allFiguresCsv,
  type EksporJadi,
  makeExport,
  NAMA_SKEMA,
  PlenoJson,
  plenoJson,
  recapCsv,
  recapToCsv,
  recapWorkbook,
  schemaText,
  sebaris,
  writeArchive,
} from './ekspor/index.ts';
export { doubleEntry, setDoubleEntry } from './entri-ganda.ts';
export { galatDisk } from './galat-disk.ts';
export {
  compareDefinition,
  type DefinisiPleno,
  definitionOfPleno,
  likeCurrent,
  replaceOpenDefinition,
  sebabDitolak,
  viewDefinition,
} from './ganti-definisi.ts';
export { applyImport, previewImport, type RingkasanImpor } from './impor.ts';
export { type ImporDiurungkan, type ImporTerakhir, lastImport, undoImport } from './impor-urung.ts';
export { infoPleno } from './info.ts';
export { verifyJournal, verifyPlenary, viewJournal } from './jejak.ts';
export { raiseObjection, settleObjection, viewObjections } from './keberatan.ts';
export { comparePaper } from './kertas.ts';
export type { PeristiwaApp } from './konteks.ts';
export * from './lan/index.ts';
export { courseFiles, viewCourse } from './latihan.ts';
export { courseSummary } from './latihan-ringkasan.ts';
export { noticeFileName } from './layanan-pemberitahuan.ts';
export { viewSheet } from './lembar.ts';
export {
  type DenganPin,
  listPeople,
  markPresence,
  type OrangTampil,
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
  HasilTerima,
  HitungDatang,
  PaketDibuat,
  PaketDilihat,
  PermintaanPaket,
  PutusanDatang,
} from './paket-bentuk.ts';
export { inspectPackage, isNotice, loadCardText, loadPackage, savePackage } from './paket-berkas.ts';
export { receivedPackages, sentPackages } from './paket-daftar.ts';
export { unsentEntries } from './paket-kirim.ts';
export { type RiwayatPengirim, senderHistories } from './paket-riwayat.ts';
export { previewPackage, receivePackage } from './paket-terima.ts';
export { writePackage } from './paket-tulis.ts';
export * from './panel/index.ts';
export { prepareBoard } from './papan.ts';
export { atKeyboard } from './papan-ketik.ts';
export type { KeadaanImpor } from './pekerjaan-impor.ts';
export { describeNotified, namaAsal, notifiedCorrections, type PembetulanDariAtas } from './pemberitahuan.ts';
export { type PemberitahuanDilihat, previewNotice, receiveNotice } from './pemberitahuan-terima.ts';
export { type PemberitahuanDibuat, type UnitDiberitahu, unitsToTell, writeNotice } from './pemberitahuan-tulis.ts';
export { listCorrections, type PembetulanTampil } from './pembetulan.ts';
export { type PemetaanBernama, recordMappings } from './pemetaan.ts';
export { proposeMappings, readMappingFile, requireClear } from './pemetaan-berkas.ts';
export { forgetMappingInImport, tableOfImport, tryMappingInImport, useMappings } from './pemetaan-impor.ts';
export {
  cardTexts,
  deviceCard,
  listDevices,
  openDevice,
  type Perangkat,
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
  kontesPleno,
  openPleno,
  type Pleno,
  tindakan,
} from './pleno.ts';
export { publicContest, publicContests, publicFrame } from './publik.ts';
export { decideEntries, differingEntries } from './putusan-entri.ts';
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
  type UkuranSimulasi,
} from './simulasi.ts';
export { copyHolders, knownSource, reopenDifferences, settleDifferences, writeSource } from './sumber.ts';
export { viewAgenda, viewCell, viewForm, viewHome, viewRecap } from './tampilan.ts';
export { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat, templateFile } from './templat.ts';
export { findingsOfRegion, namaTps, type TemuanLengkap, walkFindings } from './temuan.ts';
export { type KeberatanDiteruskan, takeUpObjection, viewForwarded } from './terusan.ts';
export { receiveTotal } from './total.ts';
export { receiveTotalsFiles, type TotalBerkas } from './total-berkas.ts';
export { viewTotal } from './total-tampil.ts';
export { type UnitPleno, viewUnits } from './unit.ts';
export { type BerkasDiperiksa, verifyBytes, verifyDocument } from './verifikasi.ts';
