import { KeyObject } from 'node:crypto';
import { z } from 'zod';

/** What the threads of the network door get at their start. */
export const MulaiLan = z.discriminatedUnion('peran', [
  z.object({
    peran: z.literal('pintu'),
    port: z.number().int(),
    alamat: z.string(),
    kunciTls: z.string(),
    sertifikat: z.string(),
    sidik: z.string(),
    terpasang: z.string(),
    kotak: z.string(),
    host: z.object({
      id: z.string(),
      nama: z.string(),
      kunci: z.string(),
      privat: z.custom<KeyObject>((v) => v instanceof KeyObject),
    }),
  }),
  /** Proves one package and ends. */
  z.object({ peran: z.literal('periksa'), berkas: z.string() }),
]);
export type MulaiLan = z.infer<typeof MulaiLan>;
export type MulaiPintu = Extract<MulaiLan, { peran: 'pintu' }>;

export const PerintahLan = z.discriminatedUnion('perintah', [
  z.object({ perintah: z.literal('buka'), kode: z.string(), umurMs: z.number() }),
  z.object({ perintah: z.literal('tutup') }),
  /** Takes a pairing back; answered by `dilepas` of the same number. */
  z.object({ perintah: z.literal('lepas'), id: z.string(), nomor: z.number().int() }),
]);
export type PerintahLan = z.infer<typeof PerintahLan>;

export const KabarLan = z.discriminatedUnion('kabar', [
  z.object({ kabar: z.literal('siap'), port: z.number().int() }),
  z.object({ kabar: z.literal('gagal'), sebab: z.string() }),
  z.object({ kabar: z.literal('dipasang'), id: z.string(), nama: z.string() }),
  z.object({ kabar: z.literal('dilepas'), nomor: z.number().int(), ada: z.boolean() }),
  z.object({ kabar: z.literal('terdengar'), id: z.string(), waktu: z.string() }),
  z.object({ kabar: z.literal('kodeHabis') }),
  z.object({ kabar: z.literal('masuk'), sha256: z.string(), namaWilayah: z.string(), pengirim: z.string() }),
]);
export type KabarLan = z.infer<typeof KabarLan>;
