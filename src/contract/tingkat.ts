import { z } from 'zod';
import { BandingKertas, IsiKeberatan, KEADAAN_WILAYAH, KodeKontes, KodeWilayah } from '../domain/index.ts';
import { Kemajuan } from './bagian.ts';
import type { Titik } from './titik.ts';

/** A unit of the plenary (a kecamatan of a kabupaten/kota), for one ballot; see `app/unit.ts`. */
export const UnitJawab = z.object({
  wilayah: KodeWilayah,
  nama: z.string(),
  tps: Kemajuan,
  paket: z
    .object({
      sidik: z.string(),
      urut: z.number().int(),
      waktu: z.string(),
      perangkat: z.string(),
      namaPerangkat: z.string(),
      dipercaya: z.boolean(),
    })
    .nullable(),
  pengirim: z.number().int(),
  tetapDiSana: z.boolean().nullable(),
  keadaan: z.enum(KEADAAN_WILAYAH),
  kertas: BandingKertas.nullable().optional(),
  sel: z.number().int(),
  diteruskan: z.number().int(),
  belumDiangkat: z.number().int(),
});
export type UnitJawab = z.infer<typeof UnitJawab>;

/** An objection that a tier below passed on, and its number here once it was taken up. */
export const TerusanJawab = IsiKeberatan.omit({ asal: true }).extend({
  paket: z.string(),
  pleno: z.string(),
  nomor: z.number().int(),
  dari: z.object({ kode: KodeWilayah, nama: z.string() }),
  namaPerangkat: z.string(),
  waktu: z.string(),
  namaWilayah: z.string(),
  namaPengaju: z.string(),
  jawaban: z.string(),
  diangkat: z.number().int().nullable(),
});
export type TerusanJawab = z.infer<typeof TerusanJawab>;

/** What a plenary above the kecamatan sees of the tier below. */
export const RUTE_TINGKAT = {
  unit: {
    metode: 'GET',
    jalur: '/api/unit/:kontes',
    izin: 'panel',
    param: z.object({ kontes: KodeKontes }),
    jawab: z.array(UnitJawab),
  },
  terusan: { metode: 'GET', jalur: '/api/terusan', izin: 'panel', jawab: z.array(TerusanJawab) },
  /** Makes an objection of the tier below one of this meeting. */
  angkatKeberatan: {
    metode: 'POST',
    jalur: '/api/terusan/angkat',
    izin: 'operator',
    badan: z.object({ pleno: z.string().max(64), nomor: z.number().int().min(1) }),
    jawab: z.object({ nomor: z.number().int() }),
  },
} as const satisfies Record<string, Titik>;
