import { z } from 'zod';
import type { Simpanan } from './open.ts';
import { stmt } from './statements.ts';
import { urai } from './urai.ts';

const BarisDraf = z.object({
  kontes: z.string(),
  wilayah: z.string(),
  /** `lembar`, a source beside it, or `teks` (of a dialog). */
  lapis: z.string(),
  /** The cell, or the dialog. */
  nama: z.string(),
  /** The window that typed it. */
  panel: z.string(),
  /** The figure that stood in the cell then. */
  semula: z.number().int().nullable(),
  teks: z.string(),
  waktu: z.string(),
});
export type DrafTersimpan = z.infer<typeof BarisDraf>;
export type KunciDraf = Pick<DrafTersimpan, 'kontes' | 'wilayah' | 'lapis' | 'nama'>;

/** What is being typed at one place, or everywhere; the oldest first. */
export const readDrafts = (s: Simpanan, tempat?: { kontes: string; wilayah: string }): DrafTersimpan[] =>
  (tempat
    ? stmt(s.db, 'SELECT * FROM draf WHERE kontes = ? AND wilayah = ? ORDER BY waktu').all(
        tempat.kontes,
        tempat.wilayah,
      )
    : stmt(s.db, 'SELECT * FROM draf ORDER BY waktu').all()
  ).map((x) => urai(BarisDraf, x));

/** Keeps a text in place of the one before it. */
export function keepDraftRow(s: Simpanan, d: DrafTersimpan): void {
  stmt(
    s.db,
    `INSERT INTO draf (kontes, wilayah, lapis, nama, panel, semula, teks, waktu)
       VALUES (@kontes, @wilayah, @lapis, @nama, @panel, @semula, @teks, @waktu)
       ON CONFLICT (kontes, wilayah, lapis, nama) DO UPDATE SET panel = excluded.panel, semula = excluded.semula,
         teks = excluded.teks, waktu = excluded.waktu`,
  ).run(d);
}

/** Drops what was being typed there; nothing happens where nothing was. */
export function dropDrafts(s: Simpanan, k: Omit<KunciDraf, 'nama'> & { nama: readonly string[] }): void {
  const q = stmt(s.db, 'DELETE FROM draf WHERE kontes = ? AND wilayah = ? AND lapis = ? AND nama = ?');
  for (const nama of k.nama) q.run(k.kontes, k.wilayah, k.lapis, nama);
}

/** Drops everything that was being typed over the figures of a sheet. */
export const dropSheetDrafts = (s: Simpanan, kontes: string, tps: string): void =>
  void stmt(s.db, "DELETE FROM draf WHERE kontes = ? AND wilayah = ? AND lapis = 'lembar'").run(kontes, tps);
