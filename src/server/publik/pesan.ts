import { z } from 'zod';

/** What the core hands the door's thread at its start. `alamat`: the address to listen on. */
export const PintuMulai = z.object({ port: z.number().int(), alamat: z.string(), folder: z.string() });
export type PintuMulai = z.infer<typeof PintuMulai>;

/** Finished texts by address, and addresses that are gone. */
export const PerintahPintu = z.object({
  isi: z.array(z.tuple([z.string(), z.string()])),
  buang: z.array(z.string()),
});
export type PerintahPintu = z.infer<typeof PerintahPintu>;

export const KabarPintu = z.discriminatedUnion('kabar', [
  z.object({ kabar: z.literal('siap'), port: z.number().int() }),
  z.object({ kabar: z.literal('gagal'), sebab: z.string() }),
  z.object({ kabar: z.literal('pengunjung'), jumlah: z.number().int() }),
]);
export type KabarPintu = z.infer<typeof KabarPintu>;
