export { DaftarPanel, type PanelTerdaftar } from './daftar.ts';
export { KodePanel } from './kode.ts';
export { certificateForPanels, certificateWords } from './sertifikat.ts';
