import fs from 'node:fs';
import { Hono } from 'hono';
import { type Aplikasi, documentPath } from '../app/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';
import type { Jaringan } from './jaringan/jaringan.ts';
import { hanyaDariSini, masuk, perluKunci, tajuk } from './keamanan.ts';
import { berkasLampiran, terimaLampiran, terimaPindaian } from './lampiran.ts';
import { diPapanKetik } from './papan-ketik.ts';
import { buatPenangan } from './penangan/index.ts';
import { periksaKiriman } from './periksa-dokumen.ts';
import { aliranPeristiwa } from './peristiwa.ts';
import { pasangRute } from './rute.ts';
import { halaman } from './statis.ts';
import { unduhDefinisi, unduhEkspor, unduhLatihan, unduhTemplat } from './unduh.ts';
import { terimaTitipan } from './unggah.ts';

/** The one HTTP application. `port` is asked late, because it is known only once the server listens. */
export function buatHttp(a: Aplikasi, opsi: { port: () => number; kunci: string; jaringan: Jaringan }): Hono {
  const app = new Hono();
  app.use('*', tajuk);
  app.use('*', hanyaDariSini(opsi.port));
  app.get('/masuk', (c) => masuk(c, opsi.port(), opsi.kunci));
  app.use('*', perluKunci(opsi.port, opsi.kunci));

  app.use('/api/*', diPapanKetik);
  app.get('/api/peristiwa', (c) => aliranPeristiwa(c, a));
  app.post('/api/titipan', (c) => terimaTitipan(c, a));
  app.post('/api/lampiran/:kontes/:tps', (c) => terimaLampiran(c, a));
  app.get('/api/berkas-lampiran/:sha256', (c) => berkasLampiran(c, a));
  app.post('/api/periksa-dokumen', periksaKiriman);
  app.post('/api/dokumen/:id/pindaian', (c) => terimaPindaian(c, a));
  app.get('/api/dokumen/:id/pdf', (c) => {
    const p = a.pleno();
    if (!p.ok) return jawabGalat(c, p.galat);
    const berkas = documentPath(p.nilai, Number(c.req.param('id')));
    if (berkas === null) return jawabGalat(c, { kode: 'DOKUMEN_TIDAK_ADA', konteks: {} });
    c.header('Content-Type', 'application/pdf');
    return c.body(fs.readFileSync(berkas));
  });
  app.get('/api/unduh/templat/:berkas', unduhTemplat);
  app.get('/api/unduh/definisi/:berkas', (c) => unduhDefinisi(c, a));
  app.get('/api/unduh/ekspor/:berkas', (c) => unduhEkspor(c, a));
  app.get('/api/unduh/ringkasan-latihan.txt', (c) => unduhLatihan(c, a));
  pasangRute(app, buatPenangan(a, opsi.jaringan));
  app.all('/api/*', (c) => jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} }));
  app.get('*', halaman);
  app.notFound((c) => jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} }));
  app.onError((e, c) => jawabGalat(c, galatSistem(e)));
  return app;
}
