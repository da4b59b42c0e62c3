import fs from 'node:fs';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { z } from 'zod';
import { type Aplikasi, courseSummary, definitionFile, JENIS_TEMPLAT, templateFile } from '../app/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';

const Templat = z.tuple([z.enum(JENIS_TEMPLAT), z.enum(['csv', 'xlsx'])]);
const Sidik = z.string().regex(/^[0-9a-f]{64}$/);

const JENIS_ISI = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
} as const;

/** A file to take away; the name is made of words of ours, never of a person's. */
function kirim(c: Context, nama: string, jenis: keyof typeof JENIS_ISI, isi: Uint8Array): Response {
  c.header('Content-Type', JENIS_ISI[jenis]);
  c.header('Content-Disposition', `attachment; filename="${nama}"`);
  return c.body(new Uint8Array(isi).buffer);
}

/** `GET /api/unduh/templat/{jenis}.{csv|xlsx}`: a list to fill in. */
export async function unduhTemplat(c: Context): Promise<Response> {
  const h = Templat.safeParse(c.req.param('berkas')?.split('.'));
  if (!h.success) return jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} });
  const [jenis, format] = h.data;
  const { nama, isi } = await templateFile(jenis, format);
  return kirim(c, nama, format, isi);
}

/** `GET /api/unduh/definisi/{hash}.json`: a draft, or a definition of the open plenary. */
export function unduhDefinisi(c: Context, a: Aplikasi): Response {
  const hash = Sidik.safeParse(c.req.param('berkas')?.replace(/\.json$/, ''));
  if (!hash.success) return jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} });
  try {
    const d = a.definisi(hash.data);
    if (!d.ok) return jawabGalat(c, d.galat);
    return kirim(c, `definisi-${hash.data.slice(0, 8)}.json`, 'json', definitionFile(d.nilai));
  } catch (e) {
    return jawabGalat(c, galatSistem(e));
  }
}

const Ekspor = z.tuple([z.string().regex(/^[0-9a-f]{16}$/), z.enum(['xlsx', 'csv', 'json', 'zip'])]);

/** `GET /api/unduh/ekspor/{id}.{akhiran}`: what was made last, as a stream: an archive need not fit into memory. */
export function unduhEkspor(c: Context, a: Aplikasi): Response {
  const h = Ekspor.safeParse(c.req.param('berkas')?.split('.'));
  if (!h.success) return jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} });
  const e = a.ekspor.ambil(h.data[0]);
  if (!e.ok) return jawabGalat(c, e.galat);
  c.header('Content-Type', JENIS_ISI[h.data[1]]);
  c.header('Content-Length', String(e.nilai.besar));
  c.header('Content-Disposition', `attachment; filename="${e.nilai.nama}"`);
  return c.body(Readable.toWeb(fs.createReadStream(e.nilai.jalur)) as ReadableStream);
}

/** `GET /api/unduh/ringkasan-latihan.txt`: how the guided course went. The BOM tells old text editors that it is UTF-8. */
export function unduhLatihan(c: Context, a: Aplikasi): Response {
  const p = a.pleno();
  if (!p.ok) return jawabGalat(c, p.galat);
  const teks = courseSummary(p.nilai);
  if (!teks.ok) return jawabGalat(c, teks.galat);
  return kirim(c, 'ringkasan-latihan.txt', 'txt', new TextEncoder().encode(`\uFEFF${teks.nilai}`));
}
