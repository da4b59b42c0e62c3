import type { Context } from 'hono';
import { z } from 'zod';
import { type Aplikasi, attachScan } from '../app/index.ts';
import { JawabLampirkan, ParamLembar } from '../contract/index.ts';
import { besarBerkas, gagal, type Hasil, MAKS_BYTE_LAMPIRAN, SidikLampiran } from '../domain/index.ts';
import { jawabGalat } from './galat.ts';
import { galatSistem } from './galat-sistem.ts';

/**
 * A picture or PDF is shown inside our page and is nothing by itself: opened alone it runs no script, loads nothing and
 * has no origin. `nosniff` comes with every answer.
 */
const CSP_BERKAS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox";

const terlaluBesar = (byte: number): Hasil<never> =>
  gagal('LAMPIRAN_TERLALU_BESAR', { ukuran: besarBerkas(byte), batas: besarBerkas(MAKS_BYTE_LAMPIRAN) });

/** The body as it is, up to the limit. What a sender says of its length is believed only where it is too much. */
export async function bacaBadan(
  c: Context,
  batas = MAKS_BYTE_LAMPIRAN,
  tolak: (byte: number) => Hasil<never> = terlaluBesar,
): Promise<Hasil<Uint8Array>> {
  const kata = Number(c.req.header('content-length') ?? 0);
  if (kata > batas) return tolak(kata);
  const potong: Uint8Array[] = [];
  let panjang = 0;
  try {
    // Leaving the loop early lets go of the rest.
    for await (const p of c.req.raw.body ?? []) {
      panjang += p.length;
      if (panjang > batas) return tolak(panjang);
      potong.push(p);
    }
  } catch {
    return gagal('PERMINTAAN_BENTUK', { sebab: 'unggahan terputus' });
  }
  return { ok: true, nilai: Buffer.concat(potong) };
}

/** `POST /api/lampiran/:kontes/:tps?nama=…`: attaches the file whose bytes are the body. */
export async function terimaLampiran(c: Context, a: Aplikasi): Promise<Response> {
  const t = ParamLembar.safeParse(c.req.param());
  const nama = z.string().max(1000).safeParse(c.req.query('nama'));
  if (!t.success || !nama.success)
    return jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab: 'lembar atau nama berkas' } });
  try {
    const isi = await bacaBadan(c);
    if (!isi.ok) return jawabGalat(c, isi.galat);
    await a.giliran.tunggu();
    const h = await a.lampiran.tambah(t.data, { nama: nama.data, isi: isi.nilai });
    return h.ok ? c.json(JawabLampirkan.parse({ nomor: h.nilai })) : jawabGalat(c, h.galat);
  } catch (e) {
    return jawabGalat(c, galatSistem(e));
  }
}

/** `POST /api/dokumen/:id/pindaian?nama=…`: keeps a scan of the signed paper of a document. */
export async function terimaPindaian(c: Context, a: Aplikasi): Promise<Response> {
  const id = z.coerce.number().int().min(1).safeParse(c.req.param('id'));
  const nama = z.string().max(1000).safeParse(c.req.query('nama'));
  if (!id.success || !nama.success)
    return jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab: 'dokumen atau nama berkas' } });
  try {
    const isi = await bacaBadan(c);
    if (!isi.ok) return jawabGalat(c, isi.galat);
    await a.giliran.tunggu();
    const h = await attachScan(() => a.pleno(), id.data, { nama: nama.data, isi: isi.nilai }, a.jam);
    if (!h.ok) return jawabGalat(c, h.galat);
    a.umumkanRekap();
    return c.json(JawabLampirkan.parse({ nomor: h.nilai }));
  } catch (e) {
    return jawabGalat(c, galatSistem(e));
  }
}

/**
 * `GET /api/berkas-lampiran/:sha256`: the bytes that were attached, under the type found in them. The address names a
 * content, not a path: it is looked up among the plenary's attachments.
 */
export async function berkasLampiran(c: Context, a: Aplikasi): Promise<Response> {
  const sidik = SidikLampiran.safeParse(c.req.param('sha256'));
  if (!sidik.success) return jawabGalat(c, { kode: 'ALAMAT_TIDAK_ADA', konteks: {} });
  try {
    const h = await a.lampiran.buka(sidik.data);
    if (!h.ok) return jawabGalat(c, h.galat);
    c.header('Content-Type', h.nilai.tipe);
    c.header('Content-Disposition', 'inline');
    c.header('Content-Security-Policy', CSP_BERKAS);
    // The window keeps it while it is open and asks for nothing twice; a content under its own hash never changes.
    c.header('Cache-Control', 'private, max-age=3600, immutable');
    return c.body(new Uint8Array(h.nilai.isi).buffer);
  } catch (e) {
    return jawabGalat(c, galatSistem(e));
  }
}
