import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';
import type { Titik } from './titik.ts';

/** One window, as others see it. */
export const Panel = z.string().regex(/^[a-z0-9]{6,32}$/);
const Nama = z.string().trim().min(1).max(40);

const KlaimJawab = z.array(z.object({ panel: Panel, nama: Nama, kontes: KodeKontes, tps: KodeTps }));

const PanelJawab = z.array(
  z.object({ wilayah: KodeWilayah, nama: z.string(), tps: z.number().int(), panel: z.string().nullable() }),
);

/** Which panel has which TPS open, and which units each panel reads. */
export const RUTE_KLAIM = {
  klaim: { metode: 'GET', jalur: '/api/klaim', izin: 'panel', jawab: KlaimJawab },
  /** Said at opening, at leaving (null) and every now and then between. */
  ambilKlaim: {
    metode: 'PUT',
    jalur: '/api/klaim',
    izin: 'panel',
    daerah: 'bebas',
    badan: z.object({ panel: Panel, nama: Nama, tempat: z.object({ kontes: KodeKontes, tps: KodeTps }).nullable() }),
    jawab: KlaimJawab,
  },
  panel: { metode: 'GET', jalur: '/api/panel', izin: 'panel', jawab: PanelJawab },
  /** Divides units among panels; those not named keep theirs, null takes a unit back. */
  bagiPanel: {
    metode: 'PUT',
    jalur: '/api/panel',
    izin: 'operator',
    badan: z.object({ bagian: z.array(z.object({ wilayah: KodeWilayah, panel: Nama.nullable() })).max(1000) }),
    jawab: PanelJawab,
  },
} as const satisfies Record<string, Titik>;
