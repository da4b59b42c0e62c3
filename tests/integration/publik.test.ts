import http from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { KONTRAK, RingkasPublik } from '../../src/contract/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import type { Layanan } from '../../src/server/layanan.ts';
import { alamatJaringan } from '../../src/server/publik/alamat.ts';
import { Batas, Hitungan } from '../../src/server/publik/batas.ts';
import type { Klien } from '../lib/klien.ts';
import { KUNCI_LAYANAN, layananUji } from '../lib/layanan.ts';
import { pegangPalu, sahkan } from '../lib/sahkan.ts';

const TPS = '9901012001001' as KodeTps;
const uji = layananUji({ portPublik: 0 });
let layanan: Layanan;
let k: Klien;
let port = 0;

beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
  await k.panggil('simulasi', { badan: { desa: 2, tps: 6, benih: 7 } });
}, 60_000);

type Jawab = { status: number; tajuk: http.IncomingHttpHeaders; isi: string };

/** A request as any device on the network may send it. */
function minta(jalur: string, o: { metode?: string; tajuk?: Record<string, string> } = {}): Promise<Jawab> {
  return new Promise((selesai, tolak) => {
    const r = http.request(
      { host: '127.0.0.1', port, path: jalur, method: o.metode ?? 'GET', headers: o.tajuk ?? {} },
      (j) => {
        const potong: Buffer[] = [];
        j.on('data', (b: Buffer) => potong.push(b));
        j.on('end', () =>
          selesai({ status: j.statusCode ?? 0, tajuk: j.headers, isi: Buffer.concat(potong).toString() }),
        );
      },
    );
    r.on('error', tolak);
    r.end();
  });
}

/** Bound to loopback here, so that the test opens nothing to a network. */
async function nyalakan(): Promise<void> {
  const h = await k.panggil('aturPublik', { badan: { nyala: true, alamat: '127.0.0.1' } });
  expect(h.nyala).toBe(true);
  port = Number(new URL(h.alamat[0] ?? '').port);
}
const matikan = () => k.panggil('aturPublik', { badan: { nyala: false } });

describe('the public door', () => {
  it('is off until it is switched on, and only the operator can', async () => {
    expect(await k.panggil('publik')).toMatchObject({ nyala: false, alamat: [], pengunjung: 0 });
    const tanpa = await fetch(`${layanan.url}/api/publik`);
    expect(tanpa.status).toBe(401);
    const asing = await k.minta('aturPublik', { badan: { nyala: true, alamat: '203.0.113.9' } });
    expect(asing.status).toBe(422);
    expect((await k.panggil('publik')).nyala).toBe(false);
  });

  it('whoever only looks could only ever look: every route for viewers reads', () => {
    for (const t of Object.values(KONTRAK)) if (t.izin === 'penonton') expect(t.metode, t.jalur).toBe('GET');
  });

  it('serves the page and data to any Host, without a cookie, with the headers of a page that runs nothing foreign', async () => {
    await nyalakan();
    for (const jalur of ['/', '/data/ringkas.json']) {
      const j = await minta(jalur, { tajuk: { host: 'rekap.desa.example' } });
      expect(j.status, jalur).toBe(200);
      expect(j.tajuk['set-cookie']).toBeUndefined();
      expect(j.tajuk['access-control-allow-origin']).toBeUndefined();
      expect(j.tajuk['content-security-policy']).toContain("default-src 'none'");
      expect(j.tajuk['x-content-type-options']).toBe('nosniff');
    }
    const ringkas = RingkasPublik.parse(JSON.parse((await minta('/data/ringkas.json')).isi));
    expect(ringkas.kontes[0]).toMatchObject({ jumlah: 6, disahkan: 0 });
  });

  it('has no other method than reading, at any address', async () => {
    const jalur = ['/', '/data/ringkas.json', '/api/publik', ...Object.values(KONTRAK).map((t) => t.jalur)];
    for (const j of jalur)
      for (const metode of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
        expect((await minta(j, { metode })).status, `${metode} ${j}`).toBe(405);
  });

  it('knows none of the operator’s addresses, with or without the secret, and no file', async () => {
    const kunci = { cookie: `rekap_${layanan.port}=${KUNCI_LAYANAN}` };
    const lain = [
      `/masuk?kunci=${KUNCI_LAYANAN}`,
      '/api/peristiwa',
      '/proyektor',
      '/index.html',
      '/assets/',
      '/data/',
      '/data',
    ];
    const jahat = ['/../package.json', '/assets/../../node/core.js', '/%2e%2e/%2e%2e/etc/passwd', '/rekap.db'];
    for (const j of [...Object.values(KONTRAK).map((t) => t.jalur), ...lain, ...jahat]) {
      expect((await minta(j)).status, j).toBe(404);
      expect((await minta(j, { tajuk: kunci })).status, j).toBe(404);
    }
  });

  it('refuses to be read by another site’s page', async () => {
    const tajuk = { origin: 'https://lain.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    expect((await minta('/data/ringkas.json', { tajuk })).status).toBe(403);
    const datang = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await minta('/', { tajuk: datang })).status).toBe(200);
  });

  it('answers 304 where nothing changed, packs where it may', async () => {
    const a = await minta('/data/ringkas.json');
    const etag = String(a.tajuk.etag);
    expect((await minta('/data/ringkas.json', { tajuk: { 'if-none-match': etag } })).status).toBe(304);
    const padat = await minta('/data/formulir/PPWP.json', { tajuk: { 'accept-encoding': 'gzip, deflate' } });
    expect(padat.tajuk['content-encoding']).toBe('gzip');
  });

  it('shows a sheet once it is adopted, and nothing of one that was only changed', async () => {
    const { isi: semula } = await minta('/data/ringkas.json');
    const param = { kontes: 'PPWP', tps: '9901012001002' };
    const { versi } = await k.panggil('lembar', { param });
    await k.panggil('ubahLembar', { param, badan: { versi, sel: { 'IV.1': 876_543 } } });
    await new Promise((s) => setTimeout(s, 1200));
    expect((await minta('/data/ringkas.json')).isi).toBe(semula);
    await pegangPalu(k);
    await sahkan(k, 'PPWP', TPS);
    await expect
      .poll(async () => RingkasPublik.parse(JSON.parse((await minta('/data/ringkas.json')).isi)).kontes[0]?.disahkan)
      .toBe(1);
    expect((await minta('/data/desa/PPWP/9901012001.json')).isi).not.toContain('876543');
  });

  it('switched off, ends open connections at once and answers nobody', async () => {
    const agent = new http.Agent({ keepAlive: true });
    const putus = new Promise<void>((selesai, tolak) => {
      const r = http.request({ host: '127.0.0.1', port, path: '/', agent }, (j) => {
        j.resume();
        j.socket.on('close', () => selesai());
      });
      r.on('error', tolak);
      r.end();
    });
    await new Promise((s) => setTimeout(s, 200));
    const mulai = performance.now();
    await matikan();
    await putus;
    expect(performance.now() - mulai).toBeLessThan(1500);
    await expect(minta('/')).rejects.toThrow(/ECONNREFUSED|socket hang up/);
    agent.destroy();
  });

  it('goes off with its plenary, and is off after a restart', async () => {
    await nyalakan();
    await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 8 } });
    await expect.poll(async () => (await k.panggil('publik')).nyala).toBe(false);
    await nyalakan();
    await layanan.berhenti();
    ({ layanan, k } = await uji.mulai());
    expect((await k.panggil('publik')).nyala).toBe(false);
  }, 60_000);
});

describe('limits', () => {
  it('an address that asks too often waits; the others do not', () => {
    const b = new Batas();
    let boleh = 0;
    for (let i = 0; i < 5000; i++) if (b.boleh('10.0.0.1', 0)) boleh++;
    expect(boleh).toBe(3000);
    expect(b.boleh('10.0.0.2', 0)).toBe(true);
    expect(b.boleh('10.0.0.1', 1000)).toBe(true);
  });

  it('viewers are counted by questions, not by who asks', () => {
    const h = new Hitungan();
    for (let i = 0; i < 10; i++) h.tanya();
    expect(h.akhiriSelang()).toBe(10);
    for (let i = 0; i < 8; i++) h.tanya();
    expect(h.akhiriSelang()).toBe(9);
    expect(h.akhiriSelang()).toBe(4);
    expect(h.akhiriSelang()).toBe(0);
  });

  it('addresses of the office network come first, those of this computer alone never', () => {
    const kartu = (address: string, internal = false) => [
      { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
    ];
    expect(
      alamatJaringan({
        a: kartu('169.254.1.1'),
        b: kartu('127.0.0.1', true),
        c: kartu('10.1.1.1'),
        d: kartu('192.168.1.7'),
      }),
    ).toEqual(['192.168.1.7', '10.1.1.1', '169.254.1.1']);
  });
});
