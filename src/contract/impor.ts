import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah, SumberLembar, SumberPembanding } from '../domain/index.ts';
import { AsalBerkas, GalatJawab } from './bagian.ts';
import { TabelRingkasJawab } from './pemetaan.ts';
import type { Titik } from './titik.ts';

const ParamImpor = z.object({ id: z.string() });

const DitolakJawab = z.object({ berkas: z.string(), kode: z.string(), pesan: z.string() });

export const PratinjauImpor = z.object({
  /** Files looked at. */
  berkas: z.number().int(),
  /** Sheets that would get their first figures. */
  masuk: z.number().int(),
  /** Sheets whose figures are already recorded, unchanged. */
  sama: z.number().int(),
  /** Sheets recorded with other figures: nothing is overwritten, each becomes a finding (B803). */
  beda: z.number().int(),
  /** Sheets that only get a source to compare with, and agree with it; those that differ count as `beda`. */
  pembanding: z.number().int(),
  rincianBeda: z.array(
    z.object({
      tps: KodeTps,
      nama: z.string(),
      berkas: z.string(),
      sel: z.array(z.object({ sel: z.string(), tercatat: z.number().nullable(), datang: z.number().nullable() })),
    }),
  ),
  ditolak: z.array(DitolakJawab),
  /** Oddities that do not refuse a file. */
  catatan: z.array(DitolakJawab),
  /** Worksheets of its tables, one for each signature of headings; those that need a person first. */
  tabel: z.array(TabelRingkasJawab),
  /** What would come in, per desa. */
  perDesa: z.array(
    z.object({ kode: KodeWilayah, nama: z.string(), jumlah: z.number().int(), masuk: z.number().int() }),
  ),
});
export type PratinjauImpor = z.infer<typeof PratinjauImpor>;

export const ImporJawab = z.object({
  id: z.string(),
  /** Whose copy is being imported; null for results. */
  sumber: SumberLembar.nullable(),
  /** membaca → siap (preview) → menulis → selesai; or batal / gagal. */
  tahap: z.enum(['membaca', 'siap', 'menulis', 'selesai', 'batal', 'gagal']),
  selesai: z.number().int(),
  /** Total to do in this phase; null while unknown. */
  jumlah: z.number().int().nullable(),
  /** Estimated remaining milliseconds; null while unknown. */
  sisaMs: z.number().nullable(),
  pratinjau: PratinjauImpor.nullable(),
  galat: GalatJawab.shape.galat.nullable(),
});
export type ImporJawab = z.infer<typeof ImporJawab>;

/** The newest import that still stands. */
const ImporTerakhirJawab = z.object({
  impor: z.number().int(),
  waktu: z.string(),
  orang: z.string(),
  sumber: SumberLembar,
  berkas: z.number().int(),
  masuk: z.number().int(),
  sama: z.number().int(),
  beda: z.number().int(),
  pembanding: z.number().int(),
  /** Why it can no longer be taken back, as a part of a sentence; null while it can. */
  halangan: z.string().nullable(),
});

/** Imports: read, look, agree, take back. */
export const RUTE_IMPOR = {
  /** Starts reading; progress comes as events, the preview with `lihatImpor`. */
  mulaiImpor: {
    metode: 'POST',
    jalur: '/api/impor',
    izin: 'operator',
    badan: z.object({ sumber: z.union([z.literal('hasil'), SumberPembanding]), kontes: KodeKontes, asal: AsalBerkas }),
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
} as const satisfies Record<string, Titik>;
