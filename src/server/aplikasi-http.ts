import fs from 'node:fs';
import { type Context, Hono } from 'hono';
import { type Aplikasi, documentPath } from '../app/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';
import { type Aturan, rute, tanpaAturan } from './izin.ts';
import { tajuk } from './keamanan.ts';
import { berkasLampiran, terimaLampiran, terimaPindaian } from './lampiran.ts';
import { diPapanKetik } from './papan-ketik.ts';
import { periksaKiriman } from './periksa-dokumen.ts';
import { aliranPeristiwa } from './peristiwa.ts';
import { type Penangan, pasangRute } from './rute.ts';
import { halaman } from './statis.ts';
import { unduhDefinisi, unduhEkspor, unduhLatihan, unduhTemplat } from './unduh.ts';
import { terimaTitipan } from './unggah.ts';

const PANEL: Aturan = { izin: 'panel' };
const DI_LEMBARNYA: Aturan = { izin: 'panel', daerah: 'param' };
const OPERATOR: Aturan = { izin: 'operator' };
const PENONTON: Aturan = { izin: 'penonton' };
const TERBUKA: Aturan = { izin: 'terbuka' };

/** `GET /api/dokumen/:id/pdf`: a document as it was made. */
function pdf(c: Context, a: Aplikasi): Response {
  const p = a.pleno();
  if (!p.ok) return jawabGalat(c, p.galat);
  const berkas = documentPath(p.nilai, Number(c.req.param('id')));
  if (berkas === null) return jawabGalat(c, { kode: 'DOKUMEN_TIDAK_ADA', konteks: {} });
  c.header('Content-Type', 'application/pdf');
  return c.body(fs.readFileSync(berkas));
}

/** Everything that can be asked of the core, whoever asks; each route says who may (`izin.ts`). */
function pasangSemua(app: Hono, a: Aplikasi, penangan: Penangan): void {
  const pasang = (metode: string, jalur: string, aturan: Aturan, f: (c: Context) => Response | Promise<Response>) =>
    rute(app, a, metode, jalur, aturan, f);
  app.use('/api/*', diPapanKetik);
  pasang('GET', '/api/peristiwa', PENONTON, (c) => aliranPeristiwa(c, a));
  pasang('POST', '/api/titipan', OPERATOR, (c) => terimaTitipan(c, a));
  pasang('POST', '/api/lampiran/:kontes/:tps', DI_LEMBARNYA, (c) => terimaLampiran(c, a));
  pasang('GET', '/api/berkas-lampiran/:sha256', PANEL, (c) => berkasLampiran(c, a));
  pasang('POST', '/api/periksa-dokumen', OPERATOR, periksaKiriman);
  pasang('POST', '/api/dokumen/:id/pindaian', OPERATOR, (c) => terimaPindaian(c, a));
  pasang('GET', '/api/dokumen/:id/pdf', OPERATOR, (c) => pdf(c, a));
  pasang('GET', '/api/unduh/templat/:berkas', OPERATOR, unduhTemplat);
  pasang('GET', '/api/unduh/definisi/:berkas', OPERATOR, (c) => unduhDefinisi(c, a));
  pasang('GET', '/api/unduh/ekspor/:berkas', OPERATOR, (c) => unduhEkspor(c, a));
  pasang('GET', '/api/unduh/ringkasan-latihan.txt', OPERATOR, (c) => unduhLatihan(c, a));
  pasangRute(app, a, penangan);
  app.all('/api/*', (c) => jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} }));
  pasang('GET', '*', TERBUKA, halaman);
  app.notFound((c) => jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} }));
  app.onError((e, c) => jawabGalat(c, galatSistem(e)));
}

/**
 * The HTTP application as a door has it: `gerbang` puts what keeps strangers out before every route, and says who came in.
 */
export function buatAplikasiHttp(a: Aplikasi, penangan: Penangan, gerbang: (app: Hono) => void): Hono {
  const app = new Hono();
  app.use('*', tajuk);
  gerbang(app);
  pasangSemua(app, a, penangan);
  const liar = tanpaAturan(app);
  if (liar.length > 0) throw new Error(`rute tanpa izin: ${liar.join(', ')}`);
  return app;
}
