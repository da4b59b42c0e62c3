import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { afterAll, expect, it } from 'vitest';
import { Aplikasi, type Siapa } from '../../src/app/index.ts';
import { buatAplikasiHttp } from '../../src/server/aplikasi-http.ts';
import { buatHttp } from '../../src/server/app.ts';
import { daftarAturan, untuk } from '../../src/server/izin.ts';
import { Jaringan } from '../../src/server/jaringan/jaringan.ts';
import { gerbangPanel } from '../../src/server/panel/gerbang.ts';
import { buatPenangan } from '../../src/server/penangan/index.ts';
import { buatHttpProyektor } from '../../src/server/proyektor.ts';
import { DEFINISI, WILAYAH } from '../lib/kontes.ts';

const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-izin-'));
const a = new Aplikasi({ akar });
const jaringan = new Jaringan(a, { akar });
const operator = buatHttp(a, { port: () => 1, kunci: 'k', proyektor: () => 'http://127.0.0.1:2/masuk', jaringan });
const dinding = buatHttpProyektor(a, { port: () => 2, kunci: 'p', jaringan });

const SIAPA: Record<string, Siapa> = {
  operator: { jenis: 'operator' },
  panel: { jenis: 'panel', id: 'abcdefabcdef', nama: 'Panel 2', daerah: null },
  terbatas: { jenis: 'panel', id: 'abcdefabcdef', nama: 'Panel 2', daerah: ['9999999999'] },
  penonton: { jenis: 'penonton' },
};
/** The same routes, for whoever the header says: what a door finds out is not what is tested here. */
const sama = buatAplikasiHttp(a, buatPenangan(a, jaringan), (app) =>
  app.use(
    '*',
    untuk((c) => SIAPA[c.req.header('x-uji') ?? ''] ?? { jenis: 'penonton' }),
  ),
);

afterAll(async () => {
  await a.berhenti();
  fs.rmSync(akar, { recursive: true, force: true });
});

const PUTUSAN = { versi: 99, oleh: 1, sel: [['I.A.J', null, 1, 1]] };

const kunci = (r: { metode?: string; method?: string; jalur?: string; path?: string }): string =>
  `${r.metode ?? r.method} ${r.jalur ?? r.path}`.replace(/ \/\*$/, ' *');
/** Routes as Hono has them. Those for every method are what stands before all others, and the answer for unknown addresses. */
const diHono = (app: Hono): string[] =>
  [...new Set(app.routes.filter((r) => r.method !== 'ALL').map(kunci))].sort((x, y) => x.localeCompare(y));

/** Whatever is not named here is the operator's alone. */
const TABEL: Readonly<Record<string, readonly string[]>> = {
  terbuka: ['GET *', 'GET /masuk'],
  penonton: [
    ...['GET /api/banding/:kontes/:wilayah', 'GET /api/beranda', 'GET /api/formulir/:kontes', 'GET /api/keadaan'],
    ...['GET /api/lembar/:kontes/:tps', 'GET /api/peristiwa', 'GET /api/proyektor', 'GET /api/proyektor/rupa'],
    ...['GET /api/publik/alamat', 'GET /api/rekap/:kontes/:wilayah', 'GET /api/rekap/:kontes/:wilayah/keadaan'],
    ...['GET /api/saya', 'GET /api/total/:kontes/:wilayah'],
  ],
  panel: [
    ...['GET /api/agenda/:kontes', 'GET /api/keberatan', 'GET /api/lembar/:kontes/:tps/riwayat/:sel', 'GET /api/orang'],
    ...['GET /api/panel', 'GET /api/pembetulan', 'GET /api/pemberitahuan', 'GET /api/pihak/:kontes'],
    ...['GET /api/rekap/:kontes/:wilayah/sel/:sel', 'GET /api/setelan', 'GET /api/temuan', 'GET /api/terusan'],
    'GET /api/unit/:kontes',
    ...['GET /api/berkas-lampiran/:sha256', 'GET /api/draf', 'GET /api/draf/:kontes/:wilayah'],
    ...['GET /api/dugaan/:kontes/:tps', 'GET /api/klaim', 'GET /api/lampiran/:kontes/:tps'],
    ...[
      'GET /api/lembar/:kontes/:tps/entri',
      'GET /api/palu',
      'POST /api/keberatan',
      'POST /api/keberatan/:nomor/jawab',
    ],
    ...['POST /api/lampiran/:kontes/:tps', 'POST /api/lampiran/:kontes/:tps/:nomor/kembali'],
    ...['POST /api/lampiran/:kontes/:tps/:nomor/lepas', 'POST /api/lembar/:kontes/:tps/bacakan'],
    ...['POST /api/lembar/:kontes/:tps/batal-bacakan', 'POST /api/lembar/:kontes/:tps/entri/putuskan'],
    ...['POST /api/lembar/:kontes/:tps/sahkan', 'POST /api/lembar/:kontes/:tps/sumber/buka'],
    ...['POST /api/lembar/:kontes/:tps/sumber/selesai', 'POST /api/lembar/:kontes/:tps/urung', 'POST /api/palu'],
    ...['POST /api/palu/kunci', 'PUT /api/draf', 'PUT /api/klaim', 'PUT /api/lampiran/:kontes/:tps/tata'],
    ...['PUT /api/lembar/:kontes/:tps', 'PUT /api/lembar/:kontes/:tps/sumber'],
  ],
};
const bolehnya = (r: string): string => Object.keys(TABEL).find((i) => TABEL[i]?.includes(r)) ?? 'operator';

it('has no route that does not say who may call it', () => {
  const tercatat = daftarAturan(operator).map(kunci);
  expect(diHono(operator).filter((r) => !tercatat.includes(r))).toEqual([]);
  expect(new Set(tercatat).size).toBe(tercatat.length);
  // Before everything: headers, own pages only, the secret, who it is, the keyboard; behind everything: no such address.
  const untukSemua = operator.routes.filter((r) => r.method === 'ALL').map((r) => r.path);
  expect(untukSemua).toEqual(['/*', '/*', '/*', '/*', '/api/*', '/api/*']);
});

it('has the same table on the door for panels, and three more that let nobody see anything', () => {
  const panel = buatAplikasiHttp(a, buatPenangan(a, jaringan), gerbangPanel(a, jaringan.panel));
  const tercatat = daftarAturan(panel);
  expect(diHono(panel).filter((r) => !tercatat.map(kunci).includes(r))).toEqual([]);
  const sendiri = daftarAturan(operator).map(kunci);
  expect(tercatat.filter((r) => !sendiri.includes(kunci(r))).map((r) => `${kunci(r)}: ${r.izin}`)).toEqual([
    'POST /api/gabung: terbuka',
    'GET /gabung: terbuka',
    'GET /assets/*: terbuka',
  ]);
  expect(sendiri.filter((r) => !tercatat.map(kunci).includes(r))).toEqual(['GET /masuk', 'GET /proyektor']);
});

it('has the same table on the door for the projector, and no other way in', () => {
  const tercatat = daftarAturan(dinding).map((r) => `${kunci(r)}: ${r.izin}`);
  expect(diHono(dinding).filter((r) => !daftarAturan(dinding).map(kunci).includes(r))).toEqual([]);
  const sendiri = daftarAturan(operator).map((r) => `${kunci(r)}: ${r.izin}`);
  expect(tercatat.filter((r) => !sendiri.includes(r))).toEqual([]);
  expect(sendiri.filter((r) => !tercatat.includes(r))).toEqual(['GET /proyektor: operator']);
});

it('lets a panel and a viewer call what the table says, and nothing else', () => {
  const aturan = daftarAturan(operator);
  expect(aturan.filter((r) => r.izin !== bolehnya(kunci(r))).map((r) => `${kunci(r)}: ${r.izin}`)).toEqual([]);
  const semua = aturan.map(kunci);
  expect(Object.values(TABEL).flatMap((t) => t.filter((r) => !semua.includes(r)))).toEqual([]);
});

it('keeps every change that is open to panels to their desa, and lets viewers change nothing', () => {
  const ubah = daftarAturan(operator).filter((r) => r.metode !== 'GET' && r.izin !== 'operator');
  expect(ubah.filter((r) => r.daerah === undefined).map(kunci)).toEqual([]);
  expect(ubah.filter((r) => r.izin !== 'panel').map(kunci)).toEqual([]);
  expect(
    ubah
      .filter((r) => r.daerah === 'bebas')
      .map(kunci)
      .sort(),
  ).toEqual(['POST /api/palu', 'POST /api/palu/kunci', 'PUT /api/klaim']);
});

const ISI: Record<string, string> = {
  ...{ kontes: 'ppwp', tps: '9901012001001', wilayah: '9901012001', sel: 'I.A.J', nomor: '1', id: '1' },
  ...{ sha256: 'a'.repeat(64), berkas: 'kontes.csv', tanda: 'x' },
};

async function tanya(siapa: string, metode: string, jalur: string, badan?: unknown): Promise<string> {
  const alamat = jalur.replace(/:(\w+)/g, (_, k: string) => ISI[k] ?? '1').replace('*', 'tak-ada');
  const r = await sama.request(alamat, {
    method: metode,
    headers: { 'x-uji': siapa, 'content-type': 'application/json' },
    ...(metode === 'GET' ? {} : { body: JSON.stringify(badan ?? {}) }),
  });
  if ((r.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
    await r.body?.cancel();
    return '';
  }
  const isi = (await r.json().catch(() => null)) as { galat?: { kode: string } } | null;
  return isi?.galat?.kode ?? '';
}

it('enforces it: each route refuses exactly those it does not name', async () => {
  const urut = ['terbuka', 'penonton', 'panel', 'operator'];
  const salah: string[] = [];
  for (const r of daftarAturan(sama)) {
    for (const siapa of ['penonton', 'panel', 'operator']) {
      const ditolak = (await tanya(siapa, r.metode, r.jalur)) === 'IZIN_KURANG';
      if (ditolak !== urut.indexOf(r.izin) > urut.indexOf(siapa)) salah.push(`${siapa} ${kunci(r)}: ${ditolak}`);
    }
  }
  expect(salah).toEqual([]);
});

it('refuses every change outside the desa of a panel, and lets the same panel through inside', async () => {
  const h = a.buat(DEFINISI, WILAYAH);
  if (!h.ok) throw new Error(h.galat.kode);
  const [tps = ''] = h.nilai.peta.turunan(WILAYAH, 5).map((w) => w.kode as string);
  const kontes = h.nilai.s.definisi.kontes[0]?.kode ?? '';
  Object.assign(ISI, { tps, kontes, wilayah: tps.slice(0, 10) });
  const keberatan = {
    ...{ jenis: 'kejadian', pengaju: { peran: 'ppk', nama: '' }, wilayah: tps, kontes: null, sel: [], uraian: 'uji' },
  };
  expect(await tanya('operator', 'POST', '/api/keberatan', keberatan)).toBe('');
  const sel = [['I.A.J', null, 1]];
  const badan: Readonly<Record<string, unknown>> = {
    'POST /api/keberatan': keberatan,
    'POST /api/keberatan/:nomor/jawab': { status: 'diterima', jawaban: 'uji', hitungUlang: null },
    'POST /api/lembar/:kontes/:tps/bacakan': { versi: 99 },
    'POST /api/lembar/:kontes/:tps/batal-bacakan': { versi: 99 },
    'POST /api/lembar/:kontes/:tps/sahkan': { versi: 99 },
    'POST /api/lembar/:kontes/:tps/urung': { versi: 99 },
    'POST /api/lembar/:kontes/:tps/sumber/buka': { sumber: 'entri2', alasan: 'uji' },
    'POST /api/lembar/:kontes/:tps/sumber/selesai': { sumber: 'entri2', alasan: 'uji', sel },
    'POST /api/lembar/:kontes/:tps/entri/putuskan': PUTUSAN,
    'PUT /api/draf': {
      panel: 'abcdefabcdef01',
      kontes,
      wilayah: tps,
      lapis: 'lembar',
      nama: 'I.A.J',
      teks: '1',
      semula: null,
    },
    'PUT /api/lampiran/:kontes/:tps/tata': { tata: [] },
    'PUT /api/lembar/:kontes/:tps': { versi: 99, sel: {} },
    'PUT /api/lembar/:kontes/:tps/sumber': { sumber: 'entri2', sel },
  };
  const jawab = async (siapa: string): Promise<[string, string][]> => {
    const hasil: [string, string][] = [];
    for (const r of daftarAturan(sama).filter((x) => x.daerah !== undefined && x.daerah !== 'bebas'))
      hasil.push([kunci(r), await tanya(siapa, r.metode, r.jalur, badan[kunci(r)])]);
    return hasil;
  };
  SIAPA.terbatas = { jenis: 'panel', id: 'abcdefabcdef', nama: 'Panel 2', daerah: ['9999999999'] };
  expect((await jawab('terbatas')).filter(([, kode]) => kode !== 'PANEL_LUAR_DAERAH')).toEqual([]);
  SIAPA.terbatas = { jenis: 'panel', id: 'abcdefabcdef', nama: 'Panel 2', daerah: [tps.slice(0, 10)] };
  expect((await jawab('terbatas')).filter(([, kode]) => kode === 'PANEL_LUAR_DAERAH')).toEqual([]);
});

it('gives each computer a gavel of its own, and names the panel in the journal', async () => {
  const p = a.pleno();
  if (!p.ok) throw new Error(p.galat.kode);
  const { tps = '', kontes = '' } = ISI;
  const sel = { 'I.A.L': 3 };
  const l = await sama.request(`/api/lembar/${kontes}/${tps}`, { headers: { 'x-uji': 'panel' } });
  const { versi } = (await l.json()) as { versi: number };
  expect(await tanya('panel', 'PUT', '/api/lembar/:kontes/:tps', { versi, sel })).toBe('');
  const jejak = await (await sama.request('/api/jejak', { headers: { 'x-uji': 'operator' } })).text();
  expect(jejak).toContain('Operator Panel 2');
  // No path of this computer gets to a panel.
  for (const jalur of ['/api/keadaan', '/api/beranda']) {
    const teks = await (await sama.request(jalur, { headers: { 'x-uji': 'panel' } })).text();
    expect(teks).not.toContain(akar);
    expect(await (await sama.request(jalur, { headers: { 'x-uji': 'operator' } })).text()).toContain(akar);
  }
});
