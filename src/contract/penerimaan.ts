import { z } from 'zod';
import { KodeWilayah } from '../domain/index.ts';
import { GalatJawab } from './bagian.ts';
import { PaketJawab, Putusan } from './paket.ts';
import { Kosong, type Titik } from './titik.ts';

/** A package by its content. */
export const PaketDisebut = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
/** A device of another computer. */
export const PerangkatDisebut = z.object({ id: z.string().max(64) });

/** A sender that may upload here. */
const Terpasang = z.object({
  id: z.string(),
  nama: z.string(),
  /** The words of its key. */
  kata: z.string(),
  waktu: z.string(),
  /** When it last asked for something; null where nobody noted it. */
  terdengar: z.string().nullable(),
  /** Its card as text, for `percayaPerangkat`. */
  kartu: z.string(),
});

/** The package door as the operator sees it. */
export const PenerimaanPaket = z.object({
  nyala: z.boolean(),
  port: z.number().int().nullable(),
  alamat: z.array(z.string()),
  /** Addresses of this computer that it can be bound to. */
  jaringan: z.array(z.string()),
  sejak: z.string().nullable(),
  perangkat: z.object({ nama: z.string(), kata: z.string() }).nullable(),
  /** Null before the door was first opened. */
  sertifikat: z.object({ kata: z.string(), sampai: z.string() }).nullable(),
  /** Pairing that is open now: addresses with the one-time code, best one first. */
  pemasangan: z.object({ alamat: z.array(z.string()), sampai: z.string() }).nullable(),
  /** Who was paired with the code shown last. */
  baruDipasang: z.object({ id: z.string(), nama: z.string() }).nullable(),
  terpasang: z.array(Terpasang),
  /** Why it is not open, where it should be. */
  galat: GalatJawab.shape.galat.nullable(),
});
export type PenerimaanPaket = z.infer<typeof PenerimaanPaket>;

/** A package in the inbox, proved whole when it came. */
export const ButirMasukJawab = z.object({
  sha256: z.string(),
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  simulasi: z.boolean(),
  urut: z.number().int(),
  lembar: z.number().int(),
  disahkan: z.number().int(),
  ukuran: z.number().int(),
  waktu: z.string(),
  penanda: z.object({ id: z.string(), nama: z.string(), kata: z.string() }),
  /** Who brought it, where that is another device. */
  pembawa: z.string().nullable(),
  /** Does the signer count in the open plenary? Null without one. */
  penandaDiSini: z.enum(['dipercaya', 'dicabut', 'tidak dikenal']).nullable(),
  /** The signer's card where it is paired with this computer. */
  kartu: z.string().nullable(),
  /** Can the open plenary hold its region? Null without one. */
  untukSini: z.boolean().nullable(),
  /** Why it was refused. */
  sebab: z.string().nullable(),
});
export type ButirMasukJawab = z.infer<typeof ButirMasukJawab>;

const KotakMasukJawab = z.object({
  menunggu: z.array(ButirMasukJawab),
  ditolak: z.array(ButirMasukJawab),
  /** How many were received from here. */
  diterima: z.number().int(),
});

/** The door for packages, who may upload there, and what came in. */
export const RUTE_PENERIMAAN = {
  penerimaan: { metode: 'GET', jalur: '/api/penerimaan', izin: 'operator', jawab: PenerimaanPaket },
  bukaPenerimaan: {
    metode: 'POST',
    jalur: '/api/penerimaan/buka',
    izin: 'operator',
    badan: z.object({ port: z.number().int().min(0).max(65_535).optional(), alamat: z.string().max(64).optional() }),
    jawab: PenerimaanPaket,
  },
  tutupPenerimaan: {
    metode: 'POST',
    jalur: '/api/penerimaan/tutup',
    izin: 'operator',
    badan: Kosong,
    jawab: PenerimaanPaket,
  },
  /** `buka`: a new code for one device; else the one that is shown no longer counts. */
  pemasangan: {
    metode: 'POST',
    jalur: '/api/penerimaan/pemasangan',
    izin: 'operator',
    badan: z.object({ buka: z.boolean() }),
    jawab: PenerimaanPaket,
  },
  lepasTerpasang: {
    metode: 'POST',
    jalur: '/api/penerimaan/lepas',
    izin: 'operator',
    badan: PerangkatDisebut,
    jawab: PenerimaanPaket,
  },
  /** Every sender has to be paired anew. */
  perbaruiSertifikat: {
    metode: 'POST',
    jalur: '/api/penerimaan/sertifikat',
    izin: 'operator',
    badan: Kosong,
    jawab: PenerimaanPaket,
  },
  kotakMasuk: { metode: 'GET', jalur: '/api/kotak-masuk', izin: 'operator', jawab: KotakMasukJawab },
  lihatMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/lihat',
    izin: 'operator',
    badan: PaketDisebut,
    jawab: PaketJawab,
  },
  terimaMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/terima',
    izin: 'operator',
    /** `sidik`: the package as it was seen. */
    badan: Putusan.extend({ ...PaketDisebut.shape, sidik: z.string() }),
    jawab: z.object({ diterima: z.number().int(), dipertahankan: z.number().int(), sisa: z.number().int() }),
  },
  tolakMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/tolak',
    izin: 'operator',
    badan: PaketDisebut.extend({ alasan: z.string().max(500) }),
    jawab: Kosong,
  },
  /** Takes a refusal back. */
  kembalikanMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/kembalikan',
    izin: 'operator',
    badan: PaketDisebut,
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
