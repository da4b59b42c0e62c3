import { z } from 'zod';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { urai, uraiJson } from './urai.ts';

/** Cost of scrypt (RFC 7914), kept with each PIN so that it can be raised later. */
export const BiayaPin = z.object({ N: z.number().int(), r: z.number().int(), p: z.number().int() });
export type BiayaPin = z.infer<typeof BiayaPin>;

export type PinTersimpan = {
  orang: number;
  garam: Uint8Array;
  sidik: Uint8Array;
  biaya: BiayaPin;
  /** Wrong tries in a row. */
  gagal: number;
  terkunciSampai: string | null;
};

const Blob = z.custom<Uint8Array>((v) => v instanceof Uint8Array, 'bukan BLOB');
const BarisPin = z.object({
  orang: z.number().int(),
  garam: Blob,
  sidik: Blob,
  parameter: z.string(),
  gagal: z.number().int(),
  terkunci_sampai: z.string().nullable(),
});

function kePin(baris: unknown): PinTersimpan {
  const { parameter, terkunci_sampai, ...b } = urai(BarisPin, baris);
  return { ...b, biaya: uraiJson(BiayaPin, parameter), terkunciSampai: terkunci_sampai };
}

export function readPin(s: Simpanan, orang: number): PinTersimpan | null {
  const b = stmt(s.db, 'SELECT * FROM pin WHERE orang = ?').get(orang);
  return b === undefined ? null : kePin(b);
}

/** Who has a PIN, and until when it is locked. Nothing that a PIN could be computed from. */
export function readPinHolders(s: Simpanan): Map<number, string | null> {
  const Baris = BarisPin.pick({ orang: true, terkunci_sampai: true });
  return new Map(
    stmt(s.db, 'SELECT orang, terkunci_sampai FROM pin')
      .all()
      .map((x) => {
        const b = urai(Baris, x);
        return [b.orang, b.terkunci_sampai];
      }),
  );
}

/** Sets somebody's PIN anew, with no wrong tries. The journal says whose, and nothing else. Must run inside `tulis`. */
export function savePin(
  s: Simpanan,
  c: { orang: number; garam: Uint8Array; sidik: Uint8Array; biaya: BiayaPin },
  t: Tindakan,
): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'orang.pin', orang: c.orang, ada: true } });
  stmt(
    s.db,
    `INSERT INTO pin (orang, garam, sidik, parameter, gagal, terkunci_sampai) VALUES (?, ?, ?, ?, 0, NULL)
       ON CONFLICT (orang) DO UPDATE SET garam = excluded.garam, sidik = excluded.sidik,
         parameter = excluded.parameter, gagal = 0, terkunci_sampai = NULL`,
  ).run(c.orang, c.garam, c.sidik, JSON.stringify(c.biaya));
}

/** Takes somebody's PIN away; without one nothing is written. Must run inside `tulis`. */
export function deletePin(s: Simpanan, orang: number, t: Tindakan): void {
  if (readPin(s, orang) === null) return;
  appendJournal(s.db, { ...t, isi: { jenis: 'orang.pin', orang, ada: false } });
  stmt(s.db, 'DELETE FROM pin WHERE orang = ?').run(orang);
}

/** Counts tries; not a journal entry, because a wrong try changes nothing of the plenary. Must run inside `tulis`. */
export function countPinTry(s: Simpanan, orang: number, gagal: number, terkunciSampai: string | null): void {
  stmt(s.db, 'UPDATE pin SET gagal = ?, terkunci_sampai = ? WHERE orang = ?').run(gagal, terkunciSampai, orang);
}
