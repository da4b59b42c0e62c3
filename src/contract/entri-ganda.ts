import { z } from 'zod';
import { LembarJawab } from './lembar.ts';
import { NilaiSel, ParamLembar, type Titik } from './titik.ts';

/** Header with the number of who sits at the keyboard of this window; absent where nobody is named. */
export const TAJUK_ORANG = 'x-rekap-orang';

export const SelEntriJawab = z.object({
  sel: z.string(),
  label: z.string(),
  entri1: z.number().int(),
  entri2: z.number().int(),
  /** Who typed each; null where nobody was named at the keyboard. */
  oleh1: z.string().nullable(),
  oleh2: z.string().nullable(),
  selesai: z.boolean(),
});
export type SelEntriJawab = z.infer<typeof SelEntriJawab>;

/** How this plenary works. */
const SetelanJawab = z.object({ entriGanda: z.boolean() });

/** The same paper typed by two persons, and a third who decides. */
export const RUTE_ENTRI_GANDA = {
  /** Where the two entries differ. Not for the hall: the second one is typed blind. */
  bedaEntri: {
    metode: 'GET',
    jalur: '/api/lembar/:kontes/:tps/entri',
    izin: 'panel',
    param: ParamLembar,
    jawab: z.array(SelEntriJawab),
  },
  /** [cell, first entry, second entry, figure decided], decided by `oleh`, who typed neither. */
  putuskanEntri: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/entri/putuskan',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({
      versi: z.number().int(),
      oleh: z.number().int().min(1),
      sel: z
        .array(z.tuple([z.string(), NilaiSel, NilaiSel, NilaiSel]))
        .min(1)
        .max(5000),
      alasan: z.string().trim().max(2000).optional(),
    }),
    jawab: LembarJawab,
  },
  setelan: { metode: 'GET', jalur: '/api/setelan', izin: 'panel', jawab: SetelanJawab },
  aturSetelan: { metode: 'PUT', jalur: '/api/setelan', izin: 'operator', badan: SetelanJawab, jawab: SetelanJawab },
} as const satisfies Record<string, Titik>;
