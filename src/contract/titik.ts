import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';

/** One route: method, path, who may call it, schemas of path parameters, query, body and answer. */
export type Titik = {
  metode: 'GET' | 'POST' | 'PUT';
  jalur: `/api/${string}`;
  /** `operator` may change things; `penonton` only looks. Every route must declare one. */
  izin: 'operator' | 'penonton';
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
