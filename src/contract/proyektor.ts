import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';
import type { Titik } from './titik.ts';

const MODE_PROYEKTOR = ['sambutan', 'lembar', 'rekap', 'kertas', 'beda', 'kemajuan', 'skors'] as const;

/** What the projector shows; the operator sets it, every projector page follows. */
export const KeadaanProyektor = z.object({
  mode: z.enum(MODE_PROYEKTOR),
  kontes: KodeKontes.nullable(),
  tps: KodeTps.nullable(),
  wilayah: KodeWilayah.nullable(),
  /** Party whose block is being read on a party ballot; null shows all parties. */
  partai: z.number().int().nullable().default(null),
  /** Until when the meeting is suspended, in the operator's words. */
  sampai: z.string().trim().max(60).nullable().default(null),
  /** Frozen: the page keeps what it shows while the operator looks elsewhere. */
  beku: z.boolean(),
});
export type KeadaanProyektor = z.infer<typeof KeadaanProyektor>;
export type AturProyektor = z.input<typeof KeadaanProyektor>;

/** Letters in steps of ten percent. */
export const PERBESAR = { min: 80, maks: 120, langkah: 10 } as const;

/** How the projector's page looks, whatever it shows; remembered on this computer. */
export const RupaProyektor = z.object({
  perbesar: z.number().int().min(PERBESAR.min).max(PERBESAR.maks),
  tema: z.enum(['gelap', 'terang']),
});
export type RupaProyektor = z.infer<typeof RupaProyektor>;

/** What the hall sees. */
export const RUTE_PROYEKTOR = {
  proyektor: { metode: 'GET', jalur: '/api/proyektor', izin: 'penonton', jawab: KeadaanProyektor },
  aturProyektor: {
    metode: 'PUT',
    jalur: '/api/proyektor',
    izin: 'operator',
    badan: KeadaanProyektor,
    jawab: KeadaanProyektor,
  },
  rupaProyektor: { metode: 'GET', jalur: '/api/proyektor/rupa', izin: 'penonton', jawab: RupaProyektor },
  aturRupaProyektor: {
    metode: 'PUT',
    jalur: '/api/proyektor/rupa',
    izin: 'operator',
    badan: RupaProyektor,
    jawab: RupaProyektor,
  },
} as const satisfies Record<string, Titik>;
