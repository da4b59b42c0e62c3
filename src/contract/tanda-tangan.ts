import { z } from 'zod';
import { KEADAAN_BERKAS, SEBAB_TANDA, SertifikatTercatat } from '../domain/index.ts';
import type { Titik } from './titik.ts';

/** Somebody with a box to sign in on a document. */
export const PenandaJawab = z.object({
  orang: z.number().int(),
  nama: z.string(),
  sebutan: z.string(),
  /** The digital signature; `waktu` by the clock of this computer. */
  tanda: z.object({ waktu: z.string(), namaBeda: z.boolean(), sertifikat: SertifikatTercatat }).nullable(),
});
export type PenandaJawab = z.infer<typeof PenandaJawab>;

/** A certificate of 2 MB would be a strange one. */
const P12 = z.base64().max(2_800_000);

const SertifikatDiperiksa = z.object({
  nama: z.string(),
  penerbit: z.string(),
  sejak: z.string(),
  sampai: z.string(),
  terbitSendiri: z.boolean(),
  simulasi: z.boolean(),
});

/** Answer of `POST /api/periksa-dokumen?nama=…`, whose body are the bytes of any file: what they say of themselves. */
export const HasilPeriksaBerkas = z.object({
  nama: z.string(),
  ukuran: z.number().int(),
  sha256: z.string(),
  pdf: z.boolean(),
  keadaan: z.enum(KEADAAN_BERKAS),
  tanda: z.array(
    z.object({
      sebab: z.enum(SEBAB_TANDA).nullable(),
      waktu: z.string().nullable(),
      /** Valid at that time, and meant for signing. */
      sertifikatBerlaku: z.boolean(),
      sertifikat: SertifikatDiperiksa.nullable(),
    }),
  ),
  isi: z.object({ model: z.string(), wilayah: z.string(), kontes: z.string().nullable(), data: z.string() }).nullable(),
});
export type HasilPeriksaBerkas = z.infer<typeof HasilPeriksaBerkas>;

/** Signatures of documents. */
export const RUTE_TANDA_TANGAN = {
  /** Certificate and password come once, over the loopback, and are kept nowhere. */
  tandatangani: {
    metode: 'POST',
    jalur: '/api/dokumen/:id/tanda-tangan',
    izin: 'operator',
    param: z.object({ id: z.coerce.number().int().min(1) }),
    badan: z.object({
      orang: z.number().int().min(1),
      p12: P12,
      sandi: z.string().max(500),
      /** The certificate names somebody else, and that is as it should be. */
      namaDisetujui: z.boolean(),
    }),
    jawab: z.object({ sha256: z.string() }),
  },
  /** A certificate for practice in somebody's name; the answer is the only place where its password is told. */
  sertifikatLatihan: {
    metode: 'POST',
    jalur: '/api/sertifikat-latihan',
    izin: 'operator',
    badan: z.object({ orang: z.number().int().min(1) }),
    jawab: z.object({ nama: z.string(), isi: P12, sandi: z.string() }),
  },
} as const satisfies Record<string, Titik>;
