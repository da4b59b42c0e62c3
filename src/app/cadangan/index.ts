export { makeBackup } from './buat.ts';
export { type Cadangan, listBackups } from './daftar.ts';
export { type KeadaanCadangan, PenjagaCadangan } from './penjaga.ts';
export { clearRestoreLeftovers, rehearseBackup, restoreBackup } from './pulih.ts';
