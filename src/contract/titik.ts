import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';

/**
 * Who may call a route. `operator`: whoever sits at this computer, may everything. `panel`: also a paired laptop that works on
 * the same plenary. `penonton`: the page that the hall sees, which reads what it shows and nothing else.
 */
export type Izin = 'operator' | 'panel' | 'penonton';
/**
 * What a change concerns: the TPS or region of the path (`param`) or of the body (`badan`), the place of the objection with
 * that number (`keberatan`), or nothing that belongs to a desa (`bebas`).
 */
export type Daerah = 'param' | 'badan' | 'keberatan' | 'bebas';

/** One route: method, path, who may call it, schemas of path parameters, query, body and answer. */
export type Titik = {
  metode: 'GET' | 'POST' | 'PUT';
  jalur: `/api/${string}`;
  /** The least that may call it; enforced in `server/izin.ts`. Every route must declare one. */
  izin: Izin;
  /** Where it changes something, so that a panel of some desa is kept to them. Every change open to panels declares it. */
  daerah?: Daerah;
  param?: z.ZodObject;
  kueri?: z.ZodObject;
  badan?: z.ZodType;
  jawab: z.ZodType;
};
/** An answer without content. */
export const Kosong = z.object({});
export const ParamLembar = z.object({ kontes: KodeKontes, tps: KodeTps });
export const ParamRekap = z.object({ kontes: KodeKontes, wilayah: KodeWilayah });
/** Cell value from the page: a whole number within what a TPS cell can hold, or null for empty. */
export const NilaiSel = z.number().int().min(0).max(999_999).nullable();
