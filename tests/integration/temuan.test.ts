import dgram from 'node:dgram';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Sakelar } from '../../src/server/jaringan/sakelar.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { Temuan } from '../../src/server/temuan/temuan.ts';
import { Klien } from '../lib/klien.ts';
import { folderBerkas } from '../lib/paket.ts';
import { nilai } from '../lib/pleno.ts';

const KUNCI = 'ba'.repeat(32);
const { akar, hapus } = folderBerkas('temuan');
// mDNS on loopback and a port of this test's own, so that nothing is said to a network.
const mdns = { interface: '127.0.0.1', bind: '0.0.0.0', port: 20_000 + (process.pid % 20_000) };
const layanan: Layanan[] = [];
const terdengar: string[] = [];
const telinga = dgram.createSocket({ type: 'udp4', reuseAddr: true });

async function mulai(nama: string): Promise<Klien> {
  const l = nilai(await mulaiLayanan({ akar: path.join(akar, nama), port: 0, portPublik: 0, kunci: KUNCI, mdns }));
  layanan.push(l);
  return new Klien(l.url).masuk(KUNCI);
}
let [kpu, ppk] = [] as unknown as [Klien, Klien];
beforeAll(async () => {
  telinga.on('message', (m) => terdengar.push(m.toString('latin1')));
  await new Promise<void>((s) => telinga.bind(mdns.port, '0.0.0.0', s));
  telinga.addMembership('224.0.0.251', '127.0.0.1');
  [kpu, ppk] = [await mulai('kpu'), await mulai('ppk')];
}, 60_000);
afterAll(async () => {
  telinga.close();
  for (const l of layanan) await l.berhenti();
  hapus();
});

const cari = () => ppk.panggil('cariTujuan');
const ditemukan = (n: number) => expect.poll(async () => (await cari()).daftar.length, { timeout: 30_000 }).toBe(n);
const simpul = async (k: Klien) => (await k.panggil('jaringan')).simpul.find((s) => s.id === 'temuan');
const buka = () => kpu.panggil('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } });

it('says nothing to the network until a door is open or somebody looks', async () => {
  await new Promise((s) => setTimeout(s, 1500));
  expect(terdengar).toEqual([]);
  expect(await simpul(kpu)).toMatchObject({ nyala: false });
});

it('a receiver is found while its door is open: its words and where it is, no name, nothing paired by it', async () => {
  expect(await cari()).toMatchObject({ daftar: [], sebab: null });
  const p = await buka();
  await ditemukan(1);
  const [d] = (await cari()).daftar;
  expect(d).toMatchObject({ alamat: '127.0.0.1', port: p.port, terpasang: null, pindah: false });
  expect(p.perangkat?.kata.startsWith(d?.kata ?? '?')).toBe(true);
  expect(d?.kata.split(' ')).toHaveLength(5);
  expect(await simpul(kpu)).toMatchObject({ nyala: true, alamat: ['mengumumkan penerimaan paket'] });
  expect(await simpul(ppk)).toMatchObject({ nyala: true, alamat: ['mencari penerima'] });
  expect((await ppk.panggil('kotakKeluar')).tujuan).toEqual([]);
  expect((await kpu.panggil('penerimaan')).terpasang).toEqual([]);
  // What was said holds the name of nobody and of no place.
  const semua = terdengar.join('\n');
  expect(semua).toContain(d?.id);
  for (const rahasia of [os.hostname(), p.perangkat?.nama ?? os.hostname(), os.userInfo().username])
    expect(semua.toLowerCase()).not.toContain(`${rahasia.toLowerCase()}.`);
});

it('found, looked at, its words compared, its code typed: paired', async () => {
  const [d] = (await cari()).daftar;
  const di = { alamat: d?.alamat, port: d?.port };
  const { sertifikat, kata } = await ppk.panggil('intipTujuan', { badan: di });
  const p = await kpu.panggil('pemasangan', { badan: { buka: true } });
  expect(kata).toBe(p.sertifikat?.kata);
  const kode = p.pemasangan?.alamat[0]?.split('/')[3] ?? '';
  // Another certificate than the one that was compared gets nothing.
  expect((await ppk.ditolak('pasangkanTujuan', { badan: { ...di, kode, sertifikat: 'ab'.repeat(32) } }))[1]).toBe(
    'LAN_SERTIFIKAT_LAIN',
  );
  const t = await ppk.panggil('pasangkanTujuan', { badan: { ...di, kode, sertifikat } });
  expect((await cari()).daftar).toMatchObject([{ terpasang: t.nama, pindah: false }]);
  // The door moved: the list says so, and the new address is taken over by hand.
  await kpu.panggil('tutupPenerimaan');
  await ditemukan(0);
  await buka();
  await expect.poll(async () => (await cari()).daftar[0]?.pindah, { timeout: 30_000 }).toBe(true);
  const [baru] = (await cari()).daftar;
  const badan = { id: t.id, alamat: baru?.alamat, port: baru?.port };
  expect((await ppk.panggil('pindahTujuan', { badan })).tujuan).toMatchObject([{ alamat: `127.0.0.1:${baru?.port}` }]);
  expect((await cari()).daftar).toMatchObject([{ pindah: false }]);
  const mati = await ppk.ditolak('intipTujuan', { badan: { alamat: '127.0.0.1', port: 1 } });
  expect(mati[1]).toBe('LAN_TAK_TERHUBUNG');
});

it('is silent without network, and nothing is looked at', async () => {
  await kpu.panggil('aturJaringan', { badan: { tanpa: true } });
  await ppk.panggil('aturJaringan', { badan: { tanpa: true } });
  expect(await simpul(kpu)).toMatchObject({ nyala: false });
  expect(await simpul(ppk)).toMatchObject({ nyala: false });
  expect((await ppk.ditolak('cariTujuan'))[1]).toBe('JARINGAN_DIMATIKAN');
  expect((await ppk.ditolak('intipTujuan', { badan: { alamat: '127.0.0.1', port: 1 } }))[1]).toBe('JARINGAN_DIMATIKAN');
  await new Promise((s) => setTimeout(s, 300));
  terdengar.length = 0;
  await new Promise((s) => setTimeout(s, 1500));
  expect(terdengar).toEqual([]);
});

it('a system that lets nobody listen is told in words, and only the search ends by it', async () => {
  const tersita = dgram.createSocket({ type: 'udp4', reuseAddr: false });
  await new Promise<void>((s) => tersita.bind(0, '0.0.0.0', s));
  const port = tersita.address().port;
  const sakelar = new Sakelar(path.join(akar, 'lain'), () => undefined);
  const t = new Temuan(sakelar, () => new Date(), { mdns: { ...mdns, port } });
  expect(t.cari().sebab).toBeNull();
  await expect.poll(() => t.cari().sebab, { timeout: 20_000 }).toBe('EADDRINUSE');
  await expect.poll(() => sakelar.keadaan().simpul, { timeout: 30_000 }).toMatchObject([{ nyala: false }]);
  tersita.close();
  await sakelar.akhiri();
});
