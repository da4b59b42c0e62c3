import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kirimMentah, teksMinta } from '../lib/mentah.ts';
import { kodeMentah, minta, type NamaPintu, type Pintu, SemuaPintu } from '../lib/pintu.ts';

/** Pages of somebody else in a browser that is let in: forged requests, other names of this computer, preflights. */
let s: SemuaPintu;
beforeAll(async () => {
  s = await SemuaPintu.buka();
}, 60_000);
afterAll(() => s.tutup());

const APLIKASI = ['operator', 'proyektor', 'panel'] as const;
const BACA = '/api/saya';
/** Changes something at this door for whoever is let in; at the projector's there is nothing that does. */
const UBAH: Readonly<Record<(typeof APLIKASI)[number], string>> = {
  operator: '/api/palu/kunci',
  proyektor: '/api/palu/kunci',
  panel: '/api/palu/kunci',
};
/** A request that is as it should be gets past the gate, so that the refusals below are for what is said there. */
const lewat = (p: Pintu): number => (p.nama === 'proyektor' ? 403 : 200);

describe.each(APLIKASI)('requests of other pages at the door %s', (nama) => {
  const p = (): Pintu => s.pintu[nama];
  const ubah = (kepala: Record<string, string | null>, isi = '{}') => minta(p(), 'POST', UBAH[nama], kepala, isi);

  it('a write names this very origin', async () => {
    const baik = await ubah({});
    expect([baik.status, kodeMentah(baik)]).toEqual([lewat(p()), nama === 'proyektor' ? 'IZIN_KURANG' : '']);
    const { host, asal, tls } = p();
    const lain = tls ? 'http' : 'https';
    for (const origin of [
      ...[null, '', 'null', 'http://jahat.example', `${lain}://${host}`, `${asal}/`, `${asal}.jahat.example`],
      ...[`${asal}:1`, asal.replace(/\d+$/, '1'), `http://x@${host}`, asal.replace('127.0.0.1', 'localhost')],
      ...[`${asal} http://jahat.example`, asal.toUpperCase(), 'file://', 'chrome-extension://abcdef'],
    ])
      expect(kodeMentah(await ubah({ origin })), String(origin)).toBe('ASAL_DITOLAK');
  });

  it('forms and plain text of another site change nothing, with the cookie or not', async () => {
    for (const jenis of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const borang = { 'content-type': jenis, origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' };
      expect(kodeMentah(await ubah(borang, '{"a":"="}')), jenis).toBe('ASAL_DITOLAK');
      expect(kodeMentah(await ubah({ ...borang, origin: null }, '{"a":"="}')), jenis).toBe('ASAL_DITOLAK');
    }
  });

  it('a browser that says where a request comes from is believed, whatever else it says', async () => {
    for (const situs of ['cross-site', 'same-site']) {
      const dari = { 'sec-fetch-site': situs, 'sec-fetch-dest': 'empty' };
      for (const cara of ['no-cors', 'cors', 'websocket'])
        expect(kodeMentah(await minta(p(), 'GET', BACA, { ...dari, 'sec-fetch-mode': cara })), cara).toBe(
          'ASAL_DITOLAK',
        );
      expect(kodeMentah(await ubah({ ...dari, 'sec-fetch-mode': 'navigate' }))).toBe('ASAL_DITOLAK');
      // Shown in a frame of another page.
      const bingkai = { 'sec-fetch-site': situs, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
      expect(kodeMentah(await minta(p(), 'GET', '/', bingkai))).toBe('ASAL_DITOLAK');
      // A link that somebody followed is nobody's forgery.
      const taut = { ...bingkai, 'sec-fetch-dest': 'document' };
      expect(kodeMentah(await minta(p(), 'GET', BACA, taut))).toBe('');
    }
    expect((await minta(p(), 'GET', BACA, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).status).toBe(
      200,
    );
    expect((await minta(p(), 'GET', BACA, { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).status).toBe(
      200,
    );
  });

  it('no preflight is answered with leave, and no answer may be read from elsewhere', async () => {
    for (const origin of ['https://jahat.example', p().asal]) {
      const tanya = {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      };
      for (const [metode, kepala] of [
        ['OPTIONS', { ...tanya, 'access-control-request-private-network': 'true' }],
        ['GET', { origin }],
      ] as const) {
        const j = await minta(p(), metode, BACA, kepala);
        expect(Object.keys(j.kepala).filter((k) => k.startsWith('access-control'))).toEqual([]);
        if (origin !== p().asal) expect(kodeMentah(j)).toBe('ASAL_DITOLAK');
      }
    }
  });

  it('another name of this computer is another site: DNS rebinding', async () => {
    const { port } = p();
    const j = await minta(p(), 'GET', BACA, {});
    expect(j.status).toBe(200);
    for (const host of [
      ...['jahat.example', `jahat.example:${port}`, `127.0.0.1.jahat.example:${port}`, '127.0.0.1', 'localhost'],
      ...[`127.0.0.1:${port + 1}`, `127.0.0.1:0${port}`, `127.0.0.1.:${port}`, `localhost.:${port}`, `[::1]:${port}`],
      ...[`127.1:${port}`, `0.0.0.0:${port}`, `2130706433:${port}`, `127.0.0.1:${port}/`, `x@127.0.0.1:${port}`],
      ...[`127.0.0.1:${port}@jahat.example`, `127.0.0.1:${port},jahat.example`, `127.0.0.1:${port}#`, '', ' ', ':'],
      ...[`LOCALHOST:${port}`, `127.0.0.1:${port}\t.jahat.example`],
    ]) {
      const h = await minta(p(), 'GET', BACA, { host });
      expect(h.status === 400 || kodeMentah(h) === 'ASAL_DITOLAK', `${host}: ${h.status}`).toBe(true);
      expect(h.isi, host).not.toMatch(/"jenis"/);
    }
  });
});

describe('the head Host at every door', () => {
  const PINTU: readonly NamaPintu[] = ['operator', 'proyektor', 'panel', 'paket', 'publik'];
  it.each(PINTU)('%s: none, two, or an address that carries another one is refused', async (nama) => {
    const p = s.pintu[nama];
    const kirim = (baris: string, kepala: string[]) =>
      kirimMentah(p.port, [baris, ...kepala, `cookie: ${p.kue}`, 'connection: close', '', ''].join('\r\n'), {
        tls: p.tls,
      });
    const jalur = nama === 'publik' ? '/data/ringkas.json' : BACA;
    const host = `host: ${p.host}`;
    const salah = {
      tanpa: await kirim(`GET ${jalur} HTTP/1.1`, []),
      lama: await kirim(`GET ${jalur} HTTP/1.0`, []),
      dua: await kirim(`GET ${jalur} HTTP/1.1`, [host, 'host: jahat.example']),
      duaTerbalik: await kirim(`GET ${jalur} HTTP/1.1`, ['host: jahat.example', host]),
      duaSama: await kirim(`GET ${jalur} HTTP/1.1`, [host, host]),
      mutlak: await kirim(`GET http://jahat.example${jalur} HTTP/1.1`, [host]),
      mutlakSendiri: await kirim(`GET ${p.asal}${jalur} HTTP/1.1`, [host]),
      lipat: await kirim(`GET ${jalur} HTTP/1.1`, [host, ' jahat.example']),
      spasi: await kirim(`GET ${jalur} HTTP/1.1`, [`host : ${p.host}`]),
      bintang: await kirim('OPTIONS * HTTP/1.1', [host]),
      sambung: await kirim(`CONNECT ${p.host} HTTP/1.1`, [host]),
      asalDua: await kirim(`GET ${jalur} HTTP/1.1`, [host, `origin: ${p.asal}`, 'origin: https://jahat.example']),
    };
    for (const [bagaimana, j] of Object.entries(salah))
      expect([400, 0], `${bagaimana}: ${j.status}`).toContain(j.status);
  });

  it('what other heads say of an address is not believed', async () => {
    for (const p of s.aplikasi)
      for (const n of [
        'x-forwarded-host',
        'x-forwarded-for',
        'forwarded',
        'x-original-url',
        'x-rewrite-url',
        'x-http-method-override',
      ])
        for (const v of ['jahat.example', '/api/jejak', 'PUT']) {
          const j = await minta(p, 'GET', BACA, { [n]: v });
          expect([j.status, j.isi.includes('"jenis"')], `${n}: ${v}`).toEqual([200, true]);
        }
  });
});

it('the public view is read by its own pages and by no other site, and knows no cookie', async () => {
  const p = s.pintu.publik;
  for (const jalur of ['/', '/data/ringkas.json']) {
    expect((await minta(p, 'GET', jalur, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(
      403,
    );
    expect((await minta(p, 'GET', jalur, { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).status).toBe(
      200,
    );
    const j = await minta(p, 'GET', jalur, { cookie: s.pintu.operator.kue, origin: 'https://jahat.example' });
    expect([j.kepala['set-cookie'], j.kepala['access-control-allow-origin']]).toEqual([undefined, undefined]);
  }
});

it('the door for packages takes no request that a browser could make by itself', async () => {
  const p = s.pintu.paket;
  const json = '{"perangkat":"x"}';
  for (const [metode, jalur] of [
    ['GET', '/'],
    ['GET', '/lan/1/sesi'],
    ['POST', '/api/palu/kunci'],
    ['OPTIONS', '/lan/1/sesi'],
  ] as const) {
    const j = await kirimMentah(
      p.port,
      teksMinta(metode, jalur, [`host: ${p.host}`, 'origin: https://jahat.example', 'connection: close']),
      { tls: true },
    );
    expect([j.status, kodeMentah(j)], `${metode} ${jalur}`).toEqual([404, 'ALAMAT_TIDAK_ADA']);
    expect(Object.keys(j.kepala).filter((k) => k.startsWith('access-control'))).toEqual([]);
  }
  // What can be said without leave (a form) is no message of this door.
  const j = await minta(
    p,
    'POST',
    '/lan/1/sesi',
    { 'content-type': 'text/plain', origin: 'https://jahat.example' },
    json,
  );
  expect(kodeMentah(j)).toBe('PERMINTAAN_BENTUK');
});
