import { z } from 'zod';
import { TandaJudul } from '../domain/index.ts';
import { ImporJawab } from './impor.ts';
import { CobaPemetaanJawab, TabelImporJawab } from './pemetaan.ts';
import type { Titik } from './titik.ts';

const ParamTabel = z.object({ id: z.string(), tanda: TandaJudul });
/** Meaning of a line: a cell id or one of `ARTI_LAIN`. Lines are told by their place in `TabelImporJawab.garis`. */
const Arti = z.string().min(1).max(30);
const MAKS_GARIS = 200_000;

/** What the columns of an import's tables mean. */
export const RUTE_PEMETAAN = {
  tabelImpor: {
    metode: 'GET',
    jalur: '/api/impor/:id/tabel/:tanda',
    izin: 'operator',
    param: ParamTabel,
    jawab: TabelImporJawab,
  },
  /** Reads the first units with a mapping in the making (null: not decided); changes nothing. */
  cobaPemetaan: {
    metode: 'POST',
    jalur: '/api/impor/:id/tabel/:tanda/coba',
    izin: 'operator',
    param: ParamTabel,
    badan: z.object({ arti: z.array(Arti.nullable()).max(MAKS_GARIS) }),
    jawab: CobaPemetaanJawab,
  },
  /** Remembers mappings and reads the import again with them. */
  pakaiPemetaan: {
    metode: 'POST',
    jalur: '/api/impor/:id/pemetaan',
    izin: 'operator',
    param: z.object({ id: z.string() }),
    badan: z.object({
      pemetaan: z
        .array(z.object({ tanda: TandaJudul, arti: z.array(Arti).max(MAKS_GARIS) }))
        .min(1)
        .max(200),
    }),
    jawab: ImporJawab,
  },
  /** Forgets a mapping and reads the import again without it. */
  lupakanPemetaan: {
    metode: 'POST',
    jalur: '/api/impor/:id/tabel/:tanda/lupakan',
    izin: 'operator',
    param: ParamTabel,
    jawab: ImporJawab,
  },
} as const satisfies Record<string, Titik>;
