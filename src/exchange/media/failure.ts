import { gagal, type Hasil } from '../../domain/index.ts';

/** Thrown inside the module where a person's cancel is heard. */
export class MediumCancelled extends Error {}

/** What was to be written cannot be read: not the medium's fault. */
export class SourceUnreadable extends Error {}

const KODE = {
  ENOSPC: 'MEDIA_PENUH',
  EDQUOT: 'MEDIA_PENUH',
  EFBIG: 'MEDIA_BATAS_FAT',
  EROFS: 'MEDIA_TERKUNCI',
  EACCES: 'MEDIA_TERKUNCI',
  EPERM: 'MEDIA_TERKUNCI',
  EIO: 'MEDIA_DICABUT',
  ENODEV: 'MEDIA_DICABUT',
  ENXIO: 'MEDIA_DICABUT',
  ENOENT: 'MEDIA_DICABUT',
  ENOTDIR: 'MEDIA_DICABUT',
  EBADF: 'MEDIA_DICABUT',
  ESTALE: 'MEDIA_DICABUT',
  ENOTCONN: 'MEDIA_DICABUT',
  ETIMEDOUT: 'MEDIA_DICABUT',
  UNKNOWN: 'MEDIA_DICABUT',
} as const;

/** A person's words for what a medium answered; what is not of the medium is a bug and is thrown on. */
export function mediumFailure(e: unknown, konteks: Record<string, string>): Hasil<never> {
  if (e instanceof MediumCancelled) return gagal('MEDIA_DIBATALKAN');
  if (e instanceof SourceUnreadable) return gagal('BERKAS_TAK_TERBACA', { sebab: e.message });
  const code = e instanceof Error && 'code' in e ? String(e.code) : '';
  const kode = KODE[code as keyof typeof KODE];
  if (!kode) throw e;
  return gagal(kode, { butuh: '?', ada: '0 KB', ukuran: '?', ...konteks });
}

/** Whether an error says that a medium is gone, full of faults, or not there. */
export const isGone = (e: unknown): boolean =>
  e instanceof Error && 'code' in e && KODE[String(e.code) as keyof typeof KODE] === 'MEDIA_DICABUT';
