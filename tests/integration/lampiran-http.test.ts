import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Layanan } from '../../src/server/layanan.ts';
import { sha256Hex } from '../../src/store/index.ts';
import { heic, png } from '../lib/foto.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

const PARAM = { kontes: 'PPWP', tps: '9901012001001' };
const uji = layananUji();
let layanan: Layanan;
let k: Klien;
let folder = '';

beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
  folder = (await k.panggil('simulasi', { badan: { desa: 1, tps: 3, benih: 7 } })).folder;
});

const kirim = (isi: BodyInit, nama: string, jalur = '/api/lampiran/PPWP/9901012001001', tajuk = k.tajuk) =>
  fetch(`${layanan.url}${jalur}?nama=${encodeURIComponent(nama)}`, { method: 'POST', headers: tajuk, body: isi });
const bytes = (b: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(b);
const kode = async (r: Response): Promise<[number, string]> => [
  r.status,
  ((await r.json()) as { galat?: { kode: string } }).galat?.kode ?? '',
];
const ambil = (jalur: string, tajuk: Record<string, string> = k.tajuk) =>
  fetch(layanan.url + jalur, { headers: tajuk });

describe('photos over HTTP', () => {
  it('are taken whole, told to every window, and given back byte for byte as a file that can do nothing', async () => {
    const isi = png(60, 80);
    const kabar = new Promise<string>((selesai) => {
      void k.dengar((p) => {
        if (p.jenis !== 'lampiran') return false;
        selesai(p.tps);
        return true;
      });
    });
    await new Promise((s) => setTimeout(s, 100));
    // Declared as something else: what counts is what the bytes are.
    const r = await kirim(bytes(isi), 'halaman.svg', undefined, { ...k.tajuk, 'content-type': 'image/svg+xml' });
    expect(await r.json()).toEqual({ nomor: 1 });
    expect(await kabar).toBe(PARAM.tps);
    const [l] = await k.panggil('lampiran', { param: PARAM });
    expect(l).toMatchObject({ tipe: 'image/png', ukuran: isi.length, sha256: sha256Hex(isi), nama: 'halaman.svg' });
    const foto = await ambil(l?.alamat ?? '');
    expect(sha256Hex(new Uint8Array(await foto.arrayBuffer()))).toBe(l?.sha256);
    expect(foto.headers.get('content-type')).toBe('image/png');
    expect(foto.headers.get('x-content-type-options')).toBe('nosniff');
    expect(foto.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox/);
    expect(foto.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const lembar = await k.panggil('lembar', { param: PARAM });
    expect(lembar.riwayat[0]).toMatchObject({ jenis: 'lampiran.ditambah' });
  });

  it.each([
    ['an SVG called photo', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'LAMPIRAN_JENIS'],
    ['a page called photo', Buffer.from('<html><script>1</script>'), 415, 'LAMPIRAN_JENIS'],
    ['a photo of an iPhone', heic(), 415, 'LAMPIRAN_HEIC'],
    ['nothing', Buffer.alloc(0), 422, 'LAMPIRAN_RUSAK'],
    ['the same photo again', png(60, 80), 409, 'LAMPIRAN_SUDAH_ADA'],
  ])('%s is refused in words', async (_, isi, status, galat) => {
    const r = await kirim(bytes(isi), 'foto.jpg');
    expect(await kode(r)).toEqual([status, galat]);
    expect(await k.panggil('lampiran', { param: PARAM })).toHaveLength(1);
  });

  it('a file that is too large is refused by what it says of itself, and by what comes', async () => {
    const besar = Buffer.alloc(25 * 1024 * 1024 + 1, 0xff);
    expect(await kode(await kirim(bytes(besar), 'besar.jpg'))).toEqual([413, 'LAMPIRAN_TERLALU_BESAR']);
    // Chunked: nothing is said beforehand.
    const status = await new Promise<number>((selesai, tolak) => {
      const r = http.request(
        `${layanan.url}/api/lampiran/PPWP/9901012001001?nama=x`,
        { method: 'POST', headers: { ...k.tajuk, 'transfer-encoding': 'chunked' } },
        (j) => {
          j.resume();
          selesai(j.statusCode ?? 0);
        },
      );
      r.on('error', tolak);
      r.end(besar);
    });
    expect(status).toBe(413);
    expect(fs.readdirSync(path.join(folder, 'lampiran'))).toHaveLength(1);
  });

  it('an upload that breaks off leaves nothing', async () => {
    await new Promise<void>((selesai) => {
      const r = http.request(
        `${layanan.url}/api/lampiran/PPWP/9901012001002?nama=x`,
        { method: 'POST', headers: { ...k.tajuk, 'content-length': '100000' } },
        () => undefined,
      );
      r.on('error', () => selesai());
      r.write(png(60, 80, 3), () => setTimeout(() => r.destroy(new Error('putus')), 50));
    });
    await new Promise((s) => setTimeout(s, 200));
    expect(await k.panggil('lampiran', { param: { ...PARAM, tps: '9901012001002' } })).toEqual([]);
    expect(fs.readdirSync(path.join(folder, 'lampiran'))).toHaveLength(1);
  });

  it('no address leads to a path, and none is open to strangers', async () => {
    const rahasia = sha256Hex('bukan lampiran');
    fs.writeFileSync(path.join(folder, 'lampiran', `${rahasia}.jpg`), 'x');
    for (const jalur of [
      '/api/berkas-lampiran/..%2f..%2frekap.db',
      '/api/berkas-lampiran/%2e%2e%2frekap.db',
      `/api/berkas-lampiran/${rahasia}`,
      `/api/berkas-lampiran/${rahasia}.jpg`,
    ])
      expect((await ambil(jalur)).status, jalur).toBe(404);
    const [l] = await k.panggil('lampiran', { param: PARAM });
    expect((await ambil(l?.alamat ?? '', {})).status).toBe(401);
    expect((await kirim(bytes(png(3, 4)), 'x', undefined, { origin: layanan.url })).status).toBe(401);
    const { origin: _, ...tanpaAsal } = k.tajuk;
    expect((await kirim(bytes(png(3, 4)), 'x', undefined, tanpaAsal)).status).toBe(403);
    expect(await kode(await kirim(bytes(png(3, 4)), 'x', '/api/lampiran/PPWP/..%2f..'))).toEqual([
      400,
      'PERMINTAAN_BENTUK',
    ]);
    expect(await kode(await kirim(bytes(png(3, 4)), 'x', '/api/lampiran/PPWP/3101021001001'))).toEqual([
      404,
      'WILAYAH_TAK_DIKENAL',
    ]);
  });

  it('are taken off, put back and arranged; everything stands in the journal and is proved', async () => {
    await kirim(bytes(png(60, 80, 1)), 'dua.png');
    const param = { ...PARAM, nomor: '1' };
    const lepas = await k.panggil('lepasLampiran', { param });
    expect(lepas.filter((l) => l.lepas).map((l) => l.nomor)).toEqual([1]);
    expect(await k.ditolak('lepasLampiran', { param })).toEqual([404, 'LAMPIRAN_TIDAK_ADA']);
    const kembali = await k.panggil('kembalikanLampiran', { param });
    expect(kembali.map((l) => [l.nomor, l.lepas])).toEqual([
      [2, false],
      [1, false],
    ]);
    const tata = [
      [1, 'Halaman 1'],
      [2, 'Halaman 2'],
    ];
    const jadi = await k.panggil('tataLampiran', { param: PARAM, badan: { tata } });
    expect(jadi.map((l) => l.keterangan)).toEqual(['Halaman 1', 'Halaman 2']);
    expect(await k.ditolak('tataLampiran', { param: PARAM, badan: { tata: [[1, '']] } })).toEqual([
      409,
      'LAMPIRAN_USANG',
    ]);
    expect(await k.panggil('verifikasi', {})).toMatchObject({ sah: true });
  });
});
