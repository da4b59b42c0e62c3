import type { z } from 'zod';
import {
  type Isian,
  isianDariBytes,
  isianKeBytes,
  isianKeLarik,
  type KodeKontes,
  type KodeTps,
  type SumberLembar,
  urutanSumber,
} from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisBeda, BarisSumber, SelBeda } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';

export type Berkas = { nama: string; sha256: string };
/** `berkas` and `sha256` are empty where it was typed and never came as a file. */
export type SumberTersimpan = { sumber: SumberLembar; isian: Isian; berkas: string; sha256: string };

/** What a source says of a sheet, first time. Must run inside `tulis`. */
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

const keSumber = (b: z.output<typeof BarisSumber>): SumberTersimpan => ({
  sumber: b.sumber,
  isian: isianDariBytes(b.isian),
  berkas: b.berkas,
  sha256: b.sha256,
});

/** What every source says of a sheet, in the order in which people compare them. */
export function readSources(s: Simpanan, kontes: KodeKontes, tps: KodeTps): SumberTersimpan[] {
  return stmt(s.db, 'SELECT * FROM sumber WHERE kontes = ? AND tps = ?')
    .all(kontes, tps)
    .map((x) => keSumber(BarisSumber.parse(x)))
    .sort((a, b) => urutanSumber(a.sumber, b.sumber));
}

/** What sources say of every TPS of a region that has any, by TPS code. */
export function readSourcesOfRegion(s: Simpanan, kontes: KodeKontes, wilayah: string): Map<string, SumberTersimpan[]> {
  const peta = new Map<string, SumberTersimpan[]>();
  const q = stmt(s.db, 'SELECT * FROM sumber WHERE kontes = ? AND tps >= ? AND tps < ?');
  for (const x of q.all(kontes, wilayah, `${wilayah}:`)) {
    const b = BarisSumber.parse(x);
    const milik = peta.get(b.tps);
    if (milik) milik.push(keSumber(b));
    else peta.set(b.tps, [keSumber(b)]);
  }
  for (const milik of peta.values()) milik.sort((a, b) => urutanSumber(a.sumber, b.sumber));
  return peta;
}

export type BedaTersimpan = {
  seq: number;
  tps: KodeTps;
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

/** Recorded differences of a region (any tier), oldest first. */
export function readDifferences(s: Simpanan, kontes: KodeKontes, wilayah: string): BedaTersimpan[] {
  return stmt(s.db, 'SELECT * FROM beda WHERE kontes = ? AND tps >= ? AND tps < ? ORDER BY seq')
    .all(kontes, wilayah, `${wilayah}:`)
    .map((x) => {
      const b = BarisBeda.parse(x);
      return { seq: b.seq, tps: b.tps, berkas: b.berkas, sha256: b.sha256, sel: SelBeda.parse(JSON.parse(b.sel)) };
    });
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
