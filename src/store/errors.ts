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
  SQLITE_IOERR: 'PLENO_RUSAK',
};

export function galatSqlite(e: unknown, folder: string): { ok: false; galat: Galat } {
  const kode = e instanceof Error && 'code' in e && typeof e.code === 'string' ? e.code : '';
  // Extended codes look like SQLITE_IOERR_WRITE: the base code decides.
  const dasar = kode.split('_').slice(0, 2).join('_');
  const galat = KODE[kode] ?? KODE[dasar];
  if (!galat) throw e;
  return gagal(galat, { jalur: folder, sebab: e instanceof Error ? e.message : kode });
}
