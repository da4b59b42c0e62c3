import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buatSertifikatLan } from '../../src/exchange/lan/index.ts';
import { batasiSambungan } from '../../src/server/batas-sambungan.ts';
import { buatPendengarPanel } from '../../src/server/panel/pendengar.ts';
import { dengarkanSetempat } from '../../src/server/pendengar-setempat.ts';
import { kirimMentah, soketMentah, teksMinta } from '../lib/mentah.ts';
import { type NamaPintu, SemuaPintu, tanya } from '../lib/pintu.ts';

/** Requests that two readers would read differently, senders and readers that only hold a place, and crowds. */
let s: SemuaPintu;
const tutup: (() => unknown)[] = [];
/** Begun first, because it takes as long as the public view lets a slow head stay. */
let lambatDiPublik: Promise<number>;
beforeAll(async () => {
  s = await SemuaPintu.buka();
  lambatDiPublik = bertahan(s.pintu.publik.port, false, 'GET / HTTP/1.1\r\nhost: x\r\nx-');
}, 60_000);
afterAll(async () => {
  for (const f of tutup) await f();
  await s.tutup();
});

const PINTU: readonly NamaPintu[] = ['operator', 'proyektor', 'panel', 'paket', 'publik'];

describe('smuggled requests', () => {
  it.each(PINTU)('%s: whatever hides a second request is refused, and the second is never answered', async (nama) => {
    const p = s.pintu[nama];
    const dasar = [`host: ${p.host}`, `origin: ${p.asal}`, `cookie: ${p.kue}`, 'content-type: application/json'];
    const sisip = teksMinta('GET', '/api/saya', [`host: ${p.host}`, `cookie: ${p.kue}`, 'x-sisipan: ya']);
    const kirim = (kepala: string[], isi: string, metode = 'POST') =>
      kirimMentah(p.port, teksMinta(metode, '/api/palu/kunci', [...dasar, ...kepala], isi), {
        tls: p.tls,
        tungguMs: 1500,
        diamMs: 150,
      });
    const te = 'transfer-encoding: chunked';
    const salah: Record<string, readonly [string[], string]> = {
      'CL dan TE': [['content-length: 4', te], `0\r\n\r\n${sisip}`],
      'TE dan CL': [[te, 'content-length: 4'], `0\r\n\r\n${sisip}`],
      'dua CL': [['content-length: 0', `content-length: ${sisip.length}`], sisip],
      'CL berkoma': [[`content-length: 0, ${sisip.length}`], sisip],
      'TE asing': [['transfer-encoding: xchunked'], `0\r\n\r\n${sisip}`],
      'TE identity': [['transfer-encoding: identity', 'content-length: 0'], sisip],
      'TE dua': [[te, 'transfer-encoding: identity'], `0\r\n\r\n${sisip}`],
      'TE berkoma': [['transfer-encoding: chunked, identity'], `0\r\n\r\n${sisip}`],
      'TE bertab': [['transfer-encoding:\tchunked', 'content-length: 3'], `0\r\n\r\n${sisip}`],
      'TE berspasi': [['transfer-encoding : chunked'], `0\r\n\r\n${sisip}`],
      'TE lipat': [['x: y', ' transfer-encoding: chunked', 'content-length: 0'], sisip],
      'ukuran bukan heksa': [[te], `xyz\r\n\r\n0\r\n\r\n${sisip}`],
      'ukuran minus': [[te], `-1\r\nx\r\n0\r\n\r\n${sisip}`],
      'ukuran terlalu besar': [[te], `ffffffffffffffffff\r\nx\r\n0\r\n\r\n${sisip}`],
      'ukuran 0x': [[te], `0x2\r\n{}\r\n0\r\n\r\n${sisip}`],
      'potongan tanpa akhir baris': [[te], `2\r\n{}0\r\n\r\n${sisip}`],
      'ekor berisi CR': [[te], `2\r{}\r\n0\r\n\r\n${sisip}`],
      'kepala berisi NUL': [['x: a\0b', 'content-length: 0'], sisip],
      'kepala tanpa titik dua': [['xyz', 'content-length: 0'], sisip],
    };
    const lolos: string[] = [];
    for (const [cara, [kepala, isi]] of Object.entries(salah)) {
      const j = await kirim(kepala, isi);
      // Refused before its body was read, and then found broken: the last answer is the end of the line.
      const akhir = /.*HTTP\/1\.1 (\d{3})/s.exec(j.semua)?.[1] ?? '0';
      if (![400, 0].includes(j.status) && j.jumlah !== 1 && akhir !== '400')
        lolos.push(`${cara}: ${j.status}, ${j.jumlah} jawaban`);
      if (j.semua.includes('"jenis"')) lolos.push(`${cara}: permintaan kedua dijawab`);
    }
    // Lines that end in LF alone.
    const lf = teksMinta('GET', '/api/saya', dasar).replaceAll('\r\n', '\n');
    const j = await kirimMentah(p.port, lf, { tls: p.tls, tungguMs: 1500, diamMs: 150 });
    if (![400, 0].includes(j.status)) lolos.push(`LF saja: ${j.status}`);
    expect(lolos).toEqual([]);
  });

  it('a request that is refused with a body behind it leaves nothing of it as a request', async () => {
    for (const p of s.aplikasi) {
      const sisip = teksMinta('GET', '/api/saya', [`host: ${p.host}`, `cookie: ${p.kue}`]);
      const kepala = [`host: ${p.host}`, `cookie: ${p.kue}`, `content-length: ${sisip.length}`];
      // No Origin: refused before its body is read.
      const j = await kirimMentah(p.port, teksMinta('POST', '/api/palu/kunci', kepala, sisip), {
        tls: p.tls,
        tungguMs: 1500,
      });
      expect([j.status, j.semua.includes('"jenis"')], p.nama).toEqual([403, false]);
    }
  });
});

/** How long a listener lets somebody stay who sends this, then a byte now and then. */
async function bertahan(port: number, tls: boolean, awal: string, tetes = 'x'): Promise<number> {
  const so = soketMentah(port, tls);
  so.resume();
  await once(so, tls ? 'secureConnect' : 'connect');
  so.write(awal);
  const menetes = tetes ? setInterval(() => so.writable && so.write(tetes), 100) : undefined;
  const mulai = performance.now();
  // An end by reset is an end.
  if (!so.closed) await new Promise((selesai) => so.once('close', selesai));
  clearInterval(menetes);
  return performance.now() - mulai;
}

describe('slow senders', () => {
  const CEPAT = { kepala: 300, permintaan: 900, diam: 400 };
  const app = new Hono().all('*', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  // A body that breaks off is this test's own doing.
  app.onError((_, c) => c.text('terputus', 400));
  const permintaan = ['host: x', 'content-length: 500'];

  it('at the doors on loopback: heads, bodies and silence have their time, which only they hold', async () => {
    const { server, port } = await dengarkanSetempat(app, 0, CEPAT);
    tutup.push(() => server.close());
    const lama = await Promise.all([
      bertahan(port, false, 'GET / HTTP/1.1\r\nhost: x\r\nx-'),
      bertahan(port, false, ''),
      bertahan(port, false, teksMinta('POST', '/', permintaan, '{')),
      bertahan(
        port,
        false,
        teksMinta('POST', '/', ['host: x', 'transfer-encoding: chunked'], '1\r\nx\r\n'),
        '1\r\nx\r\n',
      ),
      bertahan(port, false, teksMinta('GET', '/', ['host: x']), ''),
    ]);
    for (const ms of lama) expect(ms).toBeLessThan(6000);
    expect(Math.min(lama[2] ?? 0, lama[3] ?? 0)).toBeGreaterThan(CEPAT.kepala);
  });

  it('at the door for panels: the handshake too', async () => {
    const { kunci, sertifikat } = buatSertifikatLan('uji', new Date());
    const server = buatPendengarPanel(app, { kunci, sertifikat }, CEPAT);
    tutup.push(() => server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const lama = await Promise.all([
      bertahan(port, false, '', ''),
      bertahan(port, false, '\x16\x03\x01', ''),
      bertahan(port, true, 'GET / HTTP/1.1\r\nhost: x\r\nx-'),
      bertahan(port, true, teksMinta('POST', '/', permintaan, '{')),
      bertahan(port, true, teksMinta('GET', '/', ['host: x']), ''),
    ]);
    for (const ms of lama) expect(ms).toBeLessThan(6000);
  });

  it('the core’s own listeners have such times', async () => {
    const { server } = await dengarkanSetempat(app, 0);
    tutup.push(() => server.close());
    expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(300_000);
    expect(await lambatDiPublik).toBeLessThan(16_000);
  }, 30_000);
});

const PROYEKTOR = { mode: 'skors', kontes: 'PPWP', tps: null, wilayah: null, partai: null, beku: false } as const;

it('a line of events that nobody reads is cut and holds no memory, at any door; an honest one hears everything', async () => {
  const putus = new Set<NamaPintu>();
  const soket = await Promise.all(
    s.aplikasi.map(async (p) => {
      const so = soketMentah(p.port, p.tls);
      await once(so, p.tls ? 'secureConnect' : 'connect');
      so.write(teksMinta('GET', '/api/peristiwa', [`host: ${p.host}`, `cookie: ${p.kue}`]));
      await once(so, 'data');
      so.pause();
      so.on('close', () => putus.add(p.nama));
      return so;
    }),
  );
  let n = 0;
  const dengar = s.k.dengar((e) => e.jenis === 'rupaProyektor' && ++n === 3);
  await new Promise((r) => setTimeout(r, 200));
  const awal = process.memoryUsage().heapUsed;
  // Some megabytes fit into the buffers of the system; what does not must not stay here.
  for (let i = 0; i < 60_000; i++) {
    s.layanan.aplikasi.aturProyektor({ ...PROYEKTOR, sampai: 'x'.repeat(60) });
    if (i % 400 === 0) await new Promise((r) => setImmediate(r));
  }
  for (const so of soket) so.resume();
  await expect.poll(() => putus.size, { timeout: 10_000 }).toBe(3);
  expect((process.memoryUsage().heapUsed - awal) / 1024 / 1024).toBeLessThan(120);
  for (let i = 0; i < 3; i++)
    await s.k.panggil('aturRupaProyektor', { badan: { perbesar: 100, tema: i % 2 ? 'gelap' : 'terang' } });
  await dengar;
  expect(n).toBe(3);
}, 60_000);

describe('crowds', () => {
  it('an address gets so many connections and no more, all of them together too, and gets them back', async () => {
    const server = net.createServer((x) => x.on('error', () => undefined));
    batasiSambungan(server, { semua: 20, perAlamat: 12 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    tutup.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const ramai = async (n: number, dari: string): Promise<net.Socket[]> => {
      const semua = Array.from({ length: n }, () => net.connect({ port, host: '127.0.0.1', localAddress: dari }));
      for (const x of semua) x.on('error', () => undefined).resume();
      await new Promise((r) => setTimeout(r, 300));
      return semua.filter((x) => !x.destroyed);
    };
    const satu = await ramai(30, '127.0.0.1');
    expect(satu).toHaveLength(12);
    const dua = await ramai(30, '127.0.0.2');
    expect(dua).toHaveLength(8);
    for (const x of satu) x.destroy();
    await new Promise((r) => setTimeout(r, 200));
    expect(await ramai(30, '127.0.0.3')).toHaveLength(12);
    for (const x of dua) x.destroy();
  });

  it('hundreds of connections that say nothing keep the operator’s page from nothing, once they are gone', async () => {
    const p = s.pintu.operator;
    const banyak = Array.from({ length: 560 }, () => soketMentah(p.port));
    await expect.poll(() => banyak.filter((x) => x.destroyed).length, { timeout: 10_000 }).toBeGreaterThan(40);
    expect(banyak.filter((x) => !x.destroyed).length).toBeLessThanOrEqual(512);
    for (const x of banyak) x.destroy();
    await new Promise((r) => setTimeout(r, 200));
    expect((await tanya(p, 'GET', '/api/saya')).status).toBe(200);
  });
});
