import { type Galat, gagal, type KodeGalat } from '../domain/index.ts';

/** Failures of disk and database that a person can meet; anything else is a bug and is thrown on. */
const KODE: Readonly<Record<string, KodeGalat>> = {
  SQLITE_FULL: 'CAKRAM_PENUH',
  ENOSPC: 'CAKRAM_PENUH',
  SQLITE_BUSY: 'PLENO_DIPAKAI',
  SQLITE_LOCKED: 'PLENO_DIPAKAI',
  SQLITE_READONLY: 'FOLDER_TAK_TERTULIS',
  SQLITE_CANTOPEN: 'FOLDER_TAK_TERTULIS',
  SQLITE_PERM: 'FOLDER_TAK_TERTULIS',
  EACCES: 'FOLDER_TAK_TERTULIS',
  EPERM: 'FOLDER_TAK_TERTULIS',
  EROFS: 'FOLDER_TAK_TERTULIS',
  ENOTDIR: 'FOLDER_TAK_TERTULIS',
  EISDIR: 'FOLDER_TAK_TERTULIS',
  ENAMETOOLONG: 'FOLDER_TAK_TERTULIS',
  EEXIST: 'FOLDER_TAK_TERTULIS',
  SQLITE_CORRUPT: 'PLENO_RUSAK',
  SQLITE_NOTADB: 'PLENO_BUKAN_MILIK_INI',
  // The disk did not do as it was told (read-only all at once, pulled out, worn out): what stands on it need not be damaged.
  SQLITE_IOERR: 'CAKRAM_GAGAL',
  EIO: 'CAKRAM_GAGAL',
  ENODEV: 'CAKRAM_GAGAL',
  ENXIO: 'CAKRAM_GAGAL',
  // These are about what was read: a file that is shorter than its head says, pages that are not what was written.
  SQLITE_IOERR_SHORT_READ: 'PLENO_RUSAK',
  SQLITE_IOERR_DATA: 'PLENO_RUSAK',
  SQLITE_IOERR_CORRUPTFS: 'PLENO_RUSAK',
};

/** Folders are made with those above them, and where the disk is read-only Node then says that there is none (ENOENT). */
const folderTakJadi = (e: unknown): boolean =>
  e instanceof Error && 'code' in e && e.code === 'ENOENT' && 'syscall' in e && e.syscall === 'mkdir';

export function galatSqlite(e: unknown, folder: string): { ok: false; galat: Galat } {
  const kode = e instanceof Error && 'code' in e && typeof e.code === 'string' ? e.code : '';
  // Extended codes look like SQLITE_IOERR_WRITE: the base code decides.
  const dasar = kode.split('_').slice(0, 2).join('_');
  const galat = KODE[kode] ?? KODE[dasar];
  if (!galat && folderTakJadi(e))
    return gagal('FOLDER_TAK_TERTULIS', { jalur: folder, sebab: 'folder tidak dapat dibuat' });
  if (!galat) throw e;
  return gagal(galat, { jalur: folder, sebab: e instanceof Error ? e.message : kode });
}
