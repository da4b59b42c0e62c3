import { z } from 'zod';
import { Lampiran, TataLampiran } from '../domain/index.ts';
import { ParamLembar, type Titik } from './titik.ts';

export const LampiranJawab = Lampiran.extend({
  waktu: z.string(),
  /** Where its bytes are, on this origin. */
  alamat: z.string(),
});
export type LampiranJawab = z.infer<typeof LampiranJawab>;

const ParamSatu = ParamLembar.extend({ nomor: z.coerce.number().int().min(1) });
/** Also those taken off; those on the sheet come in the order of their pages. */
const Daftar = z.array(LampiranJawab);

/**
 * Photos and scans of a sheet. Outside JSON: `POST /api/lampiran/:kontes/:tps?nama=…` takes the bytes of one file as they
 * are and answers `JawabLampirkan`; `GET /api/berkas-lampiran/:sha256` gives them back.
 */
export const RUTE_LAMPIRAN = {
  lampiran: {
    metode: 'GET',
    jalur: '/api/lampiran/:kontes/:tps',
    izin: 'panel',
    param: ParamLembar,
    jawab: Daftar,
  },
  lepasLampiran: {
    metode: 'POST',
    jalur: '/api/lampiran/:kontes/:tps/:nomor/lepas',
    izin: 'panel',
    daerah: 'param',
    param: ParamSatu,
    jawab: Daftar,
  },
  kembalikanLampiran: {
    metode: 'POST',
    jalur: '/api/lampiran/:kontes/:tps/:nomor/kembali',
    izin: 'panel',
    daerah: 'param',
    param: ParamSatu,
    jawab: Daftar,
  },
  tataLampiran: {
    metode: 'PUT',
    jalur: '/api/lampiran/:kontes/:tps/tata',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({ tata: TataLampiran }),
    jawab: Daftar,
  },
} as const satisfies Record<string, Titik>;

export const JawabLampirkan = z.object({ nomor: z.number().int() });
