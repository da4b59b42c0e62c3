import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah, SumberLembar, SumberPembanding } from '../domain/index.ts';
import { Tempat } from './bagian.ts';
import { LembarJawab } from './lembar.ts';
import { NilaiSel, ParamLembar, ParamRekap, type Titik } from './titik.ts';

const HitungBanding = z.object({
  dibandingkan: z.number().int(),
  berbeda: z.number().int(),
  selesai: z.number().int(),
  sel: z.number().int(),
});

/** Sheets beside their sources; see `app/banding.ts`. */
export const BandingJawab = z.object({
  kontes: KodeKontes,
  jalur: z.array(Tempat),
  sumber: z.array(z.object({ sumber: SumberLembar, nama: z.string() })),
  /** Units one tier below, each with its counts in the order of `sumber`; null where that source says nothing there. */
  unit: z.array(
    z.object({
      wilayah: KodeWilayah,
      nama: z.string(),
      lembar: z.number().int(),
      hitung: z.array(HitungBanding.nullable()),
    }),
  ),
  beda: z.array(
    z.object({
      tps: KodeTps,
      nama: z.string(),
      sumber: SumberLembar,
      namaSumber: z.string(),
      berkas: z.string(),
      sel: z.array(
        z.object({ sel: z.string(), lembar: z.number().int(), sumber: z.number().int(), selesai: z.boolean() }),
      ),
    }),
  ),
  /** Differing sheets in all; more than `beda` holds where the list is cut. */
  jumlahBeda: z.number().int(),
});
export type BandingJawab = z.infer<typeof BandingJawab>;

/** [cell, what the person saw, the new figure or the other side's]. */
const SelTiga = z.tuple([z.string(), NilaiSel, NilaiSel]);
const Alasan = z.string().trim().min(1).max(2000);

/** Sources beside the sheets: who says otherwise, what a copy says, what the meeting settled. */
export const RUTE_BANDING = {
  banding: {
    metode: 'GET',
    jalur: '/api/banding/:kontes/:wilayah',
    izin: 'penonton',
    param: ParamRekap,
    jawab: BandingJawab,
  },
  /** Whose copies a contest can be compared with. */
  pihakSalinan: {
    metode: 'GET',
    jalur: '/api/pihak/:kontes',
    izin: 'panel',
    param: z.object({ kontes: KodeKontes }),
    jawab: z.array(z.object({ sumber: SumberLembar, nama: z.string(), nomor: z.number().int().nullable() })),
  },
  /** Types what a copy says. Another figure than the person saw answers LEMBAR_USANG (409). */
  ketikSumber: {
    metode: 'PUT',
    jalur: '/api/lembar/:kontes/:tps/sumber',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({ sumber: SumberPembanding, sel: z.array(SelTiga).min(1).max(5000) }),
    jawab: LembarJawab,
  },
  /** The sheet stands although the source says otherwise; with the reason. */
  selesaikanBeda: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/sumber/selesai',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({ sumber: SumberPembanding, sel: z.array(SelTiga).min(1).max(5000), alasan: Alasan }),
    jawab: LembarJawab,
  },
  bukaBeda: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/sumber/buka',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({ sumber: SumberPembanding, alasan: Alasan }),
    jawab: LembarJawab,
  },
} as const satisfies Record<string, Titik>;
