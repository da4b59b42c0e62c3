import { z } from 'zod';
import { berhasil, gagal, type Hasil, IdPerangkat, jsonKanonik, KunciPublik, NamaPerangkat } from '../domain/index.ts';
import { idPerangkat, type KunciPerangkat, periksaTanda, tandaTangani } from './kunci.ts';

/**
 * A card says who a device is, signed by its own key. It proves that its maker has the key and nothing more; whose key it
 * is, people find out by reading the fingerprint aloud.
 */
export const KartuPerangkat = z.strictObject({
  jenis: z.literal('rekap-pleno/kartu'),
  format: z.literal(1),
  id: IdPerangkat,
  nama: NamaPerangkat,
  kunci: KunciPublik,
  tanda: z.string().max(100),
});
export type KartuPerangkat = z.infer<typeof KartuPerangkat>;

const AWAL_QR = 'REKAP1:';
const MAKS_KARTU = 2048;

const isiTanda = ({ tanda: _, ...k }: KartuPerangkat): Uint8Array => Buffer.from(jsonKanonik(k));

export function buatKartu(k: KunciPerangkat): KartuPerangkat {
  const isi = { jenis: 'rekap-pleno/kartu', format: 1, id: k.id, nama: k.nama, kunci: k.kunci, tanda: '' } as const;
  return { ...isi, tanda: tandaTangani(k, 'kartu', isiTanda(isi)) };
}

export const kartuKeJson = (k: KartuPerangkat): string => `${jsonKanonik(k)}\n`;

/** The same for a QR code: key, signature and name in one base64url word. */
export const kartuKeQr = (k: KartuPerangkat): string =>
  AWAL_QR +
  Buffer.concat([Buffer.from(k.kunci, 'base64'), Buffer.from(k.tanda, 'base64'), Buffer.from(k.nama)]).toString(
    'base64url',
  );

function bongkarQr(teks: string): unknown {
  const b = Buffer.from(teks.slice(AWAL_QR.length), 'base64url');
  const kunci = b.subarray(0, 32).toString('base64');
  return {
    jenis: 'rekap-pleno/kartu',
    format: 1,
    id: idPerangkat(kunci),
    nama: b.subarray(96).toString('utf8'),
    kunci,
    tanda: b.subarray(32, 96).toString('base64'),
  };
}

function bongkar(teks: string): unknown {
  if (teks.startsWith(AWAL_QR)) return bongkarQr(teks);
  try {
    return JSON.parse(teks);
  } catch {
    return null;
  }
}

/** Reads a card from its file or its QR text, and proves it. Errors: KARTU_RUSAK. */
export function bacaKartu(teks: string): Hasil<KartuPerangkat> {
  const rusak = (sebab: string): Hasil<never> => gagal('KARTU_RUSAK', { sebab });
  if (teks.length > MAKS_KARTU) return rusak('terlalu panjang');
  const k = KartuPerangkat.safeParse(bongkar(teks.trim()));
  if (!k.success) return rusak('bentuknya tidak dikenal');
  if (k.data.id !== idPerangkat(k.data.kunci)) return rusak('id tidak cocok dengan kuncinya');
  if (!periksaTanda(k.data.kunci, 'kartu', isiTanda(k.data), k.data.tanda)) return rusak('tanda tangannya tidak cocok');
  return berhasil(k.data);
}
