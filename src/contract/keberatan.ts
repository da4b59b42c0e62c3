import { z } from 'zod';
import { IsiKeberatan, JawabanKeberatan, KodeKontes, StatusKeberatan } from '../domain/index.ts';
import { Kosong, type Titik } from './titik.ts';

export const KeberatanJawab = IsiKeberatan.extend({
  nomor: z.number().int(),
  jawab: JawabanKeberatan.nullable(),
  status: StatusKeberatan,
  namaWilayah: z.string(),
  namaPengaju: z.string(),
  /** Who passed it on, under which number and with which answer; null where it was raised in this meeting. */
  dari: z.object({ nama: z.string(), nomor: z.number().int(), jawaban: z.string() }).nullable(),
});
export type KeberatanJawab = z.infer<typeof KeberatanJawab>;

/** Objections and special events. */
export const RUTE_KEBERATAN = {
  keberatan: {
    metode: 'GET',
    jalur: '/api/keberatan',
    izin: 'panel',
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
    /** Where one comes from, only a proved package says: `angkatKeberatan`. */
    badan: IsiKeberatan.omit({ asal: true }),
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
