import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Titipan } from '../../src/app/titipan.ts';
import { buatHttp } from '../../src/server/app.ts';
import { daftarAturan } from '../../src/server/izin.ts';
import { sha256Hex } from '../../src/store/index.ts';
import { png } from '../lib/foto.ts';
import { minta, SemuaPintu, tanya } from '../lib/pintu.ts';

/** Names and addresses that would be paths: at the pages' files, at every route that takes a name, and as names of uploads. */
let s: SemuaPintu;
const galat = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  s = await SemuaPintu.buka();
}, 60_000);
afterAll(async () => {
  galat.mockRestore();
  await s.tutup();
});

const MENDAKI = [
  ...[
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
  ],
  ...['/%252e%252e%252f%252e%252e%252fpackage.json', '/..%252f..%252fpackage.json', '/....//....//package.json'],
  ...[
    '/..\\..\\package.json',
    '/..%5c..%5cpackage.json',
    '/%2e%2e%5c%2e%2e%5cpackage.json',
    '/..%c0%af..%c0%afpackage.json',
  ],
  ...['/assets/../../../package.json', '/assets/..%2f..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/node/core.js'],
  ...['/assets//etc/passwd', '//etc/passwd', '/%2fetc%2fpasswd', '/file:///etc/passwd', '/C:/Windows/win.ini'],
  ...[
    '/C%3a%5cWindows%5cwin.ini',
    '/%5c%5cserver%5cbagi%5cx.js',
    '/../renderer/index.html',
    '/assets/',
    '/assets',
    '/assets/.',
  ],
];
const ANEH = [
  ...['/%00', '/index.html%00.png', '/assets/%00.js', '/%', '/%zz', '/%c0%ae', '/%ff%fe', '/assets/%e0%a4%a'],
  ...['/CON', '/con.js', '/assets/AUX.js', '/nul.html', '/COM1.png', '/lpt9.css', '/assets/CONIN$.js'],
  ...[
    '/index.html::$DATA',
    '/index.html%3a%3a$DATA',
    '/assets/x.js:ads',
    '/index.html.',
    '/index.html%20',
    '/INDEX.HTML',
  ],
  ...[`/${'a'.repeat(8000)}`, `/${'a/'.repeat(3000)}x.js`, `/${'%61'.repeat(2500)}.js`, '/.port', '/.env', '/rekap.db'],
];
/** What only lies outside of the pages. */
const LUAR = /"devDependencies"|root:x:|\[fonts\]|SQLite format/;

it('no address of a page or a file of pages leads out of them, nor makes a fault', async () => {
  const halaman = (await tanya(s.pintu.operator, 'GET', '/')).isi;
  for (const p of s.daftar.filter((d) => d.nama !== 'paket'))
    for (const jalur of [...MENDAKI, ...ANEH]) {
      const j = await minta(p, 'GET', jalur);
      expect([200, 302, 400, 404], `${p.nama} ${jalur}: ${j.status}`).toContain(j.status);
      expect(j.isi, jalur).not.toMatch(LUAR);
      if (j.status === 200 && p.nama === 'operator') expect(j.isi.slice(0, 15), jalur).toBe(halaman.slice(0, 15));
    }
  expect(galat.mock.calls).toEqual([]);
});

it('files of the pages are found by their very names alone', async () => {
  const { operator } = s.pintu;
  const nama = /\/assets\/([\w.-]+\.js)/.exec((await tanya(operator, 'GET', '/')).isi)?.[1] ?? '';
  expect((await tanya(operator, 'GET', `/assets/${nama}`)).status).toBe(200);
  for (const lain of [
    nama.toUpperCase(),
    `${nama}.`,
    `${nama}%20`,
    `./${nama}`,
    `%2e/${nama}`,
    `x/../${nama}`,
    `${nama}%00`,
    `${nama}:x`,
  ]) {
    const { status } = await minta(operator, 'GET', `/assets/${lain}`);
    // Dots of an address are resolved before anything is looked up.
    expect(status, lain).toBe(/^(\.|%2e|x)\//.test(lain) ? 200 : 404);
  }
});

const NILAI = [
  ...[
    '..%2f..%2frekap.db',
    '%2e%2e%2frekap.db',
    '%252e%252e%252frekap.db',
    '..%5c..%5crekap.db',
    '%00',
    'x%00.json',
    '%ff',
  ],
  ...[
    'CON',
    'nul.csv',
    'kontes.csv%3a%3a$DATA',
    'a%3aads',
    '%2fetc%2fpasswd',
    'C%3a%5cx',
    '.',
    '%2e%2e',
    '%20',
    '-1',
    '1e9',
  ],
  ...['99999999999999999999', '0x1', '1%27%20OR%201=1--', '%24%7b7*7%7d', '__proto__', 'constructor', 'a'.repeat(4000)],
];
/** Names that could be good ones: what they name is not there. */
const BISA: Readonly<Record<string, RegExp>> = { sel: /./, tanda: /./ };

it('every route that takes a name, a number or a hash in its address refuses what is none', async () => {
  const { aplikasi, jaringan } = s.layanan;
  const aturan = daftarAturan(buatHttp(aplikasi, { port: () => 1, kunci: 'x', proyektor: () => '', jaringan }));
  const baik: Record<string, string> = {
    ...{
      kontes: 'PPWP',
      tps: s.tps[0] ?? '',
      wilayah: (s.tps[0] ?? '').slice(0, 10),
      nomor: '1',
      id: '1',
      sel: 'IV.1',
    },
    ...{ sha256: 'a'.repeat(64), berkas: 'kontes.csv', tanda: 'x' },
  };
  const lain: string[] = [];
  for (const r of aturan) {
    for (const [, nama = ''] of r.jalur.matchAll(/:(\w+)/g)) {
      for (const v of NILAI) {
        const jalur = r.jalur.replace(/:(\w+)/g, (_, k: string) => (k === nama ? v : (baik[k] ?? '1')));
        const j = await tanya(s.pintu.operator, r.metode, jalur);
        const boleh = nama in BISA ? j.status < 500 : j.status >= 400 && j.status < 500;
        if (!boleh || LUAR.test(j.isi)) lain.push(`${r.metode} ${jalur.slice(0, 90)}: ${j.status}`);
      }
    }
  }
  expect(lain).toEqual([]);
  expect(galat.mock.calls).toEqual([]);
}, 60_000);

const NAMA = [
  ...[
    '../../../keluar.json',
    '..\\..\\..\\keluar.json',
    '/etc/keluar.json',
    'C:\\Windows\\keluar.json',
    '\\\\server\\bagi\\keluar.json',
  ],
  ...[
    'CON',
    'nul.json',
    'COM1.json',
    'x/AUX/y.json',
    'a::$DATA',
    'a:b.json',
    'akhir. . .',
    '...',
    '.',
    ' ',
    '',
    'x\u0000y.json',
  ],
  ...[
    '\u202Egnp.json',
    'a\nb.json',
    `${'n'.repeat(900)}.json`,
    `${'漢'.repeat(300)}.json`,
    `${'d/'.repeat(200)}x.json`,
    '%2e%2e%2fx.json',
  ],
];

it('names of uploaded files never become paths, devices or streams, and none takes another’s place', async () => {
  const form = new FormData();
  for (const n of NAMA) form.append('berkas', new Blob([`isi dari ${n}`]), n);
  form.append('berkas', new Blob(['kembar 1']), 'a:b.json');
  form.append('berkas', new Blob(['kembar 2']), 'a?b.json');
  const r = await fetch(`${s.layanan.url}/api/titipan`, { method: 'POST', headers: s.k.tajuk, body: form });
  const { titipan, berkas } = (await r.json()) as { titipan: string; berkas: number };
  const h = s.layanan.aplikasi.titipan.jalur({ titipan });
  const folder = h.ok ? (h.nilai[0] ?? '') : '';
  const ada = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((n) => fs.statSync(path.join(folder, n)).isFile());
  // Multipart itself leaves away what has no name.
  expect(ada).toHaveLength(berkas);
  expect(berkas).toBeGreaterThan(NAMA.length - 2);
  expect(ada.filter((n) => path.basename(n).startsWith('a_b')).sort()).toHaveLength(3);
  for (const bagian of ada.flatMap((n) => n.split(path.sep))) {
    expect(bagian).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    expect(bagian).not.toMatch(/[^\p{L}\p{N}._ ()-]|[. ]$|^\.\.?$/u);
    expect(Buffer.byteLength(bagian)).toBeLessThanOrEqual(255);
  }
  expect(fs.readdirSync(path.dirname(folder)).filter((n) => n.includes('keluar'))).toEqual([]);
});

it('a place for a file is always inside its folder, whatever it is called', () => {
  const t = new Titipan();
  const { folder } = t.baru();
  for (const n of [...NAMA, 'a/../../b', './../..//c', 'x/\u2025/y'])
    expect(path.relative(folder, t.tempat(folder, n))).not.toMatch(/^(\.\.|[/\\]|[A-Z]:)/);
  t.bersihkan();
});

it('the name of a photo is a word in the list, and its bytes lie under their hash', async () => {
  const tps = s.tps[0] ?? '';
  const folder = (await s.k.panggil('keadaan')).pleno?.folder ?? '';
  for (const [i, n] of NAMA.filter((x) => x !== '').entries()) {
    const isi = png(20 + i, 20);
    const jalur = `/api/lampiran/PPWP/${tps}?nama=${encodeURIComponent(n)}`;
    const r = await fetch(s.layanan.url + jalur, { method: 'POST', headers: s.k.tajuk, body: new Uint8Array(isi) });
    expect(r.status, n).toBe(200);
    expect(fs.readdirSync(path.join(folder, 'lampiran')).some((b) => b.startsWith(sha256Hex(isi)))).toBe(true);
  }
  for (const b of fs.readdirSync(path.join(folder, 'lampiran'))) expect(b).toMatch(/^[0-9a-f]{64}\.png$/);
});
