import { z } from 'zod';
import { KodeTps, KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { LarikIsian } from './larik.ts';
import { AsalLembar, StatusLembar } from './status.ts';

/** What the journal holds of packages and of the devices that sign them; see docs/paket.md. */
export const Sidik256 = z.string().regex(/^[0-9a-f]{64}$/, 'bukan SHA-256');
/** Id of a device: the first 16 hex digits of the SHA-256 of its public key. */
export const IdPerangkat = z.string().regex(/^[0-9a-f]{16}$/, 'bukan id perangkat');
/** A public key, raw 32 bytes in base64. */
export const KunciPublik = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'bukan kunci publik');
/** What people call a device; shown only. */
export const NamaPerangkat = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]+$/u, 'berisi karakter yang tidak tampak');

/** Hashes of the entries that made a sheet; see `garis.ts`. */
export const GarisLembar = z.array(Sidik256).max(10_000);

export const JurnalPaket = z.strictObject({ entri: z.number().int().min(1), hash: Sidik256 });
export type JurnalPaket = z.infer<typeof JurnalPaket>;

const hitung = z.number().int().min(0);
const KunciLembar = { kontes: KodeKontes, tps: KodeTps };

export const IsiPaketDitulis = z.object({
  jenis: z.literal('paket.ditulis'),
  /** Fingerprint: SHA-256 of the manifest. */
  sidik: Sidik256,
  urut: z.number().int().min(1),
  perangkat: IdPerangkat,
  cakupan: z.array(KodeWilayah).min(1),
  /** The journal as it is in the package: up to this entry. */
  entri: z.number().int().min(1),
  lembar: hitung,
  /** What was asked to be in it. */
  dokumen: z.boolean(),
  foto: z.boolean(),
});

export const IsiPaketDiterima = z.object({
  jenis: z.literal('paket.diterima'),
  sidik: Sidik256,
  /** SHA-256 of the file, under which it is kept. */
  berkas: Sidik256,
  perangkat: IdPerangkat,
  namaPerangkat: NamaPerangkat,
  /** The plenary it came from, and how many packages that had written. */
  pleno: z.string(),
  urut: z.number().int().min(1),
  wilayah: KodeWilayah,
  cakupan: z.array(KodeWilayah).min(1),
  jurnal: JurnalPaket,
  /** How its sheets were judged when it came first. */
  baru: hitung,
  lebihBaru: hitung,
  sama: hitung,
  lama: hitung,
  ditahan: hitung,
  bentrok: hitung,
});

/** What a receiver signed when a package lay whole and proved in its inbox: all of it, so that the signature can be proved again. */
export const IsiPaketDiakui = z.object({
  jenis: z.literal('paket.diakui'),
  /** Fingerprint of the package, and hash and size of its file. */
  sidik: Sidik256,
  sha256: Sidik256,
  ukuran: z.number().int().min(1),
  /** The device that sent it. */
  pengirim: IdPerangkat,
  penerima: z.object({ id: IdPerangkat, nama: NamaPerangkat, kunci: KunciPublik }),
  /** When it arrived, by the receiver's clock. */
  waktuMasuk: z.iso.datetime(),
  tanda: z.string().max(100),
});

/** A sheet as it came in package `paket`. `putusan`: a person took it in place of what stood here; the reason is the entry's. */
export const IsiLembarDiterima = z.object({
  jenis: z.literal('lembar.diterima'),
  ...KunciLembar,
  paket: Sidik256,
  asal: AsalLembar,
  status: StatusLembar,
  isian: LarikIsian,
  garis: GarisLembar,
  putusan: z.boolean(),
});

/** A person kept what stood here against what came in package `paket`; what came is said, its history is in the package. */
export const IsiLembarDipertahankan = z.object({
  jenis: z.literal('lembar.dipertahankan'),
  ...KunciLembar,
  paket: Sidik256,
  status: StatusLembar,
  isian: LarikIsian,
  garis: GarisLembar,
});

export const IsiPerangkatDipercaya = z.object({
  jenis: z.literal('perangkat.dipercaya'),
  perangkat: IdPerangkat,
  kunci: KunciPublik,
  nama: NamaPerangkat,
});

export const IsiPerangkatDicabut = z.object({ jenis: z.literal('perangkat.dicabut'), perangkat: IdPerangkat });
