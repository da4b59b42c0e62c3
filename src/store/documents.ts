import { z } from 'zod';
import { type IsiDokumen, type IsiDokumenDitolak, IsiJurnal, type JenisJurnal } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { BarisRusak, urai, uraiJson } from './urai.ts';

/** A document that was made: its number, its journal entry, and what that entry says. */
export type DokumenTersimpan = IsiDokumen & { id: number; seq: number; waktu: string; oleh: string };

/** Registers a document whose file is already safely on disk. Must run inside `tulis`. Returns its number. */
export function recordDocument(s: Simpanan, d: IsiDokumen, t: Tindakan): number {
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'dokumen.dibuat', ...d } });
  const r = stmt(
    s.db,
    `INSERT INTO dokumen (seq, model, kontes, wilayah, kertas, halaman, sha256, draf, waktu)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(seq, d.model, d.kontes ?? '', d.wilayah, d.kertas, d.halaman, d.sha256, d.draf ? 1 : 0, t.waktu);
  return Number(r.lastInsertRowid);
}

/** Notes that the print check refused a document. Must run inside `tulis`. */
export function recordRefusedDocument(s: Simpanan, d: IsiDokumenDitolak, t: Tindakan): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'dokumen.ditolak', ...d } });
}

const Baris = z.object({
  id: z.number().int(),
  seq: z.number().int(),
  waktu: z.string(),
  orang: z.string(),
  isi: z.string(),
});

/** Documents made in this plenary, newest first. What they are is what their journal entries say; the table numbers them. */
export function readDocuments(s: Simpanan): DokumenTersimpan[] {
  return stmt(
    s.db,
    'SELECT d.id, d.seq, j.waktu, j.orang, j.isi FROM dokumen d JOIN jurnal j ON j.seq = d.seq ORDER BY d.id DESC',
  )
    .all()
    .map((x) => {
      const b = urai(Baris, x);
      const isi = uraiJson(IsiJurnal, b.isi);
      if (isi.jenis !== 'dokumen.dibuat') throw new BarisRusak(`entri ${b.seq} bukan pembuatan dokumen`);
      const { jenis: _, ...dokumen } = isi;
      return { ...dokumen, id: b.id, seq: b.seq, waktu: b.waktu, oleh: b.orang };
    });
}

/**
 * Sequence number of the last entry of the given kinds about a region or below, for one ballot or all; 0 where there is
 * none. A changed definition counts always.
 */
export function lastChange(s: Simpanan, jenis: readonly JenisJurnal[], kontes: string | null, wilayah: string): number {
  const q = stmt(
    s.db,
    `SELECT max(seq) FROM jurnal WHERE jenis = 'definisi.diganti'
       OR (jenis IN (SELECT value FROM json_each(@jenis)) AND (kontes IS NULL OR @kontes IS NULL OR kontes = @kontes)
         AND (wilayah IS NULL OR (wilayah >= @wilayah AND wilayah < @wilayah || ':')))`,
  );
  return Number(q.pluck().get({ jenis: JSON.stringify(jenis), kontes, wilayah }) ?? 0);
}

/** First disagreement between the table of documents and the journal, or null. */
export function documentsDiffer(s: Simpanan): string | null {
  const n = Number(stmt(s.db, 'SELECT count(*) FROM dokumen').pluck().get());
  const dariJurnal = Number(stmt(s.db, "SELECT count(*) FROM jurnal WHERE jenis = 'dokumen.dibuat'").pluck().get());
  if (n !== dariJurnal) return 'jumlah dokumen berbeda dari jurnal';
  // Signatures name a document by its number, which is its place among the entries.
  const urut = readDocuments(s).reverse();
  const pas = urut.length === n && urut.every((d, i) => d.id === i + 1 && d.seq > (urut[i - 1]?.seq ?? 0));
  return pas ? null : 'dokumen tidak berasal dari jurnal';
}
