export { readEvent, recordEvent } from './acara.ts';
export { checkSignedFiles, documentFile, documentPath, readLogo } from './berkas.ts';
export {
  type DokumenJadi,
  makeDocument,
  makeDocuments,
  type OpsiDokumen,
  type PermintaanDokumen,
  prepareDocument,
} from './buat.ts';
export { recapsForDocument } from './d-hasil.ts';
export { KODE_MODEL, MODEL_D_KECAMATAN } from './daftar.ts';
export type { ModelDokumen, Tempat } from './model.ts';
export { makePackage, type PermintaanPaket, packageRequests } from './paket.ts';
export { attachScan, detachScan } from './pindaian.ts';
export { makePracticeCertificate, type SertifikatLatihan } from './sertifikat-latihan.ts';
export { type DokumenTerdaftar, listDocuments, listModels, listPlaces, viewPlace } from './tampil.ts';
export { type PermintaanTandaTangan, signDocument } from './tandatangan.ts';
export { type CatatanTinta, recordInkSignatures } from './tinta.ts';
