import { z } from 'zod';
import { IsiKeberatan, JawabanKeberatan, KodeKontes, StatusKeberatan } from '../domain/index.ts';
import { Kosong, type Titik } from './titik.ts';

export const KeberatanJawab = IsiKeberatan.extend({
  nomor: z.number().int(),
  jawab: JawabanKeberatan.nullable(),
  status: StatusKeberatan,
  namaWilayah: z.string(),
  namaPengaju: z.string(),
});
export type KeberatanJawab = z.infer<typeof KeberatanJawab>;

/** Objections and special events. */
export const RUTE_KEBERATAN = {
  keberatan: {
    metode: 'GET',
    jalur: '/api/keberatan',
    izin: 'penonton',
    kueri: z.object({
      wilayah: z
        .string()
        .regex(/^\d{2,13}$/)
        .optional(),
      kontes: KodeKontes.optional(),
    }),
    jawab: z.array(KeberatanJawab),
  },
  ajukanKeberatan: {
    metode: 'POST',
    jalur: '/api/keberatan',
    izin: 'panel',
    daerah: 'badan',
    badan: IsiKeberatan,
    jawab: z.object({ nomor: z.number().int() }),
  },
  jawabKeberatan: {
    metode: 'POST',
    jalur: '/api/keberatan/:nomor/jawab',
    izin: 'panel',
    daerah: 'keberatan',
    param: z.object({ nomor: z.coerce.number().int().min(1) }),
    badan: JawabanKeberatan,
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
