export { type HasilCadangan, makeBackup, type OpsiCadangan } from './buat.ts';
export { type Cadangan, listBackups, readBackup } from './daftar.ts';
export { type KeadaanCadangan, PenjagaCadangan } from './penjaga.ts';
export { clearRestoreLeftovers, type HasilCoba, rehearseBackup, restoreBackup } from './pulih.ts';
export { SetelanCadangan } from './setelan.ts';
