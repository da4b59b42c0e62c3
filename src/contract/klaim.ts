import { z } from 'zod';
import { KodeKontes, KodeTps } from '../domain/index.ts';
import type { Titik } from './titik.ts';

const Panel = z.string().regex(/^[a-z0-9]{6,32}$/);
const Nama = z.string().trim().min(1).max(40);

export const KlaimJawab = z.array(z.object({ panel: Panel, nama: Nama, kontes: KodeKontes, tps: KodeTps }));
export type KlaimJawab = z.infer<typeof KlaimJawab>;

/** Which panel has which TPS open. */
export const RUTE_KLAIM = {
  klaim: { metode: 'GET', jalur: '/api/klaim', izin: 'operator', jawab: KlaimJawab },
  /** Said at opening, at leaving (null) and every now and then between. */
  ambilKlaim: {
    metode: 'PUT',
    jalur: '/api/klaim',
    izin: 'operator',
    badan: z.object({ panel: Panel, nama: Nama, tempat: z.object({ kontes: KodeKontes, tps: KodeTps }).nullable() }),
    jawab: KlaimJawab,
  },
} as const satisfies Record<string, Titik>;
