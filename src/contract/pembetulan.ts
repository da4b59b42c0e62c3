import { z } from 'zod';
import { KodeKontes, KodeTps, Pihak } from '../domain/index.ts';
import { ParamLembar, type Titik } from './titik.ts';

/** Who asked for a correction or agreed to it: a person of the plenary by number, anybody else in words. */
export const PihakMasuk = z.union([z.object({ orang: z.number().int().min(1) }), Pihak.pick({ sebutan: true })]);
export type PihakMasuk = z.infer<typeof PihakMasuk>;

/** What the dialog of a correction may add to a change of figures. */
export const PihakPembetulan = {
  diminta: PihakMasuk.optional(),
  disetujui: z.array(PihakMasuk).max(20).optional(),
};

const Angka = z.number().int();

/** One figure that was read out and corrected then. */
export const PembetulanJawab = z.object({
  seq: Angka,
  waktu: z.string(),
  oleh: z.object({ orang: z.string(), peran: z.string() }),
  kontes: KodeKontes,
  tps: KodeTps,
  namaTps: z.string(),
  sel: z.string(),
  label: z.string(),
  semula: Angka,
  menjadi: Angka.nullable(),
  alasan: z.string().nullable(),
  diminta: z.string().nullable(),
  disetujui: z.array(z.string()),
  keberatan: z.object({ nomor: Angka, pengaju: z.string(), uraian: z.string() }).nullable(),
  /** The entry that took it back; null while it stands. */
  diurungkan: Angka.nullable(),
});
export type PembetulanJawab = z.infer<typeof PembetulanJawab>;

const RiwayatSelJawab = z.object({
  sel: z.string(),
  label: z.string(),
  namaTps: z.string(),
  /** Newest first. */
  riwayat: z.array(
    z.object({
      seq: Angka,
      waktu: z.string(),
      orang: z.string(),
      peran: z.string(),
      kalimat: z.string(),
      /** The figure before and after; absent where it did not change. */
      angka: z.object({ semula: Angka.nullable(), menjadi: Angka.nullable() }).optional(),
      alasan: z.string().nullable(),
      diminta: z.string().nullable(),
      disetujui: z.array(z.string()),
      keberatan: Angka.nullable(),
    }),
  ),
});

/** What was changed after the reading, and what happened to one figure. */
export const RUTE_PEMBETULAN = {
  pembetulan: {
    metode: 'GET',
    jalur: '/api/pembetulan',
    izin: 'panel',
    kueri: z.object({
      wilayah: z
        .string()
        .regex(/^\d{2,13}$/)
        .optional(),
      kontes: KodeKontes.optional(),
    }),
    jawab: z.array(PembetulanJawab),
  },
  riwayatSel: {
    metode: 'GET',
    jalur: '/api/lembar/:kontes/:tps/riwayat/:sel',
    izin: 'panel',
    param: ParamLembar.extend({ sel: z.string().max(40) }),
    jawab: RiwayatSelJawab,
  },
} as const satisfies Record<string, Titik>;
