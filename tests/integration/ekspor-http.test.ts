import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlenoJson } from '../../src/app/index.ts';
import type { Layanan } from '../../src/server/layanan.ts';
import { bacaBuku, hitungRumus } from '../lib/buku.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';
import { folderSementara } from '../lib/pleno.ts';

const PLENO = '990101';
const uji = layananUji();
let layanan: Layanan;
let k: Klien;
let folder = '';

beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
  folder = (await k.panggil('simulasi', { badan: { desa: 2, tps: 7, benih: 7, kontes: ['PPWP', 'DPR'] } })).folder;
});

const unduh = (jalur: string) => fetch(layanan.url + jalur, { headers: k.tajuk });
/** Makes one and fetches it. */
async function ekspor(badan: Record<string, unknown>) {
  const h = await k.panggil('buatEkspor', { badan });
  const r = await unduh(h.jalur);
  const isi = new Uint8Array(await r.arrayBuffer());
  expect([r.status, isi.length, r.headers.get('content-length')]).toEqual([200, h.besar, String(h.besar)]);
  expect(r.headers.get('content-disposition')).toBe(`attachment; filename="${h.nama}"`);
  return { ...h, isi };
}
const CLI = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'index.ts');
const cli = (...arg: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((selesai) => {
    execFile(process.execPath, [CLI, 'ekspor', '--data', folder, ...arg], { encoding: 'utf8' }, (e, stdout, stderr) =>
      selesai({ status: e === null ? 0 : Number(e.code), stdout, stderr }),
    );
  });

describe('exports over HTTP', () => {
  it('are made in a worker, one at a time, and are there to take away until the next one', async () => {
    const dua = await Promise.all([
      k.minta('buatEkspor', { badan: { jenis: 'buku', kontes: 'PPWP', wilayah: PLENO } }),
      k.minta('buatEkspor', { badan: { jenis: 'pleno' } }),
    ]);
    expect(dua.map((r) => r.status).sort()).toEqual([200, 409]);
    const buku = await ekspor({ jenis: 'buku', kontes: 'DPR', wilayah: PLENO });
    expect(buku.nama).toBe(`rekap-DPR-${PLENO}-SIMULASI.xlsx`);
    expect(hitungRumus(await bacaBuku(buku.isi)).beda).toEqual([]);
    const data = await ekspor({ jenis: 'pleno' });
    expect(PlenoJson.parse(JSON.parse(strFromU8(data.isi))).lembar).toHaveLength(14);
    expect((await unduh(buku.jalur)).status).toBe(404);
    expect(fs.readdirSync(path.join(folder, 'ekspor'))).toHaveLength(1);
  });

  it('an archive tells how far it is, and holds everything', async () => {
    const tuntas = k.dengar((p) => p.jenis === 'ekspor' && p.selesai === p.jumlah && p.jumlah > 5);
    const arsip = await ekspor({ jenis: 'arsip', foto: true });
    await tuntas;
    const nama = Object.keys(unzipSync(arsip.isi));
    expect(arsip.nama).toBe(`arsip-pleno-${PLENO}-SIMULASI.zip`);
    expect(nama).toHaveLength(arsip.berkas);
    expect(nama).toContain(`tabel/DPR/semua-angka.csv`);
  });

  it('refuses what it does not know, and hands out nothing but its own files', async () => {
    const salah = { jenis: 'buku', kontes: 'PPWP', wilayah: '11' };
    expect(await k.ditolak('buatEkspor', { badan: salah })).toEqual([404, 'WILAYAH_TAK_DIKENAL']);
    expect(await k.ditolak('buatEkspor', { badan: { jenis: 'semua' } })).toEqual([400, 'PERMINTAAN_BENTUK']);
    for (const n of ['x.zip', '0123456789abcdef.zip', '..%2f..%2frekap.db', '0123456789abcdef.db'])
      expect((await unduh(`/api/unduh/ekspor/${n}`)).status, n).toBe(404);
    expect((await fetch(`${layanan.url}/api/unduh/ekspor/0123456789abcdef.zip`)).status).toBe(401);
  });

  it('stops where the person says so', async () => {
    const jalan = k.ditolak('buatEkspor', { badan: { jenis: 'arsip', foto: true } });
    await k.panggil('batalEkspor');
    expect(await jalan).toEqual([422, 'EKSPOR_DIBATALKAN']);
    const sisa = path.join(folder, 'ekspor');
    expect(fs.existsSync(sisa) ? fs.readdirSync(sisa) : []).toEqual([]);
  });
});

describe('exports from the command line', () => {
  it('write every kind beside an application that runs, and say what was wrong with the call', async () => {
    const f = folderSementara();
    const di = (n: string): string => path.join(f, n);
    const [semua, kosong, tanpaKontes] = await Promise.all([
      cli(
        '--json',
        '--kontes',
        'ppwp',
        '--xlsx',
        di('a.xlsx'),
        '--angka',
        di('b.csv'),
        '--pleno',
        di('c.json'),
        '--arsip',
        di('d.zip'),
      ),
      cli(),
      cli('--csv', di('x.csv')),
    ]);
    expect(semua).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(semua.stdout).map((x: { keluar: string }) => path.basename(x.keluar))).toEqual([
      'a.xlsx',
      'b.csv',
      'c.json',
      'd.zip',
    ]);
    expect(fs.readdirSync(f).sort()).toEqual(['a.xlsx', 'b.csv', 'c.json', 'd.zip']);
    const zip = unzipSync(new Uint8Array(fs.readFileSync(di('d.zip'))));
    expect(strFromU8(zip['data/pleno.json'] ?? new Uint8Array())).toBe(fs.readFileSync(di('c.json'), 'utf8'));
    for (const h of [kosong, tanpaKontes]) {
      expect(h).toMatchObject({ status: 2, stdout: '' });
      expect(h.stderr).toMatch(/^PEMAKAIAN: /);
    }
  });
});
