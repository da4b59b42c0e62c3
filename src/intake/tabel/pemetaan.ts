import { hash } from 'node:crypto';
import { z } from 'zod';
import type { IdSel } from '../../domain/index.ts';

/**
 * What a line of a table holds: a cell of the sheet by its id (`I.A.L`, `IV.1`), part of the name of a TPS (`tps` its
 * code or number, `desa` code or name, `kecamatan`), a sum that is only checked (`jumlah`), or nothing we need.
 */
export type Arti = IdSel | 'tps' | 'desa' | 'kecamatan' | 'jumlah' | 'abaikan';

/** `lebar`: one TPS a row. `d`: as on the D form, one TPS a column. */
export const Bentuk = z.enum(['lebar', 'd']);
export type Bentuk = z.infer<typeof Bentuk>;

/**
 * A mapping that a person has confirmed, for every table whose headings have this signature. Lines are named by their
 * heading; a heading that occurs twice is listed twice, in the order of the table.
 */
export const Pemetaan = z.object({
  versi: z.literal(1),
  tanda: z.string().regex(/^[0-9a-f]{32}$/),
  bentuk: Bentuk,
  garis: z.array(z.object({ judul: z.string(), arti: z.string().min(1).max(30) })).max(200_000),
});
export type Pemetaan = z.infer<typeof Pemetaan>;

/** Signature of the headings of a table: changes when a heading, their order or the form changes, not with figures. */
export const tandaJudul = (bentuk: Bentuk, judul: readonly string[]): string =>
  hash('sha256', JSON.stringify(['rekap-pemetaan/1', bentuk, ...judul])).slice(0, 32);

/** Meanings by line out of a mapping; undefined where it does not name the line. */
export function artiDariPemetaan(p: Pemetaan, judul: readonly string[]): (string | undefined)[] {
  const sisa = new Map<string, string[]>();
  for (const g of p.garis) {
    const daftar = sisa.get(g.judul);
    if (daftar) daftar.push(g.arti);
    else sisa.set(g.judul, [g.arti]);
  }
  return judul.map((j) => sisa.get(j)?.shift());
}
