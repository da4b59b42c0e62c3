import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { pairWith } from '../../src/app/lan/index.ts';
import { KONTRAK } from '../../src/contract/index.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { Klien } from '../lib/klien.ts';
import { KlienPanel } from '../lib/klien-panel.ts';
import { perangkatDi } from '../lib/lan.ts';
import { folderBerkas } from '../lib/paket.ts';
import { kodeGalat, nilai } from '../lib/pleno.ts';

/** Whoever tries PINs and codes over HTTP: one after the other, at once, from several places, over restarts and with the clock. */
const { akar, hapus } = folderBerkas('tebak');
const KUNCI = 'd4'.repeat(32);
let layanan: Layanan;
let k: Klien;
let geserMs = 0;
const jam = (): Date => new Date(Date.now() + geserMs);

async function mulai(): Promise<void> {
  layanan = nilai(
    await mulaiLayanan({ akar: path.join(akar, 'inti'), port: 0, portPublik: 0, portPanel: 0, kunci: KUNCI, jam }),
  );
  k = await new Klien(layanan.url).masuk(KUNCI);
}
beforeAll(async () => {
  await mulai();
  await k.panggil('simulasi', { badan: { desa: 2, tps: 4, benih: 3 } });
}, 60_000);
afterAll(async () => {
  await layanan.berhenti();
  hapus();
});

const BENAR = '112233';
const coba = (siapa: Pick<Klien, 'ditolak'>, orang: number, pin: string) =>
  siapa.ditolak('pegangPalu', { badan: { orang, pin } });
const anggota = async (n: number): Promise<number> =>
  (await k.panggil('orang')).orang.filter((o) => o.peran === 'anggota')[n]?.id ?? 0;
async function laptop(nama: string): Promise<KlienPanel> {
  const { alamat } = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const { kode } = await k.panggil('kodePanel', { badan: { daerah: null } });
  const p = new KlienPanel(alamat[0] ?? '');
  expect(await p.gabung(kode?.kode ?? '', nama)).toBe('');
  return p;
}

it('a PIN is tried five times, at whatever window and laptop, one after the other or at once', async () => {
  const id = await anggota(0);
  const [p, q] = [await laptop('Panel 2'), await laptop('Panel 3')];
  const jawab = await Promise.all(
    Array.from({ length: 40 }, (_, i) => coba([k, p, q][i % 3] ?? k, id, String(100_000 + i))),
  );
  expect(jawab.filter(([, kode]) => kode === 'PIN_SALAH')).toHaveLength(4);
  expect(jawab.filter(([status, kode]) => status === 429 && kode === 'PIN_TERKUNCI')).toHaveLength(36);
  // The right one is not looked at while it is locked, anywhere.
  for (const siapa of [k, p, q]) expect(await coba(siapa, id, BENAR)).toEqual([429, 'PIN_TERKUNCI']);
  // Another route that asks for the same PIN counts for the same person.
  const lain = await k.ditolak('aturPin', { param: { id: String(id) }, badan: { pin: '739105', pinLama: BENAR } });
  expect(lain).toEqual([429, 'PIN_TERKUNCI']);
  // Others are not kept out by it.
  expect(await coba(k, await anggota(1), BENAR)).toEqual([200, '']);
  p.tutup();
  q.tutup();
});

it('a lock stands over a restart, and neither a clock set back nor many restarts give tries', async () => {
  const id = await anggota(2);
  for (let i = 0; i < 5; i++) await coba(k, id, '000001');
  const { folder } = (await k.panggil('keadaan')).pleno ?? { folder: '' };
  for (const geser of [0, -3_600_000, -86_400_000]) {
    await layanan.berhenti();
    geserMs = geser;
    await mulai();
    await k.panggil('bukaPleno', { badan: { folder } });
    expect(await coba(k, id, BENAR), String(geser)).toEqual([429, 'PIN_TERKUNCI']);
  }
  // Each wrong try after a lock makes the next one longer.
  const sampai = async () =>
    Date.parse((await k.panggil('orang')).orang.find((o) => o.id === id)?.terkunciSampai ?? '') - jam().getTime();
  geserMs += 16 * 60_000;
  expect(await coba(k, id, '000002')).toEqual([429, 'PIN_TERKUNCI']);
  expect(await sampai()).toBeGreaterThan(50_000);
  geserMs += 16 * 60_000;
  expect(await coba(k, id, BENAR)).toEqual([200, '']);
}, 60_000);

it('a PIN has one form: nothing else is tried, nor counted', async () => {
  const id = await anggota(1);
  for (const pin of [
    '',
    '1',
    '12345',
    '1234567',
    '11223३',
    ' 112233',
    '112233\n',
    null,
    112233,
    ['112233'],
    { $ne: 1 },
  ])
    expect((await k.ditolak('pegangPalu', { badan: { orang: id, pin } }))[0], JSON.stringify(pin)).toBe(400);
  for (const orang of [0, -1, 1.5, '1', null, 1e21])
    expect([400, 404]).toContain((await k.ditolak('pegangPalu', { badan: { orang, pin: BENAR } }))[0]);
  expect(await coba(k, id, BENAR)).toEqual([200, '']);
});

it('that somebody is there is no secret to whoever may try: the list is open to them, and to nobody else', async () => {
  expect(await coba(k, 999, BENAR)).toEqual([404, 'ORANG_TAK_DIKENAL']);
  const urut = ['penonton', 'panel', 'operator'];
  const meminta = Object.values(KONTRAK).filter(
    (t) =>
      'badan' in t &&
      JSON.stringify(z.toJSONSchema(t.badan, { io: 'input', unrepresentable: 'any' })).includes('"pin"'),
  );
  expect(meminta.length).toBeGreaterThan(1);
  for (const t of meminta)
    expect(urut.indexOf(t.izin), t.jalur).toBeGreaterThanOrEqual(urut.indexOf(KONTRAK.orang.izin));
});

it('the code to join is tried five times, at once too, and is gone after a restart', async () => {
  const { alamat } = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const baru = async () => (await k.panggil('kodePanel', { badan: { daerah: null } })).kode?.kode ?? '';
  const kode = await baru();
  const p = new KlienPanel(alamat[0] ?? '');
  const salah = (i: number) => String((Number(kode) + 1 + i) % 100_000_000).padStart(8, '0');
  const jawab = await Promise.all(Array.from({ length: 9 }, (_, i) => p.gabung(salah(i), `Panel ${i}`)));
  expect(jawab.filter((x) => x === 'PANEL_KODE_SALAH')).toHaveLength(4);
  expect(jawab.filter((x) => x === 'PANEL_KODE_TERKUNCI')).toHaveLength(5);
  expect(await p.gabung(kode, 'Panel 9')).toBe('PANEL_KODE_TERKUNCI');
  // Codes do not follow from each other, and say nothing of each other.
  const banyak = new Set<string>();
  for (let i = 0; i < 20; i++) banyak.add(await baru());
  expect(banyak.size).toBe(20);
  for (const x of banyak) expect(x).toMatch(/^\d{8}$/);
  const terakhir = await baru();
  p.tutup();
  const { folder } = (await k.panggil('keadaan')).pleno ?? { folder: '' };
  await layanan.berhenti();
  await mulai();
  await k.panggil('bukaPleno', { badan: { folder } });
  const { alamat: lagi } = await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const q = new KlienPanel(lagi[0] ?? '');
  expect(await q.gabung(terakhir, 'Panel 10')).toBe('PANEL_KODE_KEDALUWARSA');
  q.tutup();
}, 60_000);

it('the code to pair for packages is tried five times, at once too', async () => {
  const ppk = await perangkatDi(akar, 'ppk');
  await k.panggil('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } });
  const alamat = (await k.panggil('pemasangan', { badan: { buka: true } })).pemasangan?.alamat[0] ?? '';
  const salah = (i: number) =>
    alamat.replace(/\/(\d{8})\//, (_, x: string) => `/${String((Number(x) + 1 + i) % 100_000_000).padStart(8, '0')}/`);
  const pasang = (a: string) => pairWith(ppk.akar, ppk, a, jam);
  const jawab = (await Promise.all(Array.from({ length: 9 }, (_, i) => pasang(salah(i))))).map(kodeGalat);
  expect(jawab.filter((x) => x === 'LAN_KODE_SALAH')).toHaveLength(4);
  expect(jawab.filter((x) => x === 'LAN_KODE_TERKUNCI')).toHaveLength(5);
  expect(kodeGalat(await pasang(alamat))).toBe('LAN_KODE_TERKUNCI');
  expect((await k.panggil('penerimaan')).terpasang).toEqual([]);
  expect(fs.existsSync(path.join(ppk.akar, 'perangkat', 'lan', 'tujuan.json'))).toBe(false);
});
