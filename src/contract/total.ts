import { z } from 'zod';
import { KodeKontes, KodeWilayah } from '../domain/index.ts';
import { AsalBerkas, IsianObjek, Tempat, TemuanJawab } from './bagian.ts';
import { RiwayatJawab } from './jejak.ts';
import { ParamRekap, type Titik } from './titik.ts';

/** A figure of a region: far more than one TPS holds. */
const NilaiTotal = z.number().int().min(0).max(300_000_000).nullable();

/** What was received of a region beside what is worked out from below it; see `app/total-tampil.ts`. */
export const TotalJawab = z.object({
  kontes: KodeKontes,
  wilayah: Tempat,
  jalur: z.array(Tempat),
  versi: z.number().int(),
  sumber: z.enum(['ketik', 'sirekap']).nullable(),
  tps: z.number().int().nullable(),
  isian: IsianObjek,
  hitung: z.object({ isian: IsianObjek, jumlah: z.number().int(), masuk: z.number().int() }),
  temuan: z.array(TemuanJawab),
  riwayat: z.array(RiwayatJawab),
});
export type TotalJawab = z.infer<typeof TotalJawab>;

/** Totals received without the sheets below them. */
export const RUTE_TOTAL = {
  total: {
    metode: 'GET',
    jalur: '/api/total/:kontes/:wilayah',
    izin: 'penonton',
    param: ParamRekap,
    jawab: TotalJawab,
  },
  /** Types figures of a received D.Hasil; another version than the person saw answers LEMBAR_USANG (409). */
  terimaTotal: {
    metode: 'PUT',
    jalur: '/api/total/:kontes/:wilayah',
    izin: 'operator',
    param: ParamRekap,
    badan: z.object({
      versi: z.number().int(),
      tps: z.number().int().min(1).max(1_000_000).nullable().optional(),
      sel: z.record(z.string(), NilaiTotal),
    }),
    jawab: TotalJawab,
  },
  /** Takes the totals of all regions in a file of Sirekap's recap. */
  berkasTotal: {
    metode: 'POST',
    jalur: '/api/total/:kontes',
    izin: 'operator',
    param: z.object({ kontes: KodeKontes }),
    badan: z.object({ asal: AsalBerkas }),
    jawab: z.object({
      diterima: z.array(z.object({ wilayah: KodeWilayah, nama: z.string() })),
      dilewati: z.array(z.object({ wilayah: KodeWilayah, sebab: z.string() })),
      ditolak: z.array(z.object({ berkas: z.string(), kode: z.string(), pesan: z.string() })),
      catatan: z.array(z.string()),
    }),
  },
} as const satisfies Record<string, Titik>;
