import { z } from 'zod';
import { Dugaan } from '../domain/dugaan/tipe.ts';
import { AsalLembar, KodeKontes, KodeTps, KodeWilayah, StatusLembar, SumberLembar, Tingkat } from '../domain/index.ts';
import { IsianObjek, Tempat, TemuanJawab } from './bagian.ts';
import { RiwayatJawab } from './jejak.ts';
import { PihakPembetulan } from './pembetulan.ts';
import { NilaiSel, ParamLembar, type Titik } from './titik.ts';

/** One row of the form, with its wording. */
export const BarisFormulir = z.object({
  id: z.string(),
  bagian: z.enum(['I', 'II', 'III', 'IV', 'V']),
  satuan: z.enum(['LPJ', 'J']),
  /** Cell ids: three (L, P, J) or one. */
  sel: z.array(z.string()).min(1),
  jumlah: z.boolean(),
  nomor: z.string(),
  teks: z.string(),
  catatan: z.string().optional(),
  /** Heading that stands above this row on paper: `A. DATA PEMILIH`. */
  subjudul: z.object({ nomor: z.string(), teks: z.string() }).optional(),
  peserta: z.object({ nomor: z.number().int(), nama: z.string(), partai: z.number().int().optional() }).optional(),
});
export type BarisFormulir = z.infer<typeof BarisFormulir>;

export const FormulirJawab = z.object({
  kontes: KodeKontes,
  nama: z.string(),
  judulBagian: z.object({ I: z.string(), II: z.string(), III: z.string(), IV: z.string(), V: z.string() }),
  baris: z.array(BarisFormulir),
  /** Cells whose sum is V.A, in the order of the ballot. */
  suara: z.array(z.string()),
});
export type FormulirJawab = z.infer<typeof FormulirJawab>;

const TpsAgenda = z.object({
  tps: KodeTps,
  nomor: z.string(),
  status: StatusLembar,
  /** Every cell is filled in. */
  lengkap: z.boolean(),
  salah: z.number().int(),
  periksa: z.number().int(),
  /** Photos and scans beside the sheet. */
  foto: z.number().int(),
});
export const AgendaJawab = z.object({
  kontes: KodeKontes,
  desa: z.array(z.object({ kode: KodeWilayah, nama: z.string(), tps: z.array(TpsAgenda) })),
});
export type AgendaJawab = z.infer<typeof AgendaJawab>;

export const LembarJawab = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  nomor: z.string(),
  desa: Tempat,
  status: StatusLembar,
  versi: z.number().int(),
  asal: AsalLembar.nullable(),
  isian: IsianObjek,
  sumber: z.array(
    z.object({
      sumber: SumberLembar,
      nama: z.string(),
      /** File it came in; empty where it was typed. */
      berkas: z.string(),
      isian: IsianObjek,
      /** Cells whose difference the meeting settled. */
      selesai: z.array(z.string()),
    }),
  ),
  temuan: z.array(TemuanJawab),
  riwayat: z.array(RiwayatJawab),
  dapatUrung: z.boolean(),
  /** Figures that were read out and corrected then, by cell, in their order. */
  dibetulkan: z.record(z.string(), z.array(z.number().int())),
  /** Every ballot of this TPS in the order in which they are read, this one too. */
  suratSuara: z.array(
    z.object({
      kode: KodeKontes,
      nama: z.string(),
      singkat: z.string(),
      status: StatusLembar,
      salah: z.number().int(),
      periksa: z.number().int(),
    }),
  ),
  /** The package in which its figures came; null where they were entered here. */
  paket: z.object({ nama: z.string(), tingkat: Tingkat, urut: z.number().int(), namaPerangkat: z.string() }).nullable(),
  /** Figures that a tier above corrected, by cell; those here are what they were. */
  diberitahukan: z.record(
    z.string(),
    z.array(
      z.object({
        dari: z.string(),
        semula: z.number().int(),
        menjadi: z.number().int().nullable(),
        alasan: z.string().nullable(),
      }),
    ),
  ),
  sebelum: KodeTps.nullable(),
  sesudah: KodeTps.nullable(),
});
export type LembarJawab = z.infer<typeof LembarJawab>;

/** Sheets: the form, the agenda, one sheet, its findings and guesses, changes. */
export const RUTE_LEMBAR = {
  formulir: {
    metode: 'GET',
    jalur: '/api/formulir/:kontes',
    izin: 'penonton',
    param: z.object({ kontes: KodeKontes }),
    jawab: FormulirJawab,
  },
  agenda: {
    metode: 'GET',
    jalur: '/api/agenda/:kontes',
    izin: 'panel',
    param: z.object({ kontes: KodeKontes }),
    jawab: AgendaJawab,
  },
  temuan: {
    metode: 'GET',
    jalur: '/api/temuan',
    izin: 'panel',
    kueri: z.object({ kontes: KodeKontes.optional(), wilayah: KodeWilayah.optional() }),
    jawab: z.array(TemuanJawab),
  },
  lembar: {
    metode: 'GET',
    jalur: '/api/lembar/:kontes/:tps',
    izin: 'penonton',
    param: ParamLembar,
    jawab: LembarJawab,
  },
  /**
   * What probably went wrong on a faulty sheet, likeliest first; empty where no `salah` rule is broken. Only for the
   * operator: a guess is never shown to the hall.
   */
  dugaan: {
    metode: 'GET',
    jalur: '/api/dugaan/:kontes/:tps',
    izin: 'panel',
    param: ParamLembar,
    /** `versi`: the version of the sheet that was looked at. */
    jawab: z.object({ versi: z.number().int(), dugaan: z.array(Dugaan) }),
  },
  /** Saves cells. `versi` is the version the person looked at; another one answers LEMBAR_USANG (409). */
  ubahLembar: {
    metode: 'PUT',
    jalur: '/api/lembar/:kontes/:tps',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({
      versi: z.number().int(),
      sel: z.record(z.string(), NilaiSel),
      alasan: z.string().max(2000).optional(),
      /** Number of the objection that led to it. */
      keberatan: z.number().int().min(1).optional(),
      /** Who asked for a correction, and who agreed. */
      ...PihakPembetulan,
    }),
    jawab: LembarJawab,
  },
  urungLembar: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/urung',
    izin: 'panel',
    daerah: 'param',
    param: ParamLembar,
    badan: z.object({ versi: z.number().int() }),
    jawab: LembarJawab,
  },
} as const satisfies Record<string, Titik>;
