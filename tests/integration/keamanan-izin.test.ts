import { afterAll, beforeAll, expect, it } from 'vitest';
import { buatAplikasiHttp } from '../../src/server/aplikasi-http.ts';
import { buatHttp } from '../../src/server/app.ts';
import { type AturanRute, daftarAturan } from '../../src/server/izin.ts';
import { kunciProyektor } from '../../src/server/keamanan.ts';
import { gerbangPanel } from '../../src/server/panel/gerbang.ts';
import { buatPenangan } from '../../src/server/penangan/index.ts';
import { buatHttpProyektor } from '../../src/server/proyektor.ts';
import { KUNCI_UJI, type NamaPintu, type Pintu, SemuaPintu, tanya } from '../lib/pintu.ts';

/** Every route of every door for everybody who may come to it, over real listeners; the list is the routes' own. */
let s: SemuaPintu;
let isi: Record<string, string>;
let aturan: Record<'operator' | 'proyektor' | 'panel', readonly AturanRute[]>;

beforeAll(async () => {
  s = await SemuaPintu.buka();
  const { aplikasi: a, jaringan } = s.layanan;
  aturan = {
    operator: daftarAturan(buatHttp(a, { port: () => 1, kunci: 'x', proyektor: () => 'http://127.0.0.1/', jaringan })),
    proyektor: daftarAturan(buatHttpProyektor(a, { port: () => 1, kunci: 'x', jaringan })),
    panel: daftarAturan(buatAplikasiHttp(a, buatPenangan(a, jaringan), gerbangPanel(a, jaringan.panel))),
  };
  // A place outside the desa of the panel.
  const tps = s.tps.at(-1) ?? '';
  await s.k.panggil('ajukanKeberatan', {
    badan: {
      ...{ jenis: 'kejadian', pengaju: { peran: 'ppk', nama: '' }, wilayah: tps, kontes: null, sel: [], uraian: 'uji' },
    },
  });
  isi = {
    ...{ kontes: 'PPWP', tps, wilayah: tps.slice(0, 10), sel: 'IV.1', nomor: '1', id: '1', tanda: 'x' },
    ...{ sha256: 'a'.repeat(64), berkas: 'kontes.csv' },
  };
}, 60_000);
afterAll(() => s.tutup());

const alamat = (r: AturanRute): string =>
  r.jalur
    .replace(/:(\w+)/g, (_, k: string) => isi[k] ?? '1')
    .replace(/^\*/, '/')
    .replace('*', 'tak-ada');
const urut = ['terbuka', 'penonton', 'panel', 'operator'];
const cukup = (punya: string, izin: string): boolean => urut.indexOf(punya) >= urut.indexOf(izin);

/** Answers of every route of a door that are not what `harap` says, each with who asked. */
async function salah(
  pintu: Pintu,
  daftar: readonly AturanRute[],
  kue: string,
  harap: (r: AturanRute) => (j: { status: number; kode: string }) => boolean,
): Promise<string[]> {
  const lain: string[] = [];
  for (const r of daftar) {
    const j = await tanya(pintu, r.metode, alamat(r), { kue });
    if (!harap(r)(j)) lain.push(`${pintu.nama} ${r.metode} ${r.jalur}: ${j.status} ${j.kode}`);
  }
  return lain;
}

/** Cookies that are worth nothing at this door: none, wrong ones, those of every other door under this one's name. */
function asing(nama: NamaPintu): string[] {
  const { operator, proyektor, panel } = s.pintu;
  const isiKue = (p: Pintu): string => p.kue.slice(p.kue.indexOf('=') + 1);
  const namaKue = (p: Pintu): string => p.kue.slice(0, p.kue.indexOf('='));
  const ini = s.pintu[nama];
  const lain = [operator, proyektor, panel].filter((p) => p !== ini);
  return [
    ...['', `${namaKue(ini)}=`, `${namaKue(ini)}=${'b'.repeat(64)}`, `${namaKue(ini)}=${isiKue(ini).slice(1)}`],
    ...[`${namaKue(ini)}=${isiKue(ini)}x`, `${namaKue(ini).toUpperCase()}=${isiKue(ini)}`],
    ...lain.map((p) => p.kue),
    ...lain.map((p) => `${namaKue(ini)}=${isiKue(p)}`),
    // The secret of another start.
    `${namaKue(ini)}=${kunciProyektor('c'.repeat(64))}`,
  ];
}

it('knows every door’s secret apart: none opens another', () => {
  const kue = [s.pintu.operator, s.pintu.proyektor, s.pintu.panel].map((p) => p.kue);
  expect(kue.every((k) => /^[\w-]+=[\w-]{40,}$/.test(k))).toBe(true);
  expect(kue.some((k, i) => i > 0 && k.includes(KUNCI_UJI))).toBe(false);
});

it('a stranger gets nothing from any route of the operator’s door, whatever cookie is shown', async () => {
  const tutup = () => (j: { status: number; kode: string }) => j.status === 401 && j.kode === 'KUNCI_SALAH';
  const [tanpa = '', ...lain] = asing('operator');
  expect(await salah(s.pintu.operator, aturan.operator, tanpa, tutup)).toEqual([]);
  for (const kue of lain) expect(await salah(s.pintu.operator, contoh(aturan.operator), kue, tutup), kue).toEqual([]);
});

/** One route of each kind: who else could be let in is decided before the route. */
const contoh = (daftar: readonly AturanRute[]): AturanRute[] =>
  ['GET', 'POST', 'PUT'].flatMap((m) => urut.flatMap((i) => daftar.find((r) => r.metode === m && r.izin === i) ?? []));

it('nor from the projector’s door', async () => {
  const tutup = () => (j: { status: number; kode: string }) => j.status === 401 && j.kode === 'KUNCI_SALAH';
  const [tanpa = '', ...lain] = asing('proyektor');
  expect(await salah(s.pintu.proyektor, aturan.proyektor, tanpa, tutup)).toEqual([]);
  for (const kue of lain) expect(await salah(s.pintu.proyektor, contoh(aturan.proyektor), kue, tutup), kue).toEqual([]);
});

it('nor from the door for panels, but the page to join', async () => {
  const daftar = aturan.panel.filter((r) => !/gabung|assets/.test(r.jalur));
  const tutup = (r: AturanRute) => (j: { status: number; kode: string }) =>
    r.jalur === '*' ? j.status === 302 : j.status === 401 && j.kode === 'PANEL_BELUM_GABUNG';
  const [tanpa = '', ...lain] = asing('panel');
  expect(await salah(s.pintu.panel, daftar, tanpa, tutup)).toEqual([]);
  for (const kue of lain) expect(await salah(s.pintu.panel, contoh(daftar), kue, tutup), kue).toEqual([]);
});

it('the projector’s page may read what it shows, and is refused every other route', async () => {
  const boleh = aturan.proyektor.filter((r) => cukup('penonton', r.izin));
  // All of them read: nothing that is open to the hall changes anything.
  expect(boleh.filter((r) => r.metode !== 'GET')).toEqual([]);
  const harap = (r: AturanRute) => (j: { status: number; kode: string }) =>
    cukup('penonton', r.izin)
      ? j.kode !== 'IZIN_KURANG' && j.status < 404
      : j.status === 403 && j.kode === 'IZIN_KURANG';
  const daftar = aturan.proyektor.filter((r) => r.jalur !== '/masuk');
  expect(await salah(s.pintu.proyektor, daftar, s.pintu.proyektor.kue, harap)).toEqual([]);
});

it('a panel may do what its table says, and no change outside its desa', async () => {
  const harap = (r: AturanRute) => (j: { status: number; kode: string }) => {
    if (!cukup('panel', r.izin)) return j.status === 403 && j.kode === 'IZIN_KURANG';
    if (r.daerah === 'param' || r.daerah === 'keberatan') return j.status === 403 && j.kode === 'PANEL_LUAR_DAERAH';
    return j.kode !== 'IZIN_KURANG';
  };
  const ubah = aturan.panel.filter((r) => cukup('panel', r.izin) && r.metode !== 'GET' && r.izin !== 'terbuka');
  expect(ubah.filter((r) => r.daerah === undefined)).toEqual([]);
  const daftar = aturan.panel.filter((r) => r.jalur !== '/api/gabung');
  expect(await salah(s.pintu.panel, daftar, s.pintu.panel.kue, harap)).toEqual([]);
  // The same key twice in one body: what is checked is what is done.
  const tps = s.tps[0] ?? '';
  const draf = `{"panel":"x","kontes":"PPWP","wilayah":"${tps}","lapis":"lembar","nama":"IV.1","teks":"1","semula":null`;
  const { awalan } = await s.panel.panggil('saya');
  const dua = `${draf.replace('"x"', `"${awalan}a1"`)},"wilayah":"${isi.tps}"}`;
  const j = await tanya(s.pintu.panel, 'PUT', '/api/draf', { isi: dua });
  expect([j.status, j.kode]).toEqual([403, 'PANEL_LUAR_DAERAH']);
});

it('other methods than the table names lead nowhere, at any door', async () => {
  for (const p of s.aplikasi) {
    const daftar = aturan[p.nama as keyof typeof aturan].filter((r) => r.jalur.startsWith('/api/'));
    for (const metode of ['DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      const lain = [];
      for (const r of metode === 'DELETE' ? daftar : contoh(daftar)) {
        const j = await tanya(p, metode, alamat(r));
        if (j.status !== 404) lain.push(`${metode} ${r.jalur}: ${j.status}`);
      }
      expect(lain, p.nama).toEqual([]);
    }
  }
});

it('a panel that was sent away, or whose plenary was closed, is nobody', async () => {
  const [{ id } = { id: '' }] = (await s.k.panggil('panelJauh')).panel;
  await s.k.panggil('keluarkanPanel', { param: { id } });
  const daftar = aturan.panel.filter((r) => r.jalur.startsWith('/api/') && r.jalur !== '/api/gabung');
  const tutup = () => (j: { status: number; kode: string }) => j.status === 401 && j.kode === 'PANEL_DIKELUARKAN';
  expect(await salah(s.pintu.panel, daftar, s.pintu.panel.kue, tutup)).toEqual([]);
});

it('an application with a route that does not say who may call it is not built', () => {
  const { aplikasi: a, jaringan } = s.layanan;
  expect(() =>
    buatAplikasiHttp(a, buatPenangan(a, jaringan), (app) => {
      app.get('/api/bocor', (c) => c.text('x'));
      app.post('/unggah-bocor', (c) => c.text('x'));
    }),
  ).toThrow('rute tanpa izin: GET /api/bocor, POST /unggah-bocor');
});
