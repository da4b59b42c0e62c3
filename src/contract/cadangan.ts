import { z } from 'zod';
import { GalatJawab } from './bagian.ts';
import { InfoPleno } from './pleno.ts';
import { Kosong, type Titik } from './titik.ts';

/** Absolute path of a folder or file on the computer of the core. */
const Jalur = z.string().min(1).max(4000);

const Setelan = z.object({
  /** Where backups go; null until somebody chose a place. */
  tempat: Jalur.nullable(),
  /** Also this often, where something changed. */
  tiapMenit: z.number().int().min(1).max(240),
});

/** Is this plenary saved somewhere else, and up to when. */
export const KeadaanCadangan = Setelan.extend({
  terhubung: z.boolean().nullable(),
  /** The place is on the same disk as the plenary. */
  sedisk: z.boolean(),
  berjalan: z.object({ selesai: z.number(), jumlah: z.number() }).nullable(),
  terakhir: z.object({ waktu: z.string(), entri: z.number().int() }).nullable(),
  tertinggal: z.number().int(),
  galat: GalatJawab.shape.galat.nullable(),
});
export type KeadaanCadangan = z.infer<typeof KeadaanCadangan>;

/** A stick or card that is plugged in. */
const Drive = z.object({
  folder: Jalur,
  name: z.string(),
  fileSystem: z.string(),
  size: z.number(),
  free: z.number(),
  writable: z.boolean(),
});

export const CadanganJawab = z.object({
  /** Path of the backup's manifest: what `coba` and `pulihkan` are asked for. */
  keterangan: Jalur,
  waktu: z.string(),
  nama: z.string(),
  pemilihan: z.string(),
  simulasi: z.boolean(),
  entri: z.number().int(),
  berkas: z.number().int(),
  rusak: z.array(z.string()),
  /** Bytes of its database; files are shared with other backups. */
  ukuran: z.number(),
  /** Of the plenary that is open now. */
  miliknya: z.boolean(),
});
export type CadanganJawab = z.infer<typeof CadanganJawab>;

/** Backups, and the drives they go to. */
export const RUTE_CADANGAN = {
  cadangan: { metode: 'GET', jalur: '/api/cadangan', izin: 'operator', jawab: KeadaanCadangan },
  aturCadangan: { metode: 'PUT', jalur: '/api/cadangan', izin: 'operator', badan: Setelan, jawab: KeadaanCadangan },
  cadangkan: { metode: 'POST', jalur: '/api/cadangan/sekarang', izin: 'operator', jawab: KeadaanCadangan },
  /** Backups in the chosen place, or in another folder. */
  daftarCadangan: {
    metode: 'GET',
    jalur: '/api/cadangan/daftar',
    izin: 'operator',
    kueri: z.object({ tempat: Jalur.optional() }),
    jawab: z.object({ cadangan: z.array(CadanganJawab) }),
  },
  cobaCadangan: {
    metode: 'POST',
    jalur: '/api/cadangan/coba',
    izin: 'operator',
    badan: z.object({ keterangan: Jalur }),
    jawab: z.object({ entri: z.number().int(), lembar: z.number().int(), berkas: z.number().int() }),
  },
  /** Puts a plenary back beside those on this computer, and opens it. */
  pulihkan: {
    metode: 'POST',
    jalur: '/api/cadangan/pulihkan',
    izin: 'operator',
    badan: z.object({ keterangan: Jalur }),
    jawab: InfoPleno,
  },
  drive: { metode: 'GET', jalur: '/api/drive', izin: 'operator', jawab: z.object({ drive: z.array(Drive) }) },
  lepasDrive: {
    metode: 'POST',
    jalur: '/api/drive/lepas',
    izin: 'operator',
    badan: z.object({ folder: Jalur }),
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
