import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type EntriJurnal,
  type EntriMentah,
  IsiJurnal,
  type JenisJurnal,
  KodeTps,
  type Pelaku,
  teksEntri,
} from '../domain/index.ts';
import { BarisJurnal, BarisJurnalMentah } from './rows.ts';
import { stmt } from './statements.ts';
import { urai, uraiJson } from './urai.ts';

const HASH_AWAL = new Uint8Array(32);
const BarisAkhir = BarisJurnal.pick({ seq: true, waktu: true, hash: true });

/** What an entry is made of before it has its place in the chain. */
export type CatatanBaru = {
  waktu: string;
  pelaku: Pelaku;
  isi: IsiJurnal;
  alasan?: string | undefined;
  keberatan?: number | undefined;
};

/** SHA-256 over the entry as stored and the hash of the entry before (`domain/jurnal-putar.ts` says the text). */
function hashEntri(b: Omit<BarisJurnal, 'hash' | 'kontes' | 'wilayah'>): Buffer {
  return createHash('sha256')
    .update(teksEntri(b, Buffer.from(b.sebelum).toString('hex')))
    .digest();
}

/** Entries are read this many at a time: fewer calls into the database, little memory. */
const SEHALAMAN = 500;

/** An entry as it is stored, with its place in the chain (hex) and what the index says it is about. */
export type EntriBerantai = EntriMentah & {
  kontes: string | null;
  wilayah: string | null;
  sebelum: string;
  hash: string;
};

/** Every entry as it is stored, oldest first; nothing is parsed but the row. Nothing may be written meanwhile. */
export function* storedEntries(db: Database): Generator<EntriBerantai> {
  const q = db
    .prepare(
      `SELECT seq, waktu, perangkat, orang, peran, jenis, kontes, wilayah, isi, alasan, keberatan,
         lower(hex(sebelum)), lower(hex(hash)) FROM jurnal WHERE seq > ? ORDER BY seq LIMIT ${SEHALAMAN}`,
    )
    .raw();
  for (let sampai = Number.MIN_SAFE_INTEGER; ; ) {
    const halaman = q.all(sampai);
    for (const x of halaman) {
      const b = urai(BarisJurnalMentah, x);
      const [seq, waktu, perangkat, orang, peran, jenis, kontes, wilayah, isi, alasan, keberatan, sebelum, hash] = b;
      sampai = seq;
      yield { seq, waktu, perangkat, orang, peran, jenis, kontes, wilayah, isi, alasan, keberatan, sebelum, hash };
    }
    if (halaman.length < SEHALAMAN) return;
  }
}

/**
 * The journal as JSON Lines, oldest first: `{"hash":"…","entri":[…]}`, where the hash is the SHA-256 of the text of `entri`,
 * whose last member is the hash of the line before. Whoever has the lines can prove the chain without this program.
 */
export function* journalLines(db: Database): Generator<string> {
  for (const b of storedEntries(db)) yield `{"hash":"${b.hash}","entri":${teksEntri(b, b.sebelum)}}\n`;
}

/** The sheet or region an entry is about, for the index. Derived from its content, and checked by `verify`. */
export function objekEntri(isi: IsiJurnal): { kontes: string | null; wilayah: string | null } {
  return {
    kontes: 'kontes' in isi ? isi.kontes : null,
    wilayah: 'tps' in isi ? isi.tps : 'wilayah' in isi ? isi.wilayah : null,
  };
}

/** Appends an entry; must run in the transaction of the change it records. Returns its sequence number. */
export function appendJournal(db: Database, c: CatatanBaru): number {
  if (!db.inTransaction) throw new Error('jurnal hanya ditulis bersama perubahannya');
  const akhir = barisAkhir(db);
  const baris = {
    seq: (akhir?.seq ?? 0) + 1,
    waktu: c.waktu,
    ...c.pelaku,
    jenis: c.isi.jenis,
    isi: JSON.stringify(c.isi),
    alasan: c.alasan ?? null,
    keberatan: c.keberatan ?? null,
    sebelum: akhir?.hash ?? HASH_AWAL,
  };
  stmt(
    db,
    `INSERT INTO jurnal (seq, waktu, perangkat, orang, peran, jenis, kontes, wilayah, isi, alasan, keberatan, sebelum, hash)
     VALUES (@seq, @waktu, @perangkat, @orang, @peran, @jenis, @kontes, @wilayah, @isi, @alasan, @keberatan, @sebelum, @hash)`,
  ).run({ ...baris, ...objekEntri(c.isi), hash: hashEntri(baris) });
  return baris.seq;
}

export type EntriTersimpan = EntriJurnal & { hash: string };

function keEntri(baris: unknown): EntriTersimpan {
  const b = urai(BarisJurnal, baris);
  return {
    seq: b.seq,
    waktu: b.waktu,
    pelaku: { perangkat: b.perangkat, orang: b.orang, peran: b.peran },
    isi: uraiJson(IsiJurnal, b.isi),
    alasan: b.alasan,
    keberatan: b.keberatan,
    hash: Buffer.from(b.hash).toString('hex'),
  };
}

/** Entries of one sheet, newest first. */
export function journalOfSheet(db: Database, kontes: string, tps: string): EntriTersimpan[] {
  return stmt(db, 'SELECT * FROM jurnal WHERE kontes = ? AND wilayah = ? ORDER BY seq DESC')
    .all(kontes, tps)
    .map(keEntri);
}

/**
 * TPS of a region (any tier) with a figure that was changed for a reason, in the order of their codes: only a correction
 * after the reading must have one.
 */
export const correctedSheets = (db: Database, kontes: string, wilayah: string): KodeTps[] =>
  stmt(
    db,
    `SELECT DISTINCT wilayah FROM jurnal WHERE kontes = ? AND wilayah >= ? AND wilayah < ?
       AND jenis IN ('lembar.diubah', 'entri.diputuskan') AND alasan IS NOT NULL ORDER BY wilayah`,
  )
    .pluck()
    .all(kontes, wilayah, `${wilayah}:`)
    .map((x) => urai(KodeTps, x));

/** Entries before `seq`, newest first, read as they are asked for. Nothing may be written while they are walked through. */
export function* journalBackwards(db: Database, seq: number): Generator<EntriTersimpan> {
  for (const b of db.prepare('SELECT * FROM jurnal WHERE seq < ? ORDER BY seq DESC').iterate(seq)) yield keEntri(b);
}

/** Every entry, oldest first, read as they are asked for. Nothing may be written while they are walked through. */
export function* journalForwards(db: Database): Generator<EntriTersimpan> {
  for (const b of db.prepare('SELECT * FROM jurnal ORDER BY seq').iterate()) yield keEntri(b);
}

/** Entries of the given kinds after `sejak`, oldest first. */
export function journalOfKinds(db: Database, jenis: readonly JenisJurnal[], sejak = 0): EntriTersimpan[] {
  return stmt(db, 'SELECT * FROM jurnal WHERE seq > ? AND jenis IN (SELECT value FROM json_each(?)) ORDER BY seq')
    .all(sejak, JSON.stringify(jenis))
    .map(keEntri);
}

const BarisSentuh = z.object({ seq: z.number().int(), jenis: z.string(), wilayah: z.string().nullable() });

/**
 * TPS that entries after `sejak` are about, and the last entry. `semua`: something changed that every sheet depends on,
 * or the journal is shorter than `sejak` (another database).
 */
export function journalTouched(db: Database, sejak: number): { seq: number; tps: Set<string>; semua: boolean } {
  const kini = barisAkhir(db)?.seq ?? 0;
  const hasil = { seq: kini, tps: new Set<string>(), semua: kini < sejak };
  if (kini <= sejak) return hasil;
  // An objection, and its answer, move the sheets of its TPS; its entries name it by number.
  const q = db.prepare(
    `SELECT seq, jenis, coalesce(wilayah, (SELECT k.wilayah FROM keberatan k WHERE k.nomor = jurnal.keberatan)) AS wilayah
       FROM jurnal WHERE seq > ? AND seq <= ?`,
  );
  for (const x of q.iterate(sejak, kini)) {
    const { jenis, wilayah } = urai(BarisSentuh, x);
    if (jenis === 'definisi.diganti') hasil.semua = true;
    else if (wilayah?.length === 13) hasil.tps.add(wilayah);
  }
  return hasil;
}

/**
 * What is looked for in the journal: what stands in an entry (content, person, kind, reason) or is about one of `wilayah`; and
 * only entries about one of `tps`, where that is given. Entries hold codes: names are turned into them before.
 */
export type CariJurnal = { teks: string; wilayah: readonly string[]; tps: readonly string[] | null };

/** Newest entries first. */
export function journalPage(
  db: Database,
  opsi: { sebelum?: number | undefined; cari?: CariJurnal | undefined; batas: number },
): EntriTersimpan[] {
  const { teks = '', wilayah = [], tps = null } = opsi.cari ?? {};
  const pola = `%${teks.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  // An objection names its place inside of what was objected.
  const tempat = `coalesce(wilayah, json_extract(isi, '$.isi.wilayah'))`;
  return stmt(
    db,
    `SELECT * FROM jurnal WHERE seq < @sebelum AND (@tps IS NULL OR ${tempat} IN (SELECT value FROM json_each(@tps)))
       AND (@pola = '%%' OR isi LIKE @pola ESCAPE '\\' OR orang LIKE @pola ESCAPE '\\' OR jenis LIKE @pola ESCAPE '\\'
         OR alasan LIKE @pola ESCAPE '\\' OR ${tempat} IN (SELECT value FROM json_each(@wilayah)))
       ORDER BY seq DESC LIMIT @batas`,
  )
    .all({
      sebelum: opsi.sebelum ?? Number.MAX_SAFE_INTEGER,
      pola,
      wilayah: JSON.stringify(wilayah),
      tps: tps && JSON.stringify(tps),
      batas: opsi.batas,
    })
    .map(keEntri);
}

/** The last link of the chain; undefined in an empty journal. */
function barisAkhir(db: Database): z.infer<typeof BarisAkhir> | undefined {
  return urai(BarisAkhir.optional(), stmt(db, 'SELECT seq, waktu, hash FROM jurnal ORDER BY seq DESC LIMIT 1').get());
}

export function journalHead(db: Database): { jumlah: number; waktu: string | null; hash: string | null } {
  const b = barisAkhir(db);
  return b
    ? { jumlah: b.seq, waktu: b.waktu, hash: Buffer.from(b.hash).toString('hex') }
    : { jumlah: 0, waktu: null, hash: null };
}
