import { z } from 'zod';
import type { Titik } from './titik.ts';

/** One thing that uses the network: a listener, a sender, a search. */
export const SimpulJaringan = z.object({
  id: z.string(),
  nama: z.string(),
  nyala: z.boolean(),
  /** Where others find it, or whom it talks to. */
  alamat: z.array(z.string()),
  /** ISO time since which it is on; null while it is off. */
  sejak: z.string().nullable(),
});
export type SimpulJaringan = z.infer<typeof SimpulJaringan>;

/** What of the network this computer uses now. */
export const KeadaanJaringan = z.object({
  /** Nothing may be opened until a person says otherwise. */
  tanpa: z.boolean(),
  simpul: z.array(SimpulJaringan),
  /** Packages in the inbox that wait for a person. */
  menunggu: z.number().int(),
});
export type KeadaanJaringan = z.infer<typeof KeadaanJaringan>;

/** The operator's hand on everything that uses a network. */
export const RUTE_JARINGAN = {
  jaringan: { metode: 'GET', jalur: '/api/jaringan', izin: 'operator', jawab: KeadaanJaringan },
  aturJaringan: {
    metode: 'PUT',
    jalur: '/api/jaringan',
    izin: 'operator',
    badan: z.object({ tanpa: z.boolean() }),
    jawab: KeadaanJaringan,
  },
  tutupSimpul: {
    metode: 'POST',
    jalur: '/api/jaringan/tutup',
    izin: 'operator',
    badan: z.object({ id: z.string().max(40) }),
    jawab: KeadaanJaringan,
  },
} as const satisfies Record<string, Titik>;
