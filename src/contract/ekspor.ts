import { z } from 'zod';
import { PermintaanEkspor } from '../domain/index.ts';
import { Kosong, type Titik } from './titik.ts';

export const EksporJawab = z.object({
  /** Path of the file on this origin, `/api/unduh/ekspor/{id}.{xlsx|csv|json|zip}`, until the next export. */
  jalur: z.string(),
  /** Name to save it under. */
  nama: z.string(),
  besar: z.number().int(),
  /** Files of an archive. */
  berkas: z.number().int(),
  /** Files that the journal names and that are gone, or are not what it says. */
  hilang: z.array(z.string()),
  rusak: z.array(z.string()),
});
export type EksporJawab = z.infer<typeof EksporJawab>;

/** Figures and documents to take away. */
export const RUTE_EKSPOR = {
  /** Answers when the file is ready; how far it is comes as events. */
  buatEkspor: {
    metode: 'POST',
    jalur: '/api/ekspor',
    izin: 'operator',
    badan: PermintaanEkspor,
    jawab: EksporJawab,
  },
  batalEkspor: { metode: 'POST', jalur: '/api/ekspor/batal', izin: 'operator', jawab: Kosong },
} as const satisfies Record<string, Titik>;
