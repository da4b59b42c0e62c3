import type { KodeKontes } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisDokumen } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';

/** Registers a document whose file is already safely on disk. Must run inside `tulis`. Returns its number. */
export function recordDocument(
  s: Simpanan,
  d: {
    model: string;
    kontes: KodeKontes;
    wilayah: string;
    kertas: string;
    halaman: number;
    sha256: string;
    draf: boolean;
  },
  t: Tindakan,
): number {
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'dokumen.dibuat', ...d } });
  const r = stmt(
    s.db,
    `INSERT INTO dokumen (seq, model, kontes, wilayah, kertas, halaman, sha256, draf, waktu)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(seq, d.model, d.kontes, d.wilayah, d.kertas, d.halaman, d.sha256, d.draf ? 1 : 0, t.waktu);
  return Number(r.lastInsertRowid);
}

/** Documents made in this plenary, newest first. */
export function readDocuments(s: Simpanan): BarisDokumen[] {
  return stmt(s.db, 'SELECT * FROM dokumen ORDER BY id DESC')
    .all()
    .map((b) => BarisDokumen.parse(b));
}

/** Sequence number of the last journal entry that changed any figure of a contest, or the definition; 0 when there is none. */
export function lastFigureChange(s: Simpanan, kontes: KodeKontes): number {
  const q = stmt(
    s.db,
    `SELECT max(seq) FROM jurnal WHERE jenis = 'definisi.diganti'
       OR (kontes = ? AND wilayah IS NOT NULL AND jenis IN ('lembar.dimuat', 'lembar.diubah'))`,
  );
  return Number(q.pluck().get(kontes) ?? 0);
}
