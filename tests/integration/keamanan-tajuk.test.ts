import { afterAll, beforeAll, expect, it } from 'vitest';
import { kirimMentah, teksMinta } from '../lib/mentah.ts';
import { kodeMentah, minta, type NamaPintu, SemuaPintu } from '../lib/pintu.ts';

/** What every answer carries, whatever it is about, and what none carries. */
let s: SemuaPintu;
beforeAll(async () => {
  s = await SemuaPintu.buka();
}, 60_000);
afterAll(() => s.tutup());

type Minta = readonly [metode: string, jalur: string, kepala: Record<string, string | null>, status: number];

/** Answers of every kind at every door: pages, data, refusals, faults of form, addresses that are not there. */
const SEMUA: Readonly<Record<NamaPintu, () => readonly Minta[]>> = {
  operator: () => [
    ...(['/', '/lembar/PPWP/1', '/gabung', '/periksa-dokumen.html'].map((j) => ['GET', j, {}, 200]) as Minta[]),
    ...(['/api/saya', '/api/keadaan', '/api/orang', '/api/jejak'].map((j) => ['GET', j, {}, 200]) as Minta[]),
    ['GET', '/proyektor', {}, 302],
    ['GET', '/api/tidak-ada', {}, 404],
    ['GET', '/tidak-ada.js', {}, 404],
    ['GET', '/%', {}, 404],
    ['GET', '/api/saya', { cookie: null }, 401],
    ['GET', '/', { cookie: null }, 401],
    ['GET', '/masuk?kunci=x', {}, 401],
    ['GET', '/api/saya', { host: 'jahat.example' }, 403],
    ['POST', '/api/pleno/buka', {}, 400],
    ['POST', '/api/pleno/buka', { 'content-length': '999999999' }, 413],
    ['GET', 'http://jahat.example/', {}, 400],
    ['GET', '/api/unduh/templat/kontes.csv', {}, 404],
  ],
  proyektor: () => [
    ['GET', '/proyektor', {}, 200],
    ['GET', '/', {}, 302],
    ['GET', '/api/proyektor', {}, 200],
    ['PUT', '/api/proyektor', {}, 403],
    ['GET', '/api/saya', { cookie: null }, 401],
    ['GET', '/proyektor', { host: 'jahat.example' }, 403],
  ],
  panel: () => [
    ['GET', '/gabung', { cookie: null }, 200],
    ['GET', '/', { cookie: null }, 302],
    ['GET', '/', {}, 200],
    ['GET', '/api/saya', {}, 200],
    ['GET', '/api/saya', { cookie: null }, 401],
    ['GET', '/api/jejak', {}, 403],
    ['POST', '/api/gabung', {}, 400],
    ['GET', '/api/saya', { host: 'jahat.example' }, 403],
  ],
  paket: () => [
    ['GET', '/', {}, 404],
    ['POST', '/lan/1/sesi', {}, 400],
    ['PUT', `/lan/1/paket/${'a'.repeat(64)}/5/0`, {}, 401],
    ['POST', '/lan/1/sesi', { 'content-length': '99999999' }, 413],
    ['GET', 'http://jahat.example/', {}, 400],
  ],
  publik: () => [
    ['GET', '/', {}, 200],
    ['GET', '/data/ringkas.json', {}, 200],
    ['GET', '/tidak-ada', {}, 404],
    ['POST', '/', {}, 405],
    ['GET', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
    ['GET', 'http://jahat.example/', {}, 400],
  ],
};

const aturan = (csp: string): Map<string, string> =>
  new Map(csp.split('; ').map((a) => [a.split(' ')[0] ?? '', a.slice(a.indexOf(' ') + 1)]));

it.each(Object.keys(SEMUA) as NamaPintu[])(
  '%s: every answer has its heads, and tells nothing of the inside',
  async (nama) => {
    const p = s.pintu[nama];
    for (const [metode, jalur, kepala, status] of SEMUA[nama]()) {
      const apa = `${metode} ${jalur} ${JSON.stringify(kepala)}`;
      const j = await minta(p, metode, jalur, kepala);
      expect(j.status, `${apa}: ${j.isi.slice(0, 200)}`).toBe(status);
      const k = j.kepala;
      expect(k['x-content-type-options'], apa).toBe('nosniff');
      expect(k['referrer-policy'], apa).toBe('no-referrer');
      expect(k['cross-origin-resource-policy'], apa).toBe('same-origin');
      expect(k['cross-origin-opener-policy'], apa).toBe('same-origin');
      const csp = aturan(k['content-security-policy'] ?? '');
      expect(csp.get('frame-ancestors'), apa).toMatch(/^'(self|none)'$/);
      expect(csp.get('default-src'), apa).toMatch(/^'(self|none)'$/);
      expect(csp.get('script-src') ?? "'self'", apa).toBe("'self'");
      if (nama !== 'publik' || status !== 200) expect(k['cache-control'], apa).toBe('no-store');
      for (const bocor of ['server', 'x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'])
        expect(k[bocor], apa).toBeUndefined();
      if (status !== 200)
        expect(`${j.semua}`, apa).not.toMatch(/\n\s+at |node:|\.ts:|\.js:|node_modules|\/src\/|rekap-keamanan-/);
      if (status >= 400 && j.isi.startsWith('{')) expect(kodeMentah(j), apa).toMatch(/^[A-Z_]+$/);
    }
  },
);

it('only files whose name is the hash of their content are kept by a browser', async () => {
  for (const p of [s.pintu.operator, s.pintu.proyektor, s.pintu.panel, s.pintu.publik]) {
    const halaman = await minta(p, 'GET', p.nama === 'proyektor' ? '/proyektor' : '/');
    const aset = /\/assets\/[\w.-]+-[\w-]{8}\.(js|css)/.exec(halaman.isi)?.[0] ?? '';
    const j = await minta(p, 'GET', aset);
    expect([j.status, j.kepala['cache-control']], `${p.nama} ${aset}`).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(j.kepala['x-content-type-options']).toBe('nosniff');
  }
  // Figures for phones may be kept for two seconds and are asked again.
  expect((await minta(s.pintu.publik, 'GET', '/data/ringkas.json')).kepala['cache-control']).toBe(
    'public, max-age=2, must-revalidate',
  );
});

it('what cannot even be read as a request is ended in one line, without a word of the inside', async () => {
  for (const p of s.daftar)
    for (const teks of ['\r\n\r\n\r\n', 'bukan http\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', teksMinta('G\0T', '/', [])]) {
      const j = await kirimMentah(p.port, teks, { tls: p.tls, tungguMs: 250 });
      expect([0, 400, 505], `${p.nama} ${JSON.stringify(teks)}: ${j.status}`).toContain(j.status);
      expect(j.isi).toBe('');
    }
});

it('the operator’s page may be framed by nobody else, and runs no code that is not a file of ours', async () => {
  const csp = aturan((await minta(s.pintu.operator, 'GET', '/')).kepala['content-security-policy'] ?? '');
  expect(Object.fromEntries(csp)).toMatchObject({
    ...{ 'script-src': "'self'", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'self'" },
    ...{ 'connect-src': "'self'", 'frame-ancestors': "'self'" },
  });
  expect(JSON.stringify([...csp])).not.toMatch(/unsafe-eval|\*|http:|https:/);
});
