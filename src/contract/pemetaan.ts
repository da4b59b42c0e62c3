import { z } from 'zod';
import { Bentuk, KodeKontes, KodeTps, TandaJudul } from '../domain/index.ts';
import { IsianObjek } from './bagian.ts';

/** perlu: a person has to decide; diingat: a remembered mapping is used; dikenal: recognised; dilewati: no results. */
const KeadaanTabel = z.enum(['perlu', 'diingat', 'dikenal', 'dilewati']);

const Umum = {
  /** Signature of the headings. */
  tanda: TandaJudul,
  /** Name of the worksheet, or of the CSV file. */
  nama: z.string(),
  bentuk: Bentuk,
  keadaan: KeadaanTabel,
  /** A remembered mapping leaves all of it out. */
  diabaikan: z.boolean(),
  /** Names of the first files with these headings, and how many there are. */
  berkas: z.array(z.string()),
  jumlahBerkas: z.number().int(),
};

/** A worksheet of an import, in short. */
export const TabelRingkasJawab = z.object({ ...Umum, garis: z.number().int(), belumJelas: z.number().int() });
export type TabelRingkasJawab = z.infer<typeof TabelRingkasJawab>;

/** One line of a worksheet: a column of a wide table, a row of a D-like one. */
export const GarisTabel = z.object({
  judul: z.string(),
  letak: z.string(),
  /** Proposed or remembered meaning: a cell id, or one of `ARTI_LAIN`; null where there is none. */
  arti: z.string().nullable(),
  /** 0 to 1. */
  yakin: z.number(),
  /** Sure enough to be used without a person's word. */
  dipakai: z.boolean(),
  /** Why there is no meaning, or why it is doubted. */
  sebab: z.string().optional(),
  contoh: z.array(z.string()),
});
export type GarisTabel = z.infer<typeof GarisTabel>;

export const TabelImporJawab = z.object({ ...Umum, kontes: KodeKontes, garis: z.array(GarisTabel) });
export type TabelImporJawab = z.infer<typeof TabelImporJawab>;

export const CobaPemetaanJawab = z.object({
  /** Why nothing could be read, as a part of a sentence; null where something can. */
  halangan: z.string().nullable(),
  /** The first units as they would be read. */
  satuan: z.array(
    z.object({
      letak: z.string(),
      tps: KodeTps.nullable(),
      nama: z.string().nullable(),
      isian: IsianObjek.nullable(),
      sebab: z.string().nullable(),
    }),
  ),
});
export type CobaPemetaanJawab = z.infer<typeof CobaPemetaanJawab>;
