import { z } from 'zod';

/** How the thread that announces and searches is started; `mdns` narrows it to one interface and port, for tests. */
export const MulaiTemuan = z.object({
  mdns: z.object({ interface: z.string(), bind: z.string(), port: z.number().int() }).optional(),
});
export type MulaiTemuan = z.infer<typeof MulaiTemuan>;

export const PerintahTemuan = z.discriminatedUnion('perintah', [
  /** Announces that a receiver is here, or nothing any more. */
  z.object({
    perintah: z.literal('umumkan'),
    apa: z.object({ id: z.string(), port: z.number().int() }).nullable(),
  }),
  z.object({ perintah: z.literal('cari'), ya: z.boolean() }),
]);
export type PerintahTemuan = z.infer<typeof PerintahTemuan>;

/** A receiver as it announced itself: nothing of it is believed, it only says where to look. */
export const Ditemukan = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  alamat: z.ipv4(),
  port: z.number().int().min(1).max(65_535),
});
export type Ditemukan = z.infer<typeof Ditemukan>;

export const KabarTemuan = z.discriminatedUnion('kabar', [
  z.object({ kabar: z.literal('ditemukan'), daftar: z.array(Ditemukan) }),
  z.object({ kabar: z.literal('gagal'), sebab: z.string() }),
]);
export type KabarTemuan = z.infer<typeof KabarTemuan>;
