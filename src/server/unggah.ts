import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Context } from 'hono';
import { type Aplikasi, galatDisk } from '../app/index.ts';
import { JawabTitipan } from '../contract/index.ts';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';

const BATAS_BERKAS = 512 * 1024 * 1024;
const BATAS_JUMLAH = 100_000;

/** `POST /api/titipan`: files of a browser, streamed to disk. Answers the id under which an import finds them. */
export async function terimaTitipan(c: Context, a: Aplikasi): Promise<Response> {
  const jenis = c.req.header('content-type') ?? '';
  if (!jenis.startsWith('multipart/form-data') || !c.req.raw.body)
    return jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab: 'bukan unggahan berkas' } });
  let id: string | null = null;
  try {
    const baru = a.titipan.baru();
    id = baru.id;
    const hasil = await simpan(c.req.raw.body as ReadableStream, jenis, (nama) => a.titipan.tempat(baru.folder, nama));
    if (hasil.ok) return c.json(JawabTitipan.parse({ titipan: id, berkas: hasil.nilai }));
    a.titipan.buang(id);
    return jawabGalat(c, hasil.galat);
  } catch (e) {
    if (id !== null) a.titipan.buang(id);
    return jawabGalat(c, galatSistem(e));
  }
}

const terputus = (): Hasil<never> => gagal('PERMINTAAN_BENTUK', { sebab: 'unggahan terputus' });

function penguraiUnggahan(jenis: string): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': jenis },
      preservePath: true,
      limits: { fileSize: BATAS_BERKAS, files: BATAS_JUMLAH, fields: 0 },
    });
  } catch {
    // No boundary, or one that cannot be.
    return null;
  }
}

/** Writes every file of an upload; when this is done, none of them is open any more, however it went. */
async function simpan(badan: ReadableStream, jenis: string, tempat: (nama: string) => string): Promise<Hasil<number>> {
  const bb = penguraiUnggahan(jenis);
  if (!bb) return terputus();
  const aliran: Readable[] = [];
  const tulisan: Promise<unknown>[] = [];
  let terlalu = false;
  const utuh = await new Promise<boolean>((selesai) => {
    bb.on('file', (_, isi, nama) => {
      aliran.push(isi);
      isi.on('limit', () => {
        terlalu = true;
      });
      tulisan.push(
        tulisBerkas(isi, () => tempat(String(nama))).catch((e: unknown) => {
          // The others need not be written any more.
          selesai(false);
          return e;
        }),
      );
    });
    bb.on('filesLimit', () => {
      terlalu = true;
    });
    bb.on('error', () => selesai(false));
    bb.on('finish', () => selesai(true));
    Readable.fromWeb(badan)
      .on('error', () => selesai(false))
      .pipe(bb);
  });
  // What did not arrive whole ends nothing by itself: its file would stay open.
  if (!utuh) for (const a of aliran) a.destroy(new Error('unggahan terputus'));
  const galat = (await Promise.all(tulisan)).find((e) => e !== undefined && galatDisk(e) !== null);
  if (galat !== undefined) throw galat;
  if (!utuh) return terputus();
  return terlalu
    ? gagal('PERMINTAAN_TERLALU_BESAR', { batas: '512 MB atau 100.000 berkas' })
    : berhasil(tulisan.length);
}

/** A name may be a folder of another one here: what the disk says of it is an answer, not the end of the program. */
async function tulisBerkas(isi: Readable, tempat: () => string): Promise<void> {
  let keluar: fs.WriteStream;
  try {
    keluar = fs.createWriteStream(tempat());
  } catch (e) {
    isi.on('error', () => {});
    isi.resume();
    throw e;
  }
  await pipeline(isi, keluar);
}
