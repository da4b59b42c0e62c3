import { z } from 'zod';
import { JenisKontes, JenisPemilihan, KodeKontes, KodeWilayah } from '../domain/index.ts';
import { Kemajuan, Tempat } from './bagian.ts';
import { ImporJawab } from './impor.ts';
import { Kosong, type Titik } from './titik.ts';

export const RingkasPleno = z.object({
  folder: z.string(),
  nama: z.string(),
  pemilihan: z.string(),
  simulasi: z.boolean(),
  tps: z.number().int(),
  /** ISO time of the last change. */
  diubah: z.string(),
  /** Its database cannot be read; `nama` is then that of its folder. */
  rusak: z.boolean(),
});
export type RingkasPleno = z.infer<typeof RingkasPleno>;

export const InfoPleno = z.object({
  folder: z.string(),
  nama: z.string(),
  pemilihan: z.object({ jenis: JenisPemilihan, nama: z.string(), tahun: z.number().int() }),
  simulasi: z.boolean(),
  wilayah: Tempat,
  /** Provinsi down to the region of the plenary. */
  jalur: z.array(Tempat),
  kontes: z.array(z.object({ kode: KodeKontes, nama: z.string() })),
  jumlahDesa: z.number().int(),
  jumlahTps: z.number().int(),
  /** Hash of the definition in force. */
  definisi: z.string(),
});
export type InfoPleno = z.infer<typeof InfoPleno>;

/** What to do next, in the order in which a plenary goes, and for which ballot. */
const LangkahBerikut = z.discriminatedUnion('langkah', [
  z.object({ langkah: z.enum(['impor', 'cetak']), kontes: z.null() }),
  z.object({ langkah: z.literal('periksa'), kontes: KodeKontes, salah: z.number().int(), periksa: z.number().int() }),
  z.object({ langkah: z.enum(['lengkapi', 'sahkan']), kontes: KodeKontes, belum: z.number().int() }),
  z.object({ langkah: z.literal('tetapkan'), kontes: KodeKontes, wilayah: KodeWilayah }),
]);

export const BerandaJawab = z.object({
  kontes: z.array(
    z.object({
      kode: KodeKontes,
      nama: z.string(),
      tps: Kemajuan,
      bermasalah: z.object({ salah: z.number().int(), periksa: z.number().int() }),
      /** Valid votes so far, in the order of the ballot. */
      suara: z.array(
        z.object({ sel: z.string(), nomor: z.number().int(), nama: z.string(), suara: z.number().int().nullable() }),
      ),
      desa: z.array(
        z.object({
          kode: KodeWilayah,
          nama: z.string(),
          tps: Kemajuan,
          bermasalah: z.object({ salah: z.number().int(), periksa: z.number().int() }),
        }),
      ),
    }),
  ),
  langkah: LangkahBerikut,
  penyimpanan: z.object({ folder: z.string(), bebas: z.number() }),
  jurnal: z.object({ entri: z.number().int(), terakhir: z.string().nullable() }),
});
export type BerandaJawab = z.infer<typeof BerandaJawab>;

/** Opening, closing and looking at a plenary as a whole. */
export const RUTE_PLENO = {
  keadaan: {
    metode: 'GET',
    jalur: '/api/keadaan',
    izin: 'penonton',
    jawab: z.object({
      versi: z.string(),
      mulai: z.string(),
      pleno: InfoPleno.nullable(),
      /** Plenaries on this computer, newest first. */
      rak: z.array(RingkasPleno),
      impor: ImporJawab.omit({ pratinjau: true }).nullable(),
    }),
  },
  simulasi: {
    metode: 'POST',
    jalur: '/api/pleno/simulasi',
    izin: 'operator',
    badan: z.object({
      desa: z.number().int().min(1).max(100).default(8),
      tps: z.number().int().min(1).max(2000).default(120),
      benih: z.number().int().min(0).max(2147483647).default(42),
      /** Ballots of one election; PPWP alone without it. */
      kontes: z.array(JenisKontes).min(1).optional(),
    }),
    jawab: InfoPleno,
  },
  /** Stops the making of a practice plenary; nothing of it stays. */
  batalSimulasi: { metode: 'POST', jalur: '/api/pleno/simulasi/batal', izin: 'operator', jawab: Kosong },
  bukaPleno: {
    metode: 'POST',
    jalur: '/api/pleno/buka',
    izin: 'operator',
    badan: z.object({ folder: z.string().min(1) }),
    jawab: InfoPleno,
  },
  tutupPleno: { metode: 'POST', jalur: '/api/pleno/tutup', izin: 'operator', jawab: Kosong },
  beranda: { metode: 'GET', jalur: '/api/beranda', izin: 'penonton', jawab: BerandaJawab },
} as const satisfies Record<string, Titik>;
