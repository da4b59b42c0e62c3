import fs from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import type { Context } from 'hono';
import type { Aplikasi } from '../app/index.ts';
import { JawabTitipan } from '../contract/index.ts';
import { gagal, type Hasil } from '../domain/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';

const BATAS_BERKAS = 512 * 1024 * 1024;
const BATAS_JUMLAH = 100_000;

/** `POST /api/titipan`: files of a browser, streamed to disk. Answers the id under which an import finds them. */
export async function terimaTitipan(c: Context, a: Aplikasi): Promise<Response> {
  const jenis = c.req.header('content-type') ?? '';
  if (!jenis.startsWith('multipart/form-data') || !c.req.raw.body)
    return jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab: 'bukan unggahan berkas' } });
  const { id, folder } = a.titipan.baru();
  try {
    const hasil = await simpan(c.req.raw.body as ReadableStream, jenis, (nama) => a.titipan.tempat(folder, nama));
    return hasil.ok ? c.json(JawabTitipan.parse({ titipan: id, berkas: hasil.nilai })) : jawabGalat(c, hasil.galat);
  } catch (e) {
    return jawabGalat(c, galatSistem(e));
  }
}

function simpan(badan: ReadableStream, jenis: string, tempat: (nama: string) => string): Promise<Hasil<number>> {
  return new Promise((selesai, tolak) => {
    const tulisan: Promise<void>[] = [];
    let terlalu = false;
    const bb = new Busboy({
      headers: { 'content-type': jenis },
      preservePath: true,
      limits: { fileSize: BATAS_BERKAS, files: BATAS_JUMLAH, fields: 0 },
    });
    bb.on('file', (_, aliran, nama) => {
      const keluar = fs.createWriteStream(tempat(String(nama)));
      aliran.on('limit', () => {
        terlalu = true;
      });
      tulisan.push(
        new Promise((jadi, batal) => {
          keluar.on('close', jadi);
          keluar.on('error', batal);
          aliran.on('error', batal);
        }),
      );
      aliran.pipe(keluar);
    });
    bb.on('error', () => selesai(gagal('PERMINTAAN_BENTUK', { sebab: 'unggahan terputus' })));
    bb.on('finish', () =>
      Promise.all(tulisan).then(
        () =>
          selesai(
            terlalu ? gagal('PERMINTAAN_TERLALU_BESAR', { batas: '512 MB' }) : { ok: true, nilai: tulisan.length },
          ),
        tolak,
      ),
    );
    Readable.fromWeb(badan)
      .on('error', () => selesai(gagal('PERMINTAAN_BENTUK', { sebab: 'unggahan terputus' })))
      .pipe(bb);
  });
}
