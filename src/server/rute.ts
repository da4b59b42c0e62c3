import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Aplikasi } from '../app/index.ts';
import { KONTRAK, type NamaTitik, type Titik } from '../contract/index.ts';
import { bahasaBentuk, gagal, type Hasil } from '../domain/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';
import { catatAturan, tolakDaerah, tolakIzin } from './izin.ts';
import { bacaBadan as bacaByte } from './lampiran.ts';

type Skema<N extends NamaTitik, K extends string> =
  (typeof KONTRAK)[N] extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

/** What a handler gets: everything parsed by the contract. */
type Masukan<N extends NamaTitik> = {
  param: Skema<N, 'param'>;
  kueri: Skema<N, 'kueri'>;
  badan: Skema<N, 'badan'>;
};

/** What a handler gives; parsed by the contract once more before it leaves, so that a page never meets a surprise. */
export type Keluaran<N extends NamaTitik> = z.input<(typeof KONTRAK)[N]['jawab']>;

type Janji<T> = T | Promise<T>;
export type Penangan = { [N in NamaTitik]: (m: Masukan<N>) => Janji<Hasil<Keluaran<N>>> };

/** What writes nothing that others could be writing, or ends those that do. Everything else that is no GET waits for its turn. */
const TANPA_GILIRAN: ReadonlySet<NamaTitik> = new Set<NamaTitik>([
  'batalImpor',
  'batalDokumen',
  'batalEkspor',
  'batalSimulasi',
  'bukaPleno',
  'tutupPleno',
  'aturProyektor',
  'aturRupaProyektor',
  'ambilKlaim',
]);

const BATAS_BADAN = 4 * 1024 * 1024;

function urai(skema: z.ZodType | undefined, nilai: unknown): Hasil<unknown> {
  if (!skema) return { ok: true, nilai: undefined };
  const h = skema.safeParse(nilai, { error: bahasaBentuk });
  if (h.success) return { ok: true, nilai: h.data };
  const i = h.error.issues[0];
  const sebab = i?.message ?? '';
  return gagal('PERMINTAAN_BENTUK', { sebab: i && i.path.length > 0 ? `${i.path.join('.')}: ${sebab}` : sebab });
}

const TANPA_BADAN: Hasil<unknown> = { ok: true, nilai: undefined };

/** The body of a request, which is JSON in UTF-8: bytes that are none are refused, not replaced by other letters. */
async function bacaBadan(c: Context, skema: z.ZodType): Promise<Hasil<unknown>> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json'))
    return gagal('PERMINTAAN_BENTUK', { sebab: 'bukan JSON' });
  const isi = await bacaByte(c, BATAS_BADAN, () => gagal('PERMINTAAN_TERLALU_BESAR', { batas: '4 MB' }));
  if (!isi.ok) return isi;
  let nilai: unknown;
  try {
    nilai = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(isi.nilai));
  } catch {
    return gagal('PERMINTAAN_BENTUK', { sebab: 'JSON tidak utuh' });
  }
  return urai(skema, nilai);
}

/** Puts every route of the contract on the application. A route without a handler does not typecheck. */
export function pasangRute(app: Hono, a: Aplikasi, penangan: Penangan): void {
  for (const nama of Object.keys(KONTRAK) as NamaTitik[]) {
    const titik: Titik = KONTRAK[nama];
    const { metode, jalur, izin, daerah } = titik;
    catatAturan(app, { metode, jalur, izin, daerah });
    app.on(metode, jalur, async (c) => {
      const dilarang = tolakIzin(izin);
      if (dilarang) return jawabGalat(c, dilarang);
      try {
        const param = urai(titik.param, c.req.param());
        if (!param.ok) return jawabGalat(c, param.galat);
        // Asked before a body is read, wherever the address says it.
        const diLuar = daerah === 'badan' ? null : tolakDaerah(a, daerah, param.nilai);
        if (diLuar) return jawabGalat(c, diLuar);
        const kueri = urai(titik.kueri, c.req.query());
        if (!kueri.ok) return jawabGalat(c, kueri.galat);
        const badan = titik.badan ? await bacaBadan(c, titik.badan) : TANPA_BADAN;
        if (!badan.ok) return jawabGalat(c, badan.galat);
        if (metode !== 'GET' && !TANPA_GILIRAN.has(nama)) {
          await a.giliran.tunggu();
          // It may have been long enough for the regions to be divided anew.
          const kini = daerah === 'badan' ? null : tolakDaerah(a, daerah, param.nilai);
          if (kini) return jawabGalat(c, kini);
        }
        const badanDiLuar = daerah === 'badan' ? tolakDaerah(a, daerah, param.nilai, badan.nilai) : null;
        if (badanDiLuar) return jawabGalat(c, badanDiLuar);
        const m = { param: param.nilai, kueri: kueri.nilai, badan: badan.nilai };
        const tangani = penangan[nama] as (m: unknown) => Janji<Hasil<unknown>>;
        const hasil = await tangani(m);
        return hasil.ok ? c.json(titik.jawab.parse(hasil.nilai) as object) : jawabGalat(c, hasil.galat);
      } catch (e) {
        return jawabGalat(c, galatSistem(e));
      }
    });
  }
}
