import { z } from 'zod';
import { RUTE_BANDING } from './banding.ts';
import { RUTE_CADANGAN } from './cadangan.ts';
import { RUTE_CETAK } from './cetak.ts';
import { RUTE_DEFINISI } from './definisi.ts';
import { RUTE_DOKUMEN } from './dokumen.ts';
import { RUTE_DRAF } from './draf.ts';
import { RUTE_EKSPOR } from './ekspor.ts';
import { RUTE_ENTRI_GANDA } from './entri-ganda.ts';
import { RUTE_IMPOR } from './impor.ts';
import { RUTE_JARINGAN } from './jaringan.ts';
import { RUTE_JEJAK } from './jejak.ts';
import { RUTE_KEBERATAN } from './keberatan.ts';
import { RUTE_KLAIM } from './klaim.ts';
import { RUTE_LAMPIRAN } from './lampiran.ts';
import { RUTE_LATIHAN } from './latihan.ts';
import { RUTE_LEMBAR } from './lembar.ts';
import { RUTE_ORANG } from './orang.ts';
import { RUTE_PAKET } from './paket.ts';
import { RUTE_PANEL_JAUH } from './panel-jauh.ts';
import { RUTE_PEMBERITAHUAN } from './pemberitahuan.ts';
import { RUTE_PEMBETULAN } from './pembetulan.ts';
import { RUTE_PEMETAAN } from './pemetaan-rute.ts';
import { RUTE_PENERIMAAN } from './penerimaan.ts';
import { RUTE_PENGIRIMAN } from './pengiriman.ts';
import { RUTE_PLENO } from './pleno.ts';
import { RUTE_PROYEKTOR } from './proyektor.ts';
import { RUTE_PUBLIK } from './publik.ts';
import { RUTE_RAPAT } from './rapat.ts';
import { RUTE_REKAP } from './rekap.ts';
import { RUTE_TANDA_TANGAN } from './tanda-tangan.ts';
import { RUTE_TINGKAT } from './tingkat.ts';
import { RUTE_TOTAL } from './total.ts';

/**
 * The whole HTTP contract, area by area. Server and page are typed by it and both parse with it. Refusals answer with
 * `GalatJawab` and a 4xx/5xx status.
 */
export const KONTRAK = {
  ...RUTE_PLENO,
  ...RUTE_DEFINISI,
  ...RUTE_LEMBAR,
  ...RUTE_LAMPIRAN,
  ...RUTE_REKAP,
  ...RUTE_BANDING,
  ...RUTE_ENTRI_GANDA,
  ...RUTE_DRAF,
  ...RUTE_TOTAL,
  ...RUTE_TINGKAT,
  ...RUTE_RAPAT,
  ...RUTE_KEBERATAN,
  ...RUTE_PEMBETULAN,
  ...RUTE_KLAIM,
  ...RUTE_PANEL_JAUH,
  ...RUTE_IMPOR,
  ...RUTE_PEMETAAN,
  ...RUTE_DOKUMEN,
  ...RUTE_EKSPOR,
  ...RUTE_TANDA_TANGAN,
  ...RUTE_CETAK,
  ...RUTE_PROYEKTOR,
  ...RUTE_PUBLIK,
  ...RUTE_JARINGAN,
  ...RUTE_PENERIMAAN,
  ...RUTE_PENGIRIMAN,
  ...RUTE_JEJAK,
  ...RUTE_ORANG,
  ...RUTE_PAKET,
  ...RUTE_PEMBERITAHUAN,
  ...RUTE_LATIHAN,
  ...RUTE_CADANGAN,
} as const;

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
