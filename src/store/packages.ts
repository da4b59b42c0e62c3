import type { z } from 'zod';
import {
  type IsiLembarDipertahankan,
  type IsiLembarDiterima,
  type IsiPaketDiakui,
  type IsiPaketDiterima,
  type IsiPaketDitulis,
  isianDariLarik,
  jumlahMenahan,
  statusDiterima,
} from '../domain/index.ts';
import { appendJournal, journalOfKinds, storedEntries } from './journal.ts';
import { readObjections } from './objections.ts';
import type { Simpanan } from './open.ts';
import { placeSheet, type Tindakan } from './sheets.ts';

type Isi<T extends z.ZodType> = Omit<z.infer<T>, 'jenis'>;
export type PaketDitulis = Isi<typeof IsiPaketDitulis>;
export type PaketDiakui = Isi<typeof IsiPaketDiakui>;
export type PaketDiterima = Isi<typeof IsiPaketDiterima>;
export type LembarDiterima = Isi<typeof IsiLembarDiterima>;
export type LembarDipertahankan = Isi<typeof IsiLembarDipertahankan>;

/**
 * Nothing but the journal holds what was sent, what was received, and who is trusted: these are few entries, and there is
 * no second truth to keep in step.
 */
export const readSentPackages = (s: Simpanan): (PaketDitulis & { seq: number })[] =>
  journalOfKinds(s.db, ['paket.ditulis']).flatMap((e) =>
    e.isi.jenis === 'paket.ditulis' ? [{ ...e.isi, seq: e.seq }] : [],
  );

export const readReceivedPackages = (s: Simpanan): (PaketDiterima & { seq: number; waktu: string })[] =>
  journalOfKinds(s.db, ['paket.diterima']).flatMap((e) =>
    e.isi.jenis === 'paket.diterima' ? [{ ...e.isi, seq: e.seq, waktu: e.waktu }] : [],
  );

export type PerangkatDikenal = {
  id: string;
  kunci: string;
  nama: string;
  dipercaya: boolean;
  /** The entry that decided it: when, by whom, and why. */
  waktu: string;
  orang: string;
  alasan: string | null;
};

/** Devices that are or were trusted, by their id. */
export function readDevices(s: Simpanan): Map<string, PerangkatDikenal> {
  const hasil = new Map<string, PerangkatDikenal>();
  for (const e of journalOfKinds(s.db, ['perangkat.dipercaya', 'perangkat.dicabut'])) {
    const catatan = { waktu: e.waktu, orang: e.pelaku.orang, alasan: e.alasan };
    if (e.isi.jenis === 'perangkat.dipercaya') {
      const { perangkat: id, kunci, nama } = e.isi;
      hasil.set(id, { id, kunci, nama, dipercaya: true, ...catatan });
    } else if (e.isi.jenis === 'perangkat.dicabut') {
      const lama = hasil.get(e.isi.perangkat);
      if (lama) hasil.set(lama.id, { ...lama, dipercaya: false, ...catatan });
    }
  }
  return hasil;
}

/** Says that a device is trusted from now on. Must run inside `tulis`. */
export const recordTrust = (s: Simpanan, d: { perangkat: string; kunci: string; nama: string }, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'perangkat.dipercaya', ...d } });

/** Says that a device is no longer trusted; `t` has the reason. Must run inside `tulis`. */
export const recordRevocation = (s: Simpanan, perangkat: string, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'perangkat.dicabut', perangkat } });

/** Must run inside `tulis`. */
export const recordSentPackage = (s: Simpanan, d: PaketDitulis, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'paket.ditulis', ...d } });

/** A package whose file is already safely on disk. Must run inside `tulis`. */
export const recordReceivedPackage = (s: Simpanan, d: PaketDiterima, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'paket.diterima', ...d } });

/** A sheet as it came; what stood here before stays in the journal. Whether it may is the caller's check. Must run inside `tulis`. */
export function recordReceivedSheet(s: Simpanan, d: LembarDiterima, t: Tindakan): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'lembar.diterima', ...d } });
  const isian = isianDariLarik(d.isian);
  const status = statusDiterima({ status: d.status, isian }, jumlahMenahan(readObjections(s, d.tps), d.kontes, d.tps));
  placeSheet(s, { kontes: d.kontes, tps: d.tps, asal: d.asal, status, isian });
}

/** A person kept what stood here. Must run inside `tulis`. */
export const recordKeptSheet = (s: Simpanan, d: LembarDipertahankan, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'lembar.dipertahankan', ...d } });

/** The journal up to an entry, as a package carries it. */
export function readJournalLines(
  s: Simpanan,
  sampai: number,
): [number, string, string, string, string, string, string, string | null, number | null, string][] {
  const garis: ReturnType<typeof readJournalLines> = [];
  for (const b of storedEntries(s.db)) {
    if (b.seq > sampai) break;
    garis.push([b.seq, b.waktu, b.perangkat, b.orang, b.peran, b.jenis, b.isi, b.alasan, b.keberatan, b.hash]);
  }
  return garis;
}

/** Hash of one entry; null where the journal is shorter. */
export function hashOfEntry(s: Simpanan, seq: number): string | null {
  const h = s.db.prepare('SELECT hash FROM jurnal WHERE seq = ?').pluck().get(seq);
  return h instanceof Uint8Array ? Buffer.from(h).toString('hex') : null;
}

/** Entries after `seq` that change nothing of what a package holds of the plenary: that one was written, that it arrived. */
export const countOtherEntries = (s: Simpanan, seq: number): number =>
  Number(
    s.db
      .prepare(
        "SELECT count(*) FROM jurnal WHERE seq > ? AND jenis NOT IN ('paket.ditulis', 'paket.diakui', 'pemberitahuan.ditulis')",
      )
      .pluck()
      .get(seq),
  );

export const readReceipts = (s: Simpanan): (PaketDiakui & { seq: number; waktu: string })[] =>
  journalOfKinds(s.db, ['paket.diakui']).flatMap((e) =>
    e.isi.jenis === 'paket.diakui' ? [{ ...e.isi, seq: e.seq, waktu: e.waktu }] : [],
  );

/** What a receiver signed, proved by the caller. Must run inside `tulis`. */
export const recordReceipt = (s: Simpanan, d: PaketDiakui, t: Tindakan): void =>
  void appendJournal(s.db, { ...t, isi: { jenis: 'paket.diakui', ...d } });
