import { hash as sidikSekali } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import {
  berhasil,
  Definisi,
  type Galat,
  gagal,
  type Hasil,
  jsonKanonik,
  type KodeKontes,
  type Lembar,
  type ParameterPemilihan,
  type Pelaku,
  parameterPemilihan,
  susunLembar,
} from '../domain/index.ts';
import { galatSqlite } from './errors.ts';
import { appendJournal } from './journal.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations/index.ts';
import { BarisDefinisi } from './rows.ts';
import { urai, uraiJson } from './urai.ts';

const NAMA_BERKAS = 'rekap.db';
/** "RKPL" in ASCII: tells our databases from anybody else's file of the same name. */
const APPLICATION_ID = 0x524b504c;
/** Far more versions of the schema than there will be. */
const MAKS_SKEMA = 10_000;

/** An open plenary: the database, its definition, and the structures that follow from it. */
export type Simpanan = {
  readonly db: Database.Database;
  readonly folder: string;
  readonly definisi: Definisi;
  readonly definisiHash: string;
  /** The region whose plenary this is: a kecamatan for PPK, a kabupaten/kota for KPU. */
  readonly wilayah: string;
  readonly perangkat: string;
  readonly parameter: ParameterPemilihan;
  readonly lembar: ReadonlyMap<KodeKontes, Lembar>;
  readonly struktur: ReadonlyMap<KodeKontes, string>;
};

export const sha256Hex = (data: string | Uint8Array): string => sidikSekali('sha256', data, 'hex');

export const berkasDb = (folder: string): string => path.join(folder, NAMA_BERKAS);

/** What a list of plenaries shows, kept small so that the list need not read whole definitions. */
export const RingkasanPleno = z.object({
  nama: z.string(),
  pemilihan: z.string(),
  simulasi: z.boolean(),
  tps: z.number().int(),
});
export type RingkasanPleno = z.infer<typeof RingkasanPleno>;

/** That summary; written again when the definition changes. */
export const ringkasPleno = (d: Definisi, wilayah: string, nama: string): RingkasanPleno => ({
  nama,
  pemilihan: d.pemilihan.nama,
  simulasi: d.simulasi,
  tps: d.wilayah.filter((w) => w.tingkat === 5 && w.kode.startsWith(wilayah)).length,
});

/** Summary of the plenary in a folder, without opening it for work; null where there is none that can be read. */
export function peekStore(folder: string): RingkasanPleno | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(berkasDb(folder), { fileMustExist: true, readonly: true });
    const teks = db.prepare("SELECT nilai FROM meta WHERE kunci = 'ringkasan'").pluck().get();
    return typeof teks === 'string' ? uraiJson(RingkasanPleno, teks) : null;
  } catch {
    // Damaged, foreign or newer: opening it says which; a list only says that it cannot be read.
    return null;
  } finally {
    db?.close();
  }
}

/** How long SQLite itself waits for another connection that writes. */
const BUSY_MS = 8000;

/** Settings of every connection. FULL: an office laptop loses power, and an acknowledged act must survive that. */
function atur(db: Database.Database): void {
  db.pragma(`busy_timeout = ${BUSY_MS}`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
}

/** An open database with the definition that is in force, and the structures that follow from it. Errors: PLENO_RUSAK. */
export function susunSimpanan(
  db: Database.Database,
  folder: string,
  b: { json: string; hash: string; perangkat: string; wilayah: string },
): Hasil<Simpanan> {
  const { json, hash } = b;
  // The hash first: what is damaged need not be JSON any more.
  const definisi = sha256Hex(json) === hash ? Definisi.safeParse(JSON.parse(json)) : null;
  if (!definisi?.success || !definisi.data.wilayah.some((w) => w.kode === b.wilayah))
    return gagal('PLENO_RUSAK', { sebab: 'definisi tidak cocok dengan sidiknya' });
  const lembar = new Map(definisi.data.kontes.map((k) => [k.kode, susunLembar(k)]));
  return berhasil({
    db,
    folder,
    definisi: definisi.data,
    definisiHash: hash,
    wilayah: b.wilayah,
    perangkat: b.perangkat,
    parameter: parameterPemilihan(definisi.data.pemilihan.jenis),
    lembar,
    struktur: new Map([...lembar].map(([k, l]) => [k, sha256Hex(l.sidik).slice(0, 16)])),
  });
}

/** May a plenary of that region be made in that folder? Errors: WILAYAH_TAK_DIKENAL, PLENO_SUDAH_ADA. */
export function mayCreateStore(folder: string, definisi: Definisi, wilayah: string): Hasil<null> {
  if (!definisi.wilayah.some((w) => w.kode === wilayah && w.tingkat < 5))
    return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  return fs.existsSync(berkasDb(folder)) ? gagal('PLENO_SUDAH_ADA', { jalur: folder }) : berhasil(null);
}

/**
 * Creates the database of a plenary in a folder (made if missing). The caller holds the folder's lock where others might make
 * one there at the same time. It is built under another name and renamed when
 * whole, so that a power cut never leaves half a plenary. Errors: PLENO_SUDAH_ADA, FOLDER_TAK_TERTULIS, CAKRAM_PENUH.
 */
export function createStore(
  folder: string,
  definisi: Definisi,
  opsi: { perangkat: string; pelaku: Pelaku; waktu: string; wilayah: string; nama: string },
): Hasil<Simpanan> {
  const tujuan = berkasDb(folder);
  const sementara = `${tujuan}.baru`;
  try {
    const boleh = mayCreateStore(folder, definisi, opsi.wilayah);
    if (!boleh.ok) return boleh;
    fs.mkdirSync(folder, { recursive: true });
    for (const akhiran of ['', '-wal', '-shm']) fs.rmSync(sementara + akhiran, { force: true });
    const json = jsonKanonik(definisi);
    const hash = sha256Hex(json);
    const db = new Database(sementara);
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db);
      db.transaction(() => {
        db.prepare('INSERT INTO definisi (id, hash, json) VALUES (1, ?, ?)').run(hash, json);
        const meta = db.prepare('INSERT INTO meta (kunci, nilai) VALUES (?, ?)');
        meta.run('perangkat', opsi.perangkat);
        meta.run('dibuat', opsi.waktu);
        meta.run('wilayah', opsi.wilayah);
        meta.run('ringkasan', JSON.stringify(ringkasPleno(definisi, opsi.wilayah, opsi.nama)));
        appendJournal(db, {
          waktu: opsi.waktu,
          pelaku: opsi.pelaku,
          isi: {
            jenis: 'pleno.dibuat',
            definisi: hash,
            nama: opsi.nama,
            wilayah: opsi.wilayah,
            simulasi: definisi.simulasi,
          },
        });
      }).exclusive();
    } finally {
      db.close();
    }
    fs.renameSync(sementara, tujuan);
  } catch (e) {
    return galatSqlite(e, folder);
  }
  return openStore(folder);
}

/**
 * Opens a plenary and brings its schema up to date. Errors: PLENO_BELUM_ADA, PLENO_BUKAN_MILIK_INI, PLENO_VERSI_BARU,
 * PLENO_RUSAK, FOLDER_TAK_TERTULIS, PLENO_DIPAKAI.
 */
export function openStore(folder: string): Hasil<Simpanan> {
  const berkas = berkasDb(folder);
  if (!fs.existsSync(berkas)) return gagal('PLENO_BELUM_ADA', { jalur: folder });
  let db: Database.Database | undefined;
  try {
    db = new Database(berkas, { fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      db.close();
      return gagal('PLENO_BUKAN_MILIK_INI', { jalur: berkas });
    }
    const versi = schemaVersion(db);
    // A number that no version of ours will have is a damaged head, not a newer program.
    if (versi < 1 || versi > MAKS_SKEMA) {
      db.close();
      return gagal('PLENO_RUSAK', { jalur: berkas, sebab: 'kepala basis data tidak terbaca' });
    }
    if (versi > SCHEMA_VERSION) {
      db.close();
      return gagal('PLENO_VERSI_BARU', { versi });
    }
    atur(db);
    migrate(db);
    const periksa = db.pragma('quick_check(1)', { simple: true });
    if (periksa !== 'ok') {
      db.close();
      return gagal('PLENO_RUSAK', { jalur: berkas, sebab: String(periksa) });
    }
    const baris = urai(BarisDefinisi, db.prepare('SELECT hash, json FROM definisi WHERE id = 1').get());
    const buka = db;
    const meta = (kunci: string): string =>
      String(buka.prepare('SELECT nilai FROM meta WHERE kunci = ?').pluck().get(kunci) ?? '');
    const hasil = susunSimpanan(db, folder, { ...baris, perangkat: meta('perangkat'), wilayah: meta('wilayah') });
    if (!hasil.ok) db.close();
    return hasil;
  } catch (e) {
    db?.close();
    return galatBuka(e, folder);
  }
}

/** What stands in a damaged file may be anything: a schema that is none, tables that a migration finds already there. */
function galatBuka(e: unknown, folder: string): { ok: false; galat: Galat } {
  try {
    return galatSqlite(e, folder);
  } catch {
    if (!(e instanceof Database.SqliteError) && !(e instanceof SyntaxError)) throw e;
    return gagal('PLENO_RUSAK', { jalur: folder, sebab: e.message });
  }
}

export const closeStore = (s: Simpanan): void => void s.db.close();

/** Runs writes in one transaction that starts by taking the write lock, so that what it reads is what it changes. */
export function tulis<T>(s: Simpanan, kerja: () => T): T {
  return s.db.transaction(kerja).immediate();
}

/** Does another connection write right now? Asked without waiting; whatever else is wrong is told by who writes. */
export function somebodyWrites(s: Simpanan): boolean {
  if (!s.db.open || s.db.inTransaction) return false;
  s.db.pragma('busy_timeout = 0');
  try {
    s.db.exec('BEGIN IMMEDIATE');
    s.db.exec('ROLLBACK');
    return false;
  } catch (e) {
    return e instanceof Database.SqliteError && e.code.startsWith('SQLITE_BUSY');
  } finally {
    s.db.pragma(`busy_timeout = ${BUSY_MS}`);
  }
}

/** Structure of a contest of this plenary. Asking for another one is a bug: callers check with `definisi`. */
export function lembarKontes(s: Simpanan, kontes: KodeKontes): Lembar {
  const l = s.lembar.get(kontes);
  if (!l) throw new RangeError(`kontes ${kontes} tidak ada dalam pleno ini`);
  return l;
}
