import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Aplikasi } from '../app/index.ts';
import { KONTRAK, type NamaTitik, type Titik } from '../contract/index.ts';
import { gagal, type Hasil } from '../domain/index.ts';
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

const BATAS_BADAN = 4 * 1024 * 1024;

async function bacaBadan(c: Context): Promise<Hasil<unknown>> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json'))
    return gagal('PERMINTAAN_BENTUK', { sebab: 'bukan JSON' });
  try {
    const isi = await bacaByte(c, BATAS_BADAN, () => gagal('PERMINTAAN_TERLALU_BESAR', { batas: '4 MB' }));
    return isi.ok ? { ok: true, nilai: JSON.parse(new TextDecoder().decode(isi.nilai)) } : isi;
  } catch {
    return gagal('PERMINTAAN_BENTUK', { sebab: 'JSON tidak utuh' });
  }
}

function urai(skema: z.ZodType | undefined, nilai: unknown): Hasil<unknown> {
  if (!skema) return { ok: true, nilai: undefined };
  const h = skema.safeParse(nilai);
  if (h.success) return { ok: true, nilai: h.data };
  const i = h.error.issues[0];
  return gagal('PERMINTAAN_BENTUK', { sebab: `${i?.path.join('.') ?? ''} ${i?.message ?? ''}`.trim() });
}

type Diurai = { param: unknown; kueri: unknown; badan: unknown };

async function masukan(c: Context, titik: Titik): Promise<Hasil<Diurai>> {
  const param = urai(titik.param, c.req.param());
  if (!param.ok) return param;
  const kueri = urai(titik.kueri, c.req.query());
  if (!kueri.ok) return kueri;
  const mentah: Hasil<unknown> = titik.badan ? await bacaBadan(c) : { ok: true, nilai: undefined };
  if (!mentah.ok) return mentah;
  const badan = urai(titik.badan, mentah.nilai);
  if (!badan.ok) return badan;
  return { ok: true, nilai: { param: param.nilai, kueri: kueri.nilai, badan: badan.nilai } };
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
      const m = await masukan(c, titik);
      if (!m.ok) return jawabGalat(c, m.galat);
      try {
        const diLuar = tolakDaerah(a, daerah, m.nilai.param, m.nilai.badan);
        if (diLuar) return jawabGalat(c, diLuar);
        const tangani = penangan[nama] as (m: unknown) => Janji<Hasil<unknown>>;
        const hasil = await tangani(m.nilai);
        return hasil.ok ? c.json(titik.jawab.parse(hasil.nilai) as object) : jawabGalat(c, hasil.galat);
      } catch (e) {
        return jawabGalat(c, galatSistem(e));
      }
    });
  }
}
