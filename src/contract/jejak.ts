import { z } from 'zod';
import { Pembetulan } from '../domain/index.ts';
import type { Titik } from './titik.ts';

export const RiwayatJawab = z.object({
  seq: z.number().int(),
  waktu: z.string(),
  orang: z.string(),
  peran: z.string(),
  jenis: z.string(),
  /** One Indonesian sentence. */
  kalimat: z.string(),
  sel: z.array(z.object({ sel: z.string(), semula: z.number().nullable(), menjadi: z.number().nullable() })),
  alasan: z.string().nullable(),
  /** Number of the objection that led to it. */
  keberatan: z.number().int().nullable(),
  /** Who asked for a correction, and who agreed. */
  pembetulan: Pembetulan.nullable(),
  hash: z.string(),
});
export type RiwayatJawab = z.infer<typeof RiwayatJawab>;

/** The journal. */
export const RUTE_JEJAK = {
  /** Journal, newest first. `sebelum`: only entries before this sequence number. */
  jejak: {
    metode: 'GET',
    jalur: '/api/jejak',
    izin: 'operator',
    kueri: z.object({ sebelum: z.coerce.number().int().optional(), cari: z.string().max(200).optional() }),
    jawab: z.object({ entri: z.array(RiwayatJawab), jumlah: z.number().int(), adaLagi: z.boolean() }),
  },
  verifikasi: {
    metode: 'POST',
    jalur: '/api/jejak/verifikasi',
    izin: 'operator',
    jawab: z.object({
      sah: z.boolean(),
      entri: z.number().int(),
      hash: z.string().nullable(),
      pesan: z.string(),
      ms: z.number(),
    }),
  },
} as const satisfies Record<string, Titik>;
