import { z } from 'zod';
import { KodeKontes, KodeWilayah, PembetulanDiberitahukan } from '../domain/index.ts';
import { AsalBerkas } from './bagian.ts';
import type { Titik } from './titik.ts';

/** A corrected cell that a tier above told of, in words. */
export const PembetulanDariAtas = PembetulanDiberitahukan.extend({
  dari: z.string(),
  urut: z.number().int(),
  namaTps: z.string(),
  label: z.string(),
});
export type PembetulanDariAtas = z.infer<typeof PembetulanDariAtas>;

/** A notice that was proved: whose, for whom, and what it tells. */
export const PemberitahuanJawab = z.object({
  sidik: z.string(),
  urut: z.number().int(),
  dari: z.string(),
  untuk: z.string(),
  waktu: z.string(),
  simulasi: z.boolean(),
  perangkat: z.object({ id: z.string(), nama: z.string(), kata: z.string() }),
  penanda: z.enum(['dipercaya', 'dicabut', 'tidak dikenal']),
  sudahAda: z.boolean(),
  lebihLama: z.boolean(),
  /** `sini`: the figure of that cell here now. */
  pembetulan: z.array(PembetulanDariAtas.extend({ sini: z.number().int().nullable() })),
});
export type PemberitahuanJawab = z.infer<typeof PemberitahuanJawab>;

/** Notices of corrections: written for a unit below, received from a tier above. */
export const RUTE_PEMBERITAHUAN = {
  /** What there is to tell to units below, and what tiers above told (of a region and a ballot, where asked for). */
  pemberitahuan: {
    metode: 'GET',
    jalur: '/api/pemberitahuan',
    izin: 'panel',
    kueri: z.object({
      wilayah: z
        .string()
        .regex(/^\d{2,13}$/)
        .optional(),
      kontes: KodeKontes.optional(),
    }),
    jawab: z.object({
      unit: z.array(
        z.object({
          wilayah: KodeWilayah,
          nama: z.string(),
          pembetulan: z.number().int(),
          terakhir: z.object({ urut: z.number().int(), waktu: z.string(), pembetulan: z.number().int() }).nullable(),
          terkini: z.boolean(),
        }),
      ),
      masuk: z.array(PembetulanDariAtas),
    }),
  },
  tulisPemberitahuan: {
    metode: 'POST',
    jalur: '/api/pemberitahuan/tulis',
    izin: 'operator',
    badan: z.object({ wilayah: KodeWilayah, tempat: z.string().min(1).max(4000) }),
    jawab: z.object({
      berkas: z.string(),
      urut: z.number().int(),
      pembetulan: z.number().int(),
      /** The very file was there already. */
      sudahAda: z.boolean(),
    }),
  },
  /** Is a file a package or a notice, by what it says it is. */
  jenisPaket: {
    metode: 'POST',
    jalur: '/api/paket/jenis',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas }),
    jawab: z.object({ jenis: z.enum(['paket', 'pemberitahuan']) }),
  },
  lihatPemberitahuan: {
    metode: 'POST',
    jalur: '/api/pemberitahuan/lihat',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas }),
    jawab: PemberitahuanJawab,
  },
  terimaPemberitahuan: {
    metode: 'POST',
    jalur: '/api/pemberitahuan/terima',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas, sidik: z.string() }),
    jawab: z.object({ urut: z.number().int(), pembetulan: z.number().int(), sudahAda: z.boolean() }),
  },
} as const satisfies Record<string, Titik>;
