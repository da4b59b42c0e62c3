import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';
import type { Titik } from './titik.ts';

/** What the projector shows; the operator sets it, every projector page follows. */
export const KeadaanProyektor = z.object({
  mode: z.enum(['sambutan', 'lembar', 'rekap', 'kemajuan']),
  kontes: KodeKontes.nullable(),
  tps: KodeTps.nullable(),
  wilayah: KodeWilayah.nullable(),
  /** Frozen: the page keeps what it shows while the operator looks elsewhere. */
  beku: z.boolean(),
});
export type KeadaanProyektor = z.infer<typeof KeadaanProyektor>;

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
} as const satisfies Record<string, Titik>;
