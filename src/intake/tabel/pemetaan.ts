import { hash } from 'node:crypto';
import type { Bentuk, Pemetaan } from '../../domain/index.ts';

export { type Arti, Bentuk, Pemetaan } from '../../domain/index.ts';

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
