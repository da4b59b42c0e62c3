import { z } from 'zod';
import { Hadir, KodeKontes, Orang, PeranOrang } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { urai } from './urai.ts';

const BarisOrang = z.object({
  id: z.number().int(),
  nama: z.string(),
  peran: PeranOrang,
  kontes: KodeKontes.nullable(),
  peserta: z.number().int().nullable(),
  mandat: z.string().nullable(),
  aktif: z.number().int(),
});

/** A record as it is journalled and compared: no key without a value. */
function keOrang(baris: unknown): Orang {
  const { kontes, peserta, mandat, aktif, ...b } = urai(BarisOrang, baris);
  return urai(Orang, {
    ...b,
    ...(kontes === null ? {} : { kontes }),
    ...(peserta === null ? {} : { peserta }),
    ...(mandat === null ? {} : { mandat }),
    aktif: aktif === 1,
  });
}

/** Everybody who was ever recorded, in the order of their numbers. */
export const readPeople = (s: Simpanan): Orang[] => stmt(s.db, 'SELECT * FROM orang ORDER BY id').all().map(keOrang);

export function readPerson(s: Simpanan, id: number): Orang | null {
  const b = stmt(s.db, 'SELECT * FROM orang WHERE id = ?').get(id);
  return b === undefined ? null : keOrang(b);
}

/** The number that the next new person gets. */
export const nextPerson = (s: Simpanan): number =>
  Number(stmt(s.db, 'SELECT coalesce(max(id), 0) + 1 FROM orang').pluck().get());

/** Records somebody new, or replaces what was recorded (the journal keeps it). Must run inside `tulis`. */
export function savePerson(s: Simpanan, o: Orang, t: Tindakan): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'orang.dicatat', orang: o } });
  stmt(
    s.db,
    `INSERT INTO orang (id, nama, peran, kontes, peserta, mandat, aktif) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, peran = excluded.peran, kontes = excluded.kontes,
         peserta = excluded.peserta, mandat = excluded.mandat, aktif = excluded.aktif`,
  ).run(o.id, o.nama, o.peran, o.kontes ?? null, o.peserta ?? null, o.mandat ?? null, o.aktif ? 1 : 0);
}

/** The attendance list, day by day. */
export const readPresence = (s: Simpanan): Hadir[] =>
  stmt(s.db, 'SELECT orang, tanggal, hadir FROM hadir ORDER BY tanggal, orang')
    .all()
    .map((x) => {
      const b = urai(Hadir.extend({ hadir: z.number().int() }), x);
      return { ...b, hadir: b.hadir === 1 };
    });

/** Notes that somebody was there on a day, or was not. Must run inside `tulis`. */
export function savePresence(s: Simpanan, h: Hadir, t: Tindakan): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'hadir.dicatat', ...h } });
  stmt(
    s.db,
    `INSERT INTO hadir (orang, tanggal, hadir) VALUES (?, ?, ?)
       ON CONFLICT (orang, tanggal) DO UPDATE SET hadir = excluded.hadir`,
  ).run(h.orang, h.tanggal, h.hadir ? 1 : 0);
}
