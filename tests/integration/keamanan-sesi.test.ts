import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pairWith } from '../../src/app/lan/index.ts';
import { jamMesin } from '../../src/app/pleno.ts';
import { tajukTanda, tandaSesi } from '../../src/exchange/lan/sesi.ts';
import { mulaiLayanan } from '../../src/server/layanan.ts';
import { Klien } from '../lib/klien.ts';
import { perangkatDi } from '../lib/lan.ts';
import { folderBerkas } from '../lib/paket.ts';
import { KUNCI_UJI, kodeMentah, minta, type Pintu, SemuaPintu, tanya } from '../lib/pintu.ts';
import { nilai } from '../lib/pleno.ts';

/** Sessions: how one begins, what it hangs on, how it ends, and what is said a second time. */
let s: SemuaPintu;
const { akar, hapus } = folderBerkas('sesi');
beforeAll(async () => {
  s = await SemuaPintu.buka();
}, 60_000);
afterAll(async () => {
  await s.tutup();
  hapus();
});

const kueDari = (j: { kepala: Record<string, string> }): string => j.kepala['set-cookie'] ?? '';
const masuk = (p: Pintu, kunci: string, lain = '', kue: string | null = null) =>
  minta(p, 'GET', `/masuk?kunci=${kunci}${lain}`, { cookie: kue });
const isiKue = (p: Pintu): string => p.kue.slice(p.kue.indexOf('=') + 1);
const namaKue = (p: Pintu): string => p.kue.slice(0, p.kue.indexOf('='));

it('a cookie is the browser’s alone: not for scripts, other sites, other hosts, or after the browser is closed', async () => {
  for (const p of [s.pintu.operator, s.pintu.proyektor]) {
    const kue = kueDari(await masuk(p, isiKue(p)));
    expect(kue).toBe(`${p.kue}; Path=/; HttpOnly; SameSite=Strict`);
  }
  const { kode } = await s.k.panggil('kodePanel', { badan: { daerah: null } });
  const isi = JSON.stringify({ kode: kode?.kode, nama: 'Panel 7' });
  const j = await minta(s.pintu.panel, 'POST', '/api/gabung', { cookie: null }, isi);
  expect(j.status).toBe(200);
  const bagian = kueDari(j).split('; ');
  expect(bagian[0]).toMatch(/^__Host-rekap_panel=[\w-]{43}$/);
  expect(bagian.slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Strict', 'Secure']);
  // The code is used up by it; asked once more it lets nobody in.
  expect(kodeMentah(await minta(s.pintu.panel, 'POST', '/api/gabung', { cookie: null }, isi))).toBe(
    'PANEL_KODE_KEDALUWARSA',
  );
});

it('a session that somebody planted before the entry is not the one that is let in', async () => {
  const tanam = 'e'.repeat(64);
  for (const p of [s.pintu.operator, s.pintu.proyektor]) {
    const kue = kueDari(await masuk(p, isiKue(p), '', `${namaKue(p)}=${tanam}`));
    expect(kue).toContain(p.kue);
    expect((await tanya(p, 'GET', '/api/saya', { kue: `${namaKue(p)}=${tanam}` })).status).toBe(401);
  }
  const { kode } = await s.k.panggil('kodePanel', { badan: { daerah: null } });
  const ditanam = `__Host-rekap_panel=${'A'.repeat(43)}`;
  const isi = JSON.stringify({ kode: kode?.kode, nama: 'Panel 8' });
  const j = await minta(s.pintu.panel, 'POST', '/api/gabung', { cookie: ditanam }, isi);
  expect(kueDari(j)).not.toContain('A'.repeat(43));
  expect((await tanya(s.pintu.panel, 'GET', '/api/saya', { kue: ditanam })).status).toBe(401);
  // Nor does a panel that is in become another by joining again with its own cookie.
  const dua = await s.k.panggil('kodePanel', { badan: { daerah: null } });
  const lagi = JSON.stringify({ kode: dua.kode?.kode, nama: 'Panel 9' });
  expect(kueDari(await minta(s.pintu.panel, 'POST', '/api/gabung', {}, lagi))).not.toContain(isiKue(s.pintu.panel));
});

it('the secret opens at the entry and nowhere else: in no other address, head or body', async () => {
  for (const p of [s.pintu.operator, s.pintu.proyektor]) {
    const kunci = isiKue(p);
    for (const jalur of [
      `/api/saya?kunci=${kunci}`,
      `/?kunci=${kunci}`,
      `/api/masuk?kunci=${kunci}`,
      `/Masuk?kunci=${kunci}`,
    ])
      expect((await minta(p, 'GET', jalur, { cookie: null })).status, jalur).toBe(401);
    for (const [n, v] of Object.entries({ authorization: `Bearer ${kunci}`, 'x-kunci': kunci, kunci }))
      expect((await minta(p, 'GET', '/api/saya', { cookie: null, [n]: v })).status, n).toBe(401);
    expect((await minta(p, 'POST', '/masuk', { cookie: null }, JSON.stringify({ kunci }))).status).toBe(401);
    // Nearly right, twice, empty: none.
    for (const x of [
      '',
      kunci.slice(0, -1),
      `${kunci}0`,
      kunci.toUpperCase(),
      `${kunci}%00`,
      `x&kunci=${kunci}`,
      `%20${kunci}`,
    ])
      expect((await masuk(p, x)).status, x).toBe(401);
  }
  // Used a second time it is the same person at the same computer, until this start ends.
  expect((await masuk(s.pintu.operator, KUNCI_UJI)).status).toBe(302);
});

it('the secret of another start, and that of another door, open nothing', async () => {
  const { operator, proyektor } = s.pintu;
  for (const [p, kunci] of [
    [operator, isiKue(proyektor)],
    [proyektor, KUNCI_UJI],
    [operator, 'b'.repeat(64)],
  ] as const) {
    const j = await masuk(p, kunci);
    expect([j.status, kueDari(j)]).toEqual([401, '']);
  }
  // Another start on another folder: its own secrets, and those of this one are worth nothing there.
  const lain = nilai(await mulaiLayanan({ akar, port: 0, portPublik: 0, portPanel: 0 }));
  try {
    const u = new URL(lain.urlMasuk);
    const p: Pintu = { ...operator, asal: u.origin, host: u.host, port: Number(u.port), kue: '' };
    expect((await masuk(p, KUNCI_UJI)).status).toBe(401);
    const kunci = u.searchParams.get('kunci') ?? '';
    expect(kunci).toMatch(/^[0-9a-f]{64}$/);
    expect((await masuk(p, kunci)).status).toBe(302);
    expect((await masuk(operator, kunci)).status).toBe(401);
  } finally {
    await lain.berhenti();
  }
  // A start that nobody gave a secret takes a new one each time.
  const ulang = nilai(await mulaiLayanan({ akar, port: 0, portPublik: 0, portPanel: 0 }));
  expect(ulang.urlMasuk).not.toBe(lain.urlMasuk);
  expect(ulang.urlProyektor).not.toBe(lain.urlProyektor);
  await ulang.berhenti();
});

it('the entry leads to our own pages alone', async () => {
  for (const ke of [
    ...[
      '//jahat.example',
      '//jahat',
      'https://jahat.example',
      '/\\jahat.example',
      '\\\\jahat.example',
      '/%09/jahat.example',
      'javascript:alert(1)',
    ],
    ...[
      '/a%0d%0aset-cookie:%20x=y',
      '/a?x=//jahat',
      '/..//jahat.example',
      '%2f%2fjahat.example',
      'data:text/html,x',
      '%20/',
      '/a:b',
    ],
  ]) {
    for (const [p, rumah] of [
      [s.pintu.operator, '/'],
      [s.pintu.proyektor, '/proyektor'],
    ] as const) {
      const j = await masuk(p, isiKue(p), `&ke=${ke}`);
      expect([j.status, j.kepala.location], ke).toEqual([302, rumah]);
      expect(j.semua).not.toMatch(/^set-cookie: x=y/im);
    }
  }
  expect((await masuk(s.pintu.operator, KUNCI_UJI, '&ke=/rekap')).kepala.location).toBe('/rekap');
});

it('a withdrawn panel is out at once and stays out, and so is one whose door was closed', async () => {
  const kue = s.pintu.panel.kue;
  expect((await tanya(s.pintu.panel, 'GET', '/api/saya', { kue })).status).toBe(200);
  const { panel } = await s.k.panggil('panelJauh');
  const ini = panel.find((p) => p.nama === 'Panel 2');
  await s.k.panggil('keluarkanPanel', { param: { id: ini?.id ?? '' } });
  expect(kodeMentah(await minta(s.pintu.panel, 'GET', '/api/saya', { cookie: kue }))).toBe('PANEL_DIKELUARKAN');
  await s.k.panggil('aturPanelJauh', { badan: { nyala: false } });
  const lagi = await s.k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const u = new URL(lagi.alamat[0] ?? '');
  const p: Pintu = { ...s.pintu.panel, asal: u.origin, host: u.host, port: Number(u.port) };
  expect(kodeMentah(await minta(p, 'GET', '/api/saya', { cookie: kue }))).toBe('PANEL_DIKELUARKAN');
});

it('a signed request is good once, at this receiver, in this session, for these very bytes', async () => {
  const ppk = await perangkatDi(akar, 'ppk');
  const host = (await s.k.panggil('pemasangan', { badan: { buka: true } })).pemasangan?.alamat[0] ?? '';
  const t = nilai(await pairWith(ppk.akar, ppk, host, jamMesin));
  const p = s.pintu.paket;
  const kirim = (jalur: string, isi: Buffer, tanda: string | null, metode = 'PUT') =>
    minta(p, metode, jalur, { authorization: tanda, 'content-type': null }, isi);
  const buka = async (): Promise<string> => {
    const acak = randomBytes(16).toString('hex');
    const badan = JSON.stringify({ perangkat: ppk.id, acak, tanda: tandaSesi(ppk, t.kartu.id, acak) });
    return (
      /"sesi":"([0-9a-f]{32})"/.exec((await kirim('/lan/1/sesi', Buffer.from(badan), null, 'POST')).isi)?.[1] ?? ''
    );
  };
  const sesi = await buka();
  const isi = randomBytes(100);
  const jalur = `/lan/1/paket/${createHash('sha256').update(isi).digest('hex')}/200/0`;
  const m = { metode: 'PUT', jalur, isi };
  const tanda = tajukTanda(ppk, m, t.kartu.id, sesi, 5);
  expect((await kirim(jalur, isi, tanda)).isi).toContain('"offset":100');
  // Sent again, over another connection: an older number, and the same.
  expect(kodeMentah(await kirim(jalur, isi, tanda))).toBe('LAN_ULANGAN');
  expect(kodeMentah(await kirim(jalur, isi, tajukTanda(ppk, m, t.kartu.id, sesi, 4)))).toBe('LAN_ULANGAN');
  const rusak = Buffer.from(isi);
  rusak[3] = (rusak[3] ?? 0) ^ 1;
  for (const [apa, k] of Object.entries({
    isi: await kirim(jalur, rusak, tajukTanda(ppk, m, t.kartu.id, sesi, 6)),
    metode: await kirim(
      jalur.slice(0, -2),
      isi,
      tajukTanda(ppk, { ...m, jalur: jalur.slice(0, -2) }, t.kartu.id, sesi, 7),
      'POST',
    ),
    penerima: await kirim(jalur, isi, tajukTanda(ppk, m, 'f'.repeat(t.kartu.id.length), sesi, 8)),
    sesi: await kirim(jalur, isi, tajukTanda(ppk, m, t.kartu.id, 'f'.repeat(32), 9)),
    nomor: await kirim(jalur, isi, tanda.replace('.5.', '.10.')),
    tanpa: await kirim(jalur, isi, null),
  }))
    expect(kodeMentah(k), apa).toMatch(/^LAN_(TANDA|SESI)$/);
  // Taken back, and after the door was opened anew, an old session is nobody's.
  const lain = await buka();
  await s.k.panggil('lepasTerpasang', { badan: { id: ppk.id } });
  expect(kodeMentah(await kirim(jalur, isi, tajukTanda(ppk, m, t.kartu.id, lain, 1)))).toBe('LAN_SESI');
  expect(await buka()).toBe('');
});

it('ending the program ends its sessions: nobody answers at its address', async () => {
  const lain = nilai(await mulaiLayanan({ akar, port: 0, portPublik: 0, portPanel: 0, kunci: 'f'.repeat(64) }));
  const k = await new Klien(lain.url).masuk('f'.repeat(64));
  expect((await k.panggil('saya')).jenis).toBe('operator');
  await lain.berhenti();
  await expect(k.panggil('saya')).rejects.toThrow();
});
