import { z } from 'zod';
import { ID_BERKAS, ID_TUGAS, KodeKontes, STATUS_TUGAS } from '../domain/index.ts';
import { InfoPleno } from './pleno.ts';
import type { Titik } from './titik.ts';

/** Where the course points to; the page makes an address of it. */
const Tuju = z.discriminatedUnion('layar', [
  z.object({ layar: z.literal('lembar'), tps: z.string(), sel: z.string().optional() }),
  z.object({ layar: z.literal('rekap'), wilayah: z.string() }),
  z.object({ layar: z.literal('impor') }),
  z.object({ layar: z.literal('banding') }),
  z.object({ layar: z.literal('dokumen') }),
  z.object({ layar: z.literal('kiriman') }),
]);
export type TujuLatihan = z.infer<typeof Tuju>;

const Butir = z.object({
  id: z.string(),
  teks: z.string(),
  petunjuk: z.array(z.string()),
  selesai: z.boolean(),
  tuju: Tuju,
});

const TugasLatihan = z.object({
  id: z.enum(ID_TUGAS),
  judul: z.string(),
  mengapa: z.string(),
  /** What was reached. */
  selesai: z.string(),
  status: z.enum(STATUS_TUGAS),
  selesaiPada: z.string().nullable(),
  lamaMs: z.number().nullable(),
  butir: z.array(Butir),
  keliru: z.object({ kode: z.string(), kalimat: z.string(), tuju: Tuju }).nullable(),
});
export type TugasLatihan = z.infer<typeof TugasLatihan>;

/** A practice C.Hasil; `isian` is null while the paper is still in other hands. */
const KertasLatihan = z.object({
  tps: z.string(),
  nomor: z.string(),
  nama: z.string(),
  isian: z.record(z.string(), z.number().int().nullable()).nullable(),
  catatan: z.string().nullable(),
});

export const Latihan = z.object({
  judul: z.string(),
  pembuka: z.string(),
  penutup: z.string(),
  /** The same seed has the same papers and files on every computer. */
  benih: z.number().int(),
  kontes: KodeKontes,
  mulai: z.string(),
  selesaiPada: z.string().nullable(),
  lamaMs: z.number().nullable(),
  tugas: z.array(TugasLatihan),
  kesalahan: z.array(z.object({ waktu: z.string(), tugas: z.string(), kalimat: z.string() })),
  kertas: z.array(KertasLatihan),
  berkas: z.array(z.object({ id: z.enum(ID_BERKAS), nama: z.string(), jelas: z.string(), folder: z.string() })),
});
export type Latihan = z.infer<typeof Latihan>;

/** The guided course of a practice plenary. What it says follows from the journal; nothing of it can be set. */
export const RUTE_LATIHAN = {
  latihan: {
    metode: 'GET',
    jalur: '/api/latihan',
    izin: 'operator',
    /** null: the open plenary has no course. */
    jawab: z.object({ latihan: Latihan.nullable() }),
  },
  /** Makes the plenary of a new course and opens it. */
  buatLatihan: {
    metode: 'POST',
    jalur: '/api/latihan',
    izin: 'operator',
    badan: z.object({ benih: z.number().int().min(0).max(2147483647).default(42) }),
    jawab: InfoPleno,
  },
  /** Where practice files lie, for the import screen; written again where they are missing. */
  berkasLatihan: {
    metode: 'POST',
    jalur: '/api/latihan/berkas',
    izin: 'operator',
    badan: z.object({ id: z.enum(ID_BERKAS) }),
    jawab: z.object({ jalur: z.array(z.string()) }),
  },
} as const satisfies Record<string, Titik>;
