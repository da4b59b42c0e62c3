import { z } from 'zod';
import { BandingKertas, KEADAAN_WILAYAH, KodeKontes, KodeWilayah } from '../domain/index.ts';
import { LembarJawab } from './lembar.ts';
import { Kosong, ParamLembar, ParamRekap, type Titik } from './titik.ts';

const Alasan = z.string().trim().min(1).max(2000);
/** A PIN is only ever sent, never answered. */
export const PinOrang = z.object({ orang: z.number().int(), pin: z.string().regex(/^\d{6}$/) });
export type PinOrang = z.infer<typeof PinOrang>;
const DuaPin = z.tuple([PinOrang, PinOrang]);
const Versi = z.object({ versi: z.number().int() });

/** Who may adopt at this computer now. */
const PaluJawab = z
  .object({
    orang: z.object({ id: z.number().int(), nama: z.string(), peran: z.string() }),
    /** ISO time at which it locks by itself. */
    sampai: z.string(),
  })
  .nullable();

export const KeadaanDaerahJawab = z.object({
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  keadaan: z.enum(KEADAAN_WILAYAH),
  /** Sheets (desa) or units below: all, and those done. */
  jumlah: z.number().int(),
  selesai: z.number().int(),
  /** The paper D.Hasil beside the sheets: null where it came with a package and was not typed, absent where it does not matter. */
  kertas: BandingKertas.nullable().optional(),
});
export type KeadaanDaerahJawab = z.infer<typeof KeadaanDaerahJawab>;

/** The meeting moves on: read out, adopted, opened again; sheets and regions. */
export const RUTE_RAPAT = {
  palu: { metode: 'GET', jalur: '/api/palu', izin: 'panel', jawab: PaluJawab },
  /** A ketua or anggota takes the gavel with their PIN. */
  pegangPalu: { metode: 'POST', jalur: '/api/palu', izin: 'panel', daerah: 'bebas', badan: PinOrang, jawab: PaluJawab },
  kunciPalu: { metode: 'POST', jalur: '/api/palu/kunci', izin: 'panel', daerah: 'bebas', jawab: Kosong },

  bacakanLembar: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/bacakan',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    /** A reason only where double entry is the rule and the second entry is not there (ENTRI_KEDUA_BELUM). */
    badan: Versi.extend({ alasan: Alasan.optional() }),
    jawab: LembarJawab,
  },
  batalBacakan: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/batal-bacakan',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: Versi,
    jawab: LembarJawab,
  },
  /** Needs the gavel (PALU_TERKUNCI without it), and a reason where something is open (LEMBAR_BERMASALAH). */
  sahkanLembar: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/sahkan',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: Versi.extend({ alasan: Alasan.optional() }),
    jawab: LembarJawab,
  },
  bukaLembar: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/buka',
    izin: 'operator',
    param: ParamLembar,
    badan: Versi.extend({ alasan: Alasan, pin: DuaPin }),
    jawab: LembarJawab,
  },

  keadaanWilayah: {
    metode: 'GET',
    jalur: '/api/rekap/:kontes/:wilayah/keadaan',
    izin: 'penonton',
    param: ParamRekap,
    jawab: KeadaanDaerahJawab,
  },
  tetapkanWilayah: {
    metode: 'POST',
    jalur: '/api/rekap/:kontes/:wilayah/tetapkan',
    izin: 'operator',
    param: ParamRekap,
    /** A reason only where the paper D.Hasil differs (KERTAS_BERBEDA) or was not typed (KERTAS_BELUM). */
    badan: z.object({ pin: PinOrang, alasan: Alasan.optional() }),
    jawab: KeadaanDaerahJawab,
  },
  bukaWilayah: {
    metode: 'POST',
    jalur: '/api/rekap/:kontes/:wilayah/buka',
    izin: 'operator',
    param: ParamRekap,
    badan: z.object({ alasan: Alasan, pin: DuaPin }),
    jawab: KeadaanDaerahJawab,
  },
} as const satisfies Record<string, Titik>;
