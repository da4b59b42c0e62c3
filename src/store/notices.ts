import type { z } from 'zod';
import type { IsiPemberitahuanDiterima, IsiPemberitahuanDitulis } from '../domain/index.ts';
import { appendJournal, journalOfKinds } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';

type Isi<T extends z.ZodType> = Omit<z.infer<T>, 'jenis'>;
export type PemberitahuanDitulis = Isi<typeof IsiPemberitahuanDitulis> & { seq: number; waktu: string };
export type PemberitahuanDiterima = Isi<typeof IsiPemberitahuanDiterima> & { seq: number; waktu: string };

/** Notices that were written here, oldest first. Like packages they stand in the journal alone. */
export const readSentNotices = (s: Simpanan): PemberitahuanDitulis[] =>
  journalOfKinds(s.db, ['pemberitahuan.ditulis']).flatMap((e) =>
    e.isi.jenis === 'pemberitahuan.ditulis' ? [{ ...e.isi, seq: e.seq, waktu: e.waktu }] : [],
  );

/** Notices that were received here, oldest first. */
export const readReceivedNotices = (s: Simpanan): PemberitahuanDiterima[] =>
  journalOfKinds(s.db, ['pemberitahuan.diterima']).flatMap((e) =>
    e.isi.jenis === 'pemberitahuan.diterima' ? [{ ...e.isi, seq: e.seq, waktu: e.waktu }] : [],
  );

/** Must run inside `tulis`. */
export const recordSentNotice = (s: Simpanan, d: Isi<typeof IsiPemberitahuanDitulis>, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'pemberitahuan.ditulis', ...d } });

/** A notice whose file is already safely on disk. Must run inside `tulis`. */
export const recordReceivedNotice = (s: Simpanan, d: Isi<typeof IsiPemberitahuanDiterima>, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'pemberitahuan.diterima', ...d } });
