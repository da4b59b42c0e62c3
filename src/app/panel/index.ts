export { DaftarPanel, MAKS_PANEL, type PanelTerdaftar } from './daftar.ts';
export { type KodeGabung, KodePanel } from './kode.ts';
export { certificateForPanels, certificateWords } from './sertifikat.ts';
