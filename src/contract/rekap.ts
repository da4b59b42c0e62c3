import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah, Tingkat } from '../domain/index.ts';
import { IsianObjek, Kemajuan, Tempat } from './bagian.ts';
import { ParamRekap, type Titik } from './titik.ts';

/** Numbers of findings that touch a cell, by severity; absent cells have none. */
const TandaSel = z.record(z.string(), z.object({ salah: z.number().int(), periksa: z.number().int() }));

export const KolomJawab = z.object({
  wilayah: KodeWilayah,
  nama: z.string(),
  tps: Kemajuan,
  isian: IsianObjek,
  /** How many sheets filled each cell in. */
  terisi: z.record(z.string(), z.number().int()),
  tanda: TandaSel,
  /** Sheets below this column with an open finding. */
  bermasalah: z.object({ salah: z.number().int(), periksa: z.number().int() }),
  /** Regions whose figures here were received as totals, not summed from sheets. */
  diterima: z.array(KodeWilayah).optional(),
});
export type KolomJawab = z.infer<typeof KolomJawab>;

export const RekapJawab = KolomJawab.extend({
  kontes: KodeKontes,
  tingkat: Tingkat,
  jalur: z.array(Tempat),
  kolom: z.array(KolomJawab),
});
export type RekapJawab = z.infer<typeof RekapJawab>;

/** Recaps and the sheets behind them. */
export const RUTE_REKAP = {
  rekap: {
    metode: 'GET',
    jalur: '/api/rekap/:kontes/:wilayah',
    izin: 'penonton',
    param: ParamRekap,
    jawab: RekapJawab,
  },
  /** The sheets behind one cell of a recap. */
  rincian: {
    metode: 'GET',
    jalur: '/api/rekap/:kontes/:wilayah/sel/:sel',
    izin: 'panel',
    param: ParamRekap.extend({ sel: z.string() }),
    jawab: z.object({
      sel: z.string(),
      jumlah: z.number().int().nullable(),
      lembar: z.array(
        z.object({
          tps: KodeTps,
          nomor: z.string(),
          desa: z.string(),
          nilai: z.number().int().nullable(),
          salah: z.number().int(),
          periksa: z.number().int(),
          /** Findings of this sheet that touch this cell. */
          temuan: z.array(z.string()),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Titik>;
