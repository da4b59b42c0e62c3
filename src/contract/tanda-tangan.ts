import { z } from 'zod';
import {
  AlasanTinta,
  KEADAAN_BERKAS,
  Pindaian,
  SEBAB_TANDA,
  SertifikatTercatat,
  StatusTinta,
} from '../domain/index.ts';
import { Kosong, type Titik } from './titik.ts';

/** Somebody with a box to sign in on a document. */
export const PenandaJawab = z.object({
  orang: z.number().int(),
  nama: z.string(),
  sebutan: z.string(),
  /** The digital signature; `waktu` by the clock of this computer. */
  tanda: z.object({ waktu: z.string(), namaBeda: z.boolean(), sertifikat: SertifikatTercatat }).nullable(),
  /** What happened on the paper, where it was noted; `alasan` of a refusal. */
  tinta: z.object({ status: StatusTinta, alasan: z.string().nullable(), waktu: z.string() }).nullable(),
});
export type PenandaJawab = z.infer<typeof PenandaJawab>;

/** A scan of the signed paper; `alamat` gives its bytes. */
export const PindaianJawab = Pindaian.extend({ waktu: z.string(), alamat: z.string() });
export type PindaianJawab = z.infer<typeof PindaianJawab>;

const ParamDokumen = z.object({ id: z.coerce.number().int().min(1) });

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

/**
 * Signatures of documents. Outside JSON: `POST /api/dokumen/:id/pindaian?nama=…` takes the bytes of one scan as they are and
 * answers `JawabLampirkan`.
 */
export const RUTE_TANDA_TANGAN = {
  /** Certificate and password come once, over the loopback, and are kept nowhere. */
  tandatangani: {
    metode: 'POST',
    jalur: '/api/dokumen/:id/tanda-tangan',
    izin: 'operator',
    param: ParamDokumen,
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
  /** What happened on the paper: all of them are noted, or none. */
  catatTinta: {
    metode: 'POST',
    jalur: '/api/dokumen/:id/tinta',
    izin: 'operator',
    param: ParamDokumen,
    badan: z.object({
      tanda: z
        .array(
          z.object({
            orang: z.number().int().min(1),
            status: StatusTinta.nullable(),
            alasan: AlasanTinta.nullable().default(null),
          }),
        )
        .min(1)
        .max(200),
    }),
    jawab: Kosong,
  },
  lepasPindaian: {
    metode: 'POST',
    jalur: '/api/dokumen/:id/pindaian/:nomor/lepas',
    izin: 'operator',
    param: ParamDokumen.extend({ nomor: z.coerce.number().int().min(1) }),
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
