export { readEvent, recordEvent } from './acara.ts';
export { checkSignedFiles, documentFile, documentPath } from './berkas.ts';
export {
  makeDocument,
  makeDocuments,
} from './buat.ts';
export { recapsForDocument } from './d-hasil.ts';
export { KODE_MODEL, MODEL_D_KECAMATAN } from './daftar.ts';

export { makePackage } from './paket.ts';
export { attachScan, detachScan } from './pindaian.ts';
export { makePracticeCertificate } from './sertifikat-latihan.ts';
export { listDocuments, listModels, listPlaces, viewPlace } from './tampil.ts';
export { signDocument } from './tandatangan.ts';
export { recordInkSignatures } from './tinta.ts';
