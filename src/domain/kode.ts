import { z } from 'zod';

export const POLA_KODE_TPS = /^\d{13}$/;

/**
 * Region codes as KPU writes them: Kemendagri digits without dots (PP KK CC DDDD) and three digits for the TPS,
 * e.g. `3101021003001`. Branded, so that a desa code cannot be passed where a TPS code is wanted.
 */
export const KodeTps = z.string().regex(POLA_KODE_TPS, 'kode TPS terdiri atas 13 angka').brand<'KodeTps'>();
export const KodeDesa = z
  .string()
  .regex(/^\d{10}$/, 'kode desa/kelurahan terdiri atas 10 angka')
  .brand<'KodeDesa'>();
/** Any tier, from provinsi (2 digits) to TPS (13 digits). */
export const KodeWilayah = z
  .string()
  .regex(/^(\d{2}|\d{4}|\d{6}|\d{10}|\d{13})$/, 'kode wilayah terdiri atas 2, 4, 6, 10, atau 13 angka');

export type KodeTps = z.infer<typeof KodeTps>;
export type KodeDesa = z.infer<typeof KodeDesa>;
export type KodeWilayah = z.infer<typeof KodeWilayah>;

/** Tier numbers of KPU's region tree: 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan, 5 TPS. */
export const Tingkat = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Tingkat = z.infer<typeof Tingkat>;

const PANJANG: Readonly<Record<Tingkat, number>> = { 1: 2, 2: 4, 3: 6, 4: 10, 5: 13 };

/** Tier of a region code, or null where its length fits no tier. */
export function tingkatKode(kode: string): Tingkat | null {
  for (const t of [1, 2, 3, 4, 5] as const) if (kode.length === PANJANG[t]) return t;
  return null;
}

/** The part of a code that names the region at a (higher or equal) tier. */
export function potongKode(kode: string, tingkat: Tingkat): string {
  return kode.slice(0, PANJANG[tingkat]);
}

/** Code of the region one tier above; '' for a provinsi. */
export function kodeInduk(kode: string): string {
  const t = tingkatKode(kode);
  return t === null || t === 1 ? '' : potongKode(kode, (t - 1) as Tingkat);
}

export const desaDariTps = (kode: KodeTps): KodeDesa => kode.slice(0, 10) as KodeDesa;

/** TPS number as on the form, three digits: `001`. Numbers from 901 are lokasi khusus. */
export const nomorTps = (kode: KodeTps | string): string => kode.slice(10);
