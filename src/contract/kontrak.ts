import { z } from 'zod';
import { Dugaan } from '../domain/dugaan/tipe.ts';
import { KodeKontes, KodeTps, KodeWilayah } from '../domain/index.ts';
import {
  AgendaJawab,
  AsalBerkas,
  BerandaJawab,
  DokumenJawab,
  FormulirJawab,
  ImporJawab,
  ImporTerakhirJawab,
  InfoPleno,
  KeadaanProyektor,
  Kertas,
  LembarJawab,
  ModelDokumen,
  RekapJawab,
  RingkasPleno,
  RiwayatJawab,
  TemuanJawab,
} from './bagian.ts';

/**
 * The whole HTTP contract: method, path, who may call it, schemas of path parameters, query, body and answer.
 * Server and page are typed by it and both parse with it. Refusals answer with `GalatJawab` and a 4xx/5xx status.
 */
export type Titik = {
  metode: 'GET' | 'POST' | 'PUT';
  jalur: `/api/${string}`;
  /** `operator` may change things; `penonton` only looks. Every route must declare one. */
  izin: 'operator' | 'penonton';
  param?: z.ZodObject;
  kueri?: z.ZodObject;
  badan?: z.ZodType;
  jawab: z.ZodType;
};

const Kosong = z.object({});
const ParamLembar = z.object({ kontes: KodeKontes, tps: KodeTps });
const ParamRekap = z.object({ kontes: KodeKontes, wilayah: KodeWilayah });
const ParamImpor = z.object({ id: z.string() });
/** Cell value from the page: a whole number within what a TPS cell can hold, or null for empty. */
export const NilaiSel = z.number().int().min(0).max(999_999).nullable();

export const KONTRAK = {
  keadaan: {
    metode: 'GET',
    jalur: '/api/keadaan',
    izin: 'penonton',
    jawab: z.object({
      versi: z.string(),
      mulai: z.string(),
      pleno: InfoPleno.nullable(),
      /** Plenaries on this computer, newest first. */
      rak: z.array(RingkasPleno),
      impor: ImporJawab.omit({ pratinjau: true }).nullable(),
    }),
  },
  /** What a folder of KPU's published files offers: the kecamatan one can create a plenary for. */
  lihatDefinisi: {
    metode: 'POST',
    jalur: '/api/definisi/lihat',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas }),
    jawab: z.object({
      kontes: z.array(z.object({ kode: KodeKontes, nama: z.string(), peserta: z.number().int() })),
      kecamatan: z.array(
        z.object({
          kode: KodeWilayah,
          nama: z.string(),
          induk: z.string(),
          desa: z.number().int(),
          tps: z.number().int(),
        }),
      ),
    }),
  },
  buatPleno: {
    metode: 'POST',
    jalur: '/api/pleno/buat',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas, kontes: KodeKontes, wilayah: KodeWilayah }),
    jawab: InfoPleno,
  },
  simulasi: {
    metode: 'POST',
    jalur: '/api/pleno/simulasi',
    izin: 'operator',
    badan: z.object({
      desa: z.number().int().min(1).max(100).default(8),
      tps: z.number().int().min(1).max(2000).default(120),
      benih: z.number().int().min(0).max(2147483647).default(42),
    }),
    jawab: InfoPleno,
  },
  bukaPleno: {
    metode: 'POST',
    jalur: '/api/pleno/buka',
    izin: 'operator',
    badan: z.object({ folder: z.string().min(1) }),
    jawab: InfoPleno,
  },
  tutupPleno: { metode: 'POST', jalur: '/api/pleno/tutup', izin: 'operator', jawab: Kosong },

  beranda: { metode: 'GET', jalur: '/api/beranda', izin: 'penonton', jawab: BerandaJawab },
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
    izin: 'penonton',
    param: z.object({ kontes: KodeKontes }),
    jawab: AgendaJawab,
  },
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
    izin: 'penonton',
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
  temuan: {
    metode: 'GET',
    jalur: '/api/temuan',
    izin: 'penonton',
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
    izin: 'operator',
    param: ParamLembar,
    /** `versi`: the version of the sheet that was looked at. */
    jawab: z.object({ versi: z.number().int(), dugaan: z.array(Dugaan) }),
  },
  /** Saves cells. `versi` is the version the person looked at; another one answers LEMBAR_USANG (409). */
  ubahLembar: {
    metode: 'PUT',
    jalur: '/api/lembar/:kontes/:tps',
    izin: 'operator',
    param: ParamLembar,
    badan: z.object({
      versi: z.number().int(),
      sel: z.record(z.string(), NilaiSel),
      alasan: z.string().max(2000).optional(),
    }),
    jawab: LembarJawab,
  },
  urungLembar: {
    metode: 'POST',
    jalur: '/api/lembar/:kontes/:tps/urung',
    izin: 'operator',
    param: ParamLembar,
    badan: z.object({ versi: z.number().int() }),
    jawab: LembarJawab,
  },

  /** Starts reading; progress comes as events, the preview with `lihatImpor`. */
  mulaiImpor: {
    metode: 'POST',
    jalur: '/api/impor',
    izin: 'operator',
    badan: z.object({ sumber: z.literal('sirekap'), kontes: KodeKontes, asal: AsalBerkas }),
    jawab: ImporJawab,
  },
  /** The import that could be taken back now; null when none stands. */
  imporTerakhir: {
    metode: 'GET',
    jalur: '/api/impor-terakhir',
    izin: 'operator',
    jawab: ImporTerakhirJawab.nullable(),
  },
  /** Takes an import back whole; `impor` is the number the person saw. */
  urungImpor: {
    metode: 'POST',
    jalur: '/api/impor-terakhir/urung',
    izin: 'operator',
    badan: z.object({ impor: z.number().int() }),
    jawab: z.object({
      impor: z.number().int(),
      lembar: z.number().int(),
      sumber: z.number().int(),
      beda: z.number().int(),
    }),
  },
  lihatImpor: { metode: 'GET', jalur: '/api/impor/:id', izin: 'operator', param: ParamImpor, jawab: ImporJawab },
  terapkanImpor: {
    metode: 'POST',
    jalur: '/api/impor/:id/terapkan',
    izin: 'operator',
    param: ParamImpor,
    jawab: ImporJawab,
  },
  batalImpor: { metode: 'POST', jalur: '/api/impor/:id/batal', izin: 'operator', param: ParamImpor, jawab: ImporJawab },

  dokumen: {
    metode: 'GET',
    jalur: '/api/dokumen',
    izin: 'penonton',
    jawab: z.object({ model: z.array(ModelDokumen), dibuat: z.array(DokumenJawab) }),
  },
  buatDokumen: {
    metode: 'POST',
    jalur: '/api/dokumen',
    izin: 'operator',
    badan: z.object({ model: z.string(), kontes: KodeKontes, wilayah: KodeWilayah, kertas: Kertas }),
    jawab: DokumenJawab,
  },
  batalDokumen: { metode: 'POST', jalur: '/api/dokumen/batal', izin: 'operator', jawab: Kosong },

  proyektor: { metode: 'GET', jalur: '/api/proyektor', izin: 'penonton', jawab: KeadaanProyektor },
  aturProyektor: {
    metode: 'PUT',
    jalur: '/api/proyektor',
    izin: 'operator',
    badan: KeadaanProyektor,
    jawab: KeadaanProyektor,
  },

  /** Journal, newest first. `sebelum`: only entries before this sequence number. */
  jejak: {
    metode: 'GET',
    jalur: '/api/jejak',
    izin: 'penonton',
    kueri: z.object({ sebelum: z.coerce.number().int().optional(), cari: z.string().max(200).optional() }),
    jawab: z.object({ entri: z.array(RiwayatJawab), jumlah: z.number().int(), adaLagi: z.boolean() }),
  },
  verifikasi: {
    metode: 'POST',
    jalur: '/api/jejak/verifikasi',
    izin: 'operator',
    jawab: z.object({
      sah: z.boolean(),
      entri: z.number().int(),
      hash: z.string().nullable(),
      pesan: z.string(),
      ms: z.number(),
    }),
  },
} as const satisfies Record<string, Titik>;

/** Routes outside JSON: file upload (`POST /api/titipan`, multipart, field `berkas`, answers `{titipan}`), PDF (`GET /api/dokumen/:id/pdf`), events (`GET /api/peristiwa`). */
export const JawabTitipan = z.object({ titipan: z.string(), berkas: z.number().int() });

export type NamaTitik = keyof typeof KONTRAK;
export type Jawab<N extends NamaTitik> = z.output<(typeof KONTRAK)[N]['jawab']>;
/** What the caller hands over, before parsing. */
export type Badan<N extends NamaTitik> = (typeof KONTRAK)[N] extends { badan: infer B extends z.ZodType }
  ? z.input<B>
  : undefined;
export type Param<N extends NamaTitik> = (typeof KONTRAK)[N] extends { param: infer P extends z.ZodType }
  ? z.input<P>
  : undefined;
export type Kueri<N extends NamaTitik> = (typeof KONTRAK)[N] extends { kueri: infer Q extends z.ZodType }
  ? z.input<Q>
  : undefined;
