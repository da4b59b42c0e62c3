import { type KodeKontes, Pemetaan } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisPemetaan } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { BarisRusak, urai, uraiJson } from './urai.ts';

/** A remembered mapping: of which table (its worksheet's name when it was confirmed), when, and what its lines mean. */
export type PemetaanTersimpan = { kontes: KodeKontes; nama: string; waktu: string; pemetaan: Pemetaan };

/** Mappings remembered for a contest (for all of them without one), newest first. */
export function readMappings(s: Simpanan, kontes?: KodeKontes): PemetaanTersimpan[] {
  return stmt(s.db, 'SELECT * FROM pemetaan WHERE ? IN (kontes, ?) ORDER BY seq DESC')
    .all(kontes ?? '', '')
    .map((x) => {
      const b = urai(BarisPemetaan, x);
      const pemetaan = uraiJson(Pemetaan, b.isi);
      if (pemetaan.tanda !== b.tanda) throw new BarisRusak(`pemetaan ${b.tanda} berisi tanda lain`);
      return { kontes: b.kontes, nama: b.nama, waktu: b.waktu, pemetaan };
    });
}

/**
 * Remembers a mapping, or replaces the one of the same headings (the journal keeps what it was). The same mapping once
 * more is no change and writes nothing. Must run inside `tulis`.
 */
export function recordMapping(
  s: Simpanan,
  c: { kontes: KodeKontes; nama: string; pemetaan: Pemetaan },
  t: Tindakan,
): void {
  const { tanda, bentuk, garis } = c.pemetaan;
  const isi = JSON.stringify(c.pemetaan);
  const lama = stmt(s.db, 'SELECT isi FROM pemetaan WHERE kontes = ? AND tanda = ?').get(c.kontes, tanda);
  if (lama && urai(BarisPemetaan.pick({ isi: true }), lama).isi === isi) return;
  const { kontes, nama } = c;
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'pemetaan.dicatat', kontes, tanda, bentuk, nama, garis } });
  stmt(
    s.db,
    `INSERT INTO pemetaan (kontes, tanda, seq, nama, waktu, isi) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (kontes, tanda) DO UPDATE SET seq = excluded.seq, nama = excluded.nama, waktu = excluded.waktu,
         isi = excluded.isi`,
  ).run(kontes, tanda, seq, nama, t.waktu, isi);
}

/** Forgets a mapping; false where none is remembered. Must run inside `tulis`. */
export function forgetMapping(s: Simpanan, kontes: KodeKontes, tanda: string, t: Tindakan): boolean {
  const lama = stmt(s.db, 'SELECT nama FROM pemetaan WHERE kontes = ? AND tanda = ?').get(kontes, tanda);
  if (lama === undefined) return false;
  const { nama } = urai(BarisPemetaan.pick({ nama: true }), lama);
  appendJournal(s.db, { ...t, isi: { jenis: 'pemetaan.dilupakan', kontes, tanda, nama } });
  stmt(s.db, 'DELETE FROM pemetaan WHERE kontes = ? AND tanda = ?').run(kontes, tanda);
  return true;
}
