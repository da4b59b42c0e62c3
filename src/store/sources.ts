import {
  type Isian,
  isianKeBytes,
  isianKeLarik,
  type KodeKontes,
  type KodeTps,
  lihatIsian,
  type SumberLembar,
  urutanSumber,
} from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisBedaBersumber, BarisBerderet, BarisSumber, KepalaSumber, SelBeda } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt, stmtRaw } from './statements.ts';
import { bacaVektor, urai, uraiJson } from './urai.ts';
import { PemotongIsian } from './vectors.ts';

export type Berkas = { nama: string; sha256: string };
/** What a source says of a sheet. */
export type KataSumber = { sumber: SumberLembar; isian: Isian };
/** `berkas` and `sha256` are empty where it was typed and never came as a file. */
type SumberTersimpan = KataSumber & { berkas: string; sha256: string };

/** What a source says of a sheet, in place of what it said before. Must run inside `tulis`. */
export function recordSource(
  s: Simpanan,
  c: { kontes: KodeKontes; tps: KodeTps; sumber: SumberLembar; isian: Isian; berkas: Berkas; impor: number },
  t: Tindakan,
): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'sumber.dicatat', ...c, isian: isianKeLarik(c.isian) } });
  stmt(
    s.db,
    `INSERT INTO sumber (kontes, tps, sumber, struktur, isian, berkas, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (kontes, tps, sumber) DO UPDATE SET isian = excluded.isian, berkas = excluded.berkas, sha256 = excluded.sha256`,
  ).run(c.kontes, c.tps, c.sumber, s.struktur.get(c.kontes), isianKeBytes(c.isian), c.berkas.nama, c.berkas.sha256);
}

const KOLOM = 'kontes, tps, sumber, isian, berkas, sha256';

function keSumber(baris: unknown): SumberTersimpan & { kontes: KodeKontes; tps: KodeTps } {
  const [kontes, tps, sumber, isian, berkas, sha256] = urai(BarisSumber, baris);
  return { kontes, tps, sumber, isian: bacaVektor(() => lihatIsian(isian)), berkas, sha256 };
}

/** What every source says of a sheet, in the order in which people compare them. */
export function readSources(s: Simpanan, kontes: KodeKontes, tps: KodeTps): SumberTersimpan[] {
  return stmtRaw(s.db, `SELECT ${KOLOM} FROM sumber WHERE kontes = ? AND tps = ?`)
    .all(kontes, tps)
    .map(keSumber)
    .sort((a, b) => urutanSumber(a.sumber, b.sumber));
}

/** What sources say of every TPS of a region that has any, by TPS code; from which files is told by `readSources`. */
export function readSourcesOfRegion(s: Simpanan, kontes: KodeKontes, wilayah: string): Map<string, KataSumber[]> {
  const peta = new Map<string, KataSumber[]>();
  // In one row, as `listSheets` reads sheets.
  const q = stmtRaw(
    s.db,
    `SELECT json_group_array(json_array(tps, sumber, length(isian) / 4)), CAST(group_concat(isian, '') AS BLOB)
       FROM sumber WHERE kontes = ? AND tps >= ? AND tps < ?`,
  );
  const [teks, bytes] = urai(BarisBerderet, q.get(kontes, wilayah, `${wilayah}:`));
  const potong = new PemotongIsian(bytes);
  for (const [tps, sumber, panjang] of uraiJson(KepalaSumber, teks)) {
    const b = { sumber, isian: bacaVektor(() => potong.ambil(panjang)) };
    const milik = peta.get(tps);
    if (milik) milik.push(b);
    else peta.set(tps, [b]);
  }
  bacaVektor(() => potong.habis());
  for (const milik of peta.values()) if (milik.length > 1) milik.sort((a, b) => urutanSumber(a.sumber, b.sumber));
  return peta;
}

/** Every source of every sheet, one at a time. Nothing may be written meanwhile. */
export function* walkSources(s: Simpanan): Generator<SumberTersimpan & { kontes: KodeKontes; tps: KodeTps }> {
  for (const x of s.db.prepare(`SELECT ${KOLOM} FROM sumber`).raw().iterate()) yield keSumber(x);
}

export type BedaTersimpan = {
  seq: number;
  tps: KodeTps;
  sumber: SumberLembar;
  berkas: string;
  sha256: string;
  sel: [string, number | null, number | null][];
};

/** A known sheet came with other figures (B803). Must run inside `tulis`. */
export function recordDifference(
  s: Simpanan,
  c: {
    kontes: KodeKontes;
    tps: KodeTps;
    sumber: SumberLembar;
    berkas: Berkas;
    impor: number;
    sel: [string, number | null, number | null][];
  },
  t: Tindakan,
): void {
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'impor.berbeda', ...c } });
  stmt(s.db, 'INSERT INTO beda (seq, kontes, tps, sha256, berkas, sel) VALUES (?, ?, ?, ?, ?, ?)').run(
    seq,
    c.kontes,
    c.tps,
    c.berkas.sha256,
    c.berkas.nama,
    JSON.stringify(c.sel),
  );
}

const BEDA_BERSUMBER = `SELECT beda.*, json_extract(jurnal.isi, '$.sumber') AS sumber FROM beda JOIN jurnal USING (seq)
  WHERE beda.kontes = ? AND tps >= ? AND tps < ?`;

/**
 * Recorded differences of a region (any tier), oldest first: of every sheet the newest of each source, for what a source
 * said before its newest file it says no longer.
 */
export function readDifferences(s: Simpanan, kontes: KodeKontes, wilayah: string): BedaTersimpan[] {
  // Sorted here: SQLite prepares a sort before it knows that there is nothing to sort, which is what it finds nearly always.
  const semua = stmt(s.db, BEDA_BERSUMBER)
    .all(kontes, wilayah, `${wilayah}:`)
    .map((x): BedaTersimpan => {
      const { seq, tps, sumber, berkas, sha256, sel } = urai(BarisBedaBersumber, x);
      return { seq, tps, sumber, berkas, sha256, sel: uraiJson(SelBeda, sel) };
    })
    .sort((a, b) => a.seq - b.seq);
  const terbaru = new Map(semua.map((b) => [`${b.tps}/${b.sumber}`, b.seq]));
  return semua.filter((b) => terbaru.get(`${b.tps}/${b.sumber}`) === b.seq);
}

/** Takes back what import `impor` recorded of a source; `kembali` is what it had said before. Must run inside `tulis`. */
export function withdrawSource(
  s: Simpanan,
  c: {
    kontes: KodeKontes;
    tps: KodeTps;
    sumber: SumberLembar;
    impor: number;
    kembali: { isian: Isian; berkas: Berkas } | null;
  },
  t: Tindakan,
): void {
  const { kembali, ...kunci } = c;
  const larik = kembali && { ...kembali, isian: isianKeLarik(kembali.isian) };
  appendJournal(s.db, { ...t, isi: { jenis: 'sumber.dicabut', ...kunci, kembali: larik } });
  if (kembali)
    stmt(s.db, 'UPDATE sumber SET isian = ?, berkas = ?, sha256 = ? WHERE kontes = ? AND tps = ? AND sumber = ?').run(
      isianKeBytes(kembali.isian),
      kembali.berkas.nama,
      kembali.berkas.sha256,
      c.kontes,
      c.tps,
      c.sumber,
    );
  else stmt(s.db, 'DELETE FROM sumber WHERE kontes = ? AND tps = ? AND sumber = ?').run(c.kontes, c.tps, c.sumber);
}

/** Takes back the difference recorded by entry `entri` of import `impor`. Must run inside `tulis`. */
export function withdrawDifference(
  s: Simpanan,
  c: { kontes: KodeKontes; tps: KodeTps; impor: number; entri: number },
  t: Tindakan,
): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'perbedaan.dicabut', ...c } });
  stmt(s.db, 'DELETE FROM beda WHERE seq = ?').run(c.entri);
}
