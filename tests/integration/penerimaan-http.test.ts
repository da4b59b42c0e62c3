import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pairWith } from '../../src/app/lan/index.ts';
import { writePackage } from '../../src/app/paket-tulis.ts';
import { deviceCard, type Perangkat } from '../../src/app/perangkat.ts';
import { closePleno, jamMesin, type Pleno } from '../../src/app/pleno.ts';
import { POTONG, Sambungan, SesiKirim } from '../../src/exchange/lan/index.ts';
import { keepOpenDoor, readOpenDoor } from '../../src/server/jaringan/pintu-terbuka.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { Klien } from '../lib/klien.ts';
import { perangkatDi } from '../lib/lan.ts';
import { betulkan, folderBerkas, KAB, KEC_A, plenoDi, plenoPenuh, tpsDari } from '../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../lib/pleno.ts';

const KUNCI = 'ef'.repeat(32);
const { akar, hapus } = folderBerkas('penerimaan');
const kpu = path.join(akar, 'kpu');
let layanan: Layanan;
let k: Klien;
let kec: Pleno;
let ppk: Perangkat & { akar: string };
const sambungan: Sambungan[] = [];

async function mulai(): Promise<void> {
  layanan = nilai(
    await mulaiLayanan({ akar: kpu, data: path.join(kpu, 'pleno'), port: 0, portPublik: 0, kunci: KUNCI }),
  );
  k = await new Klien(layanan.url).masuk(KUNCI);
}
beforeAll(async () => {
  closePleno(plenoDi(path.join(kpu, 'pleno'), KAB));
  kec = plenoPenuh(path.join(akar, 'ppk/pleno'), KEC_A);
  ppk = await perangkatDi(akar, 'ppk');
  await mulai();
}, 60_000);
afterAll(async () => {
  for (const s of sambungan) s.tutup();
  await layanan.berhenti();
  closePleno(kec);
  hapus();
});

const buka = () => k.panggil('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } });
const alamatPasang = async () => (await k.panggil('pemasangan', { badan: { buka: true } })).pemasangan?.alamat[0] ?? '';
async function pasang() {
  const t = nilai(await pairWith(ppk.akar, ppk, await alamatPasang(), jamMesin));
  const s = new Sambungan({ alamat: t.alamat, port: t.port, sertifikat: t.sertifikat });
  sambungan.push(s);
  return new SesiKirim(s, ppk, t.kartu.id);
}
const paket = async () => nilai(await writePackage(kec, ppk, { dokumen: false, foto: false }, jamUji()));
const kiriman = (isi: Uint8Array, sidik = '0'.repeat(64)) => ({
  sha256: createHash('sha256').update(isi).digest('hex'),
  ukuran: isi.byteLength,
  sidik,
  baca: async (o: number, n: number) => isi.subarray(o, o + n),
});
const simpul = async () => (await k.panggil('jaringan')).simpul.find((s) => s.id === 'paket');

it('is off, opens when asked, names its words and addresses, and pairs with the code that is shown', async () => {
  expect(await k.panggil('penerimaan')).toMatchObject({ nyala: false, port: null, sertifikat: null, terpasang: [] });
  expect((await k.ditolak('pemasangan', { badan: { buka: true } }))[1]).toBe('LAN_TIDAK_MENYALA');
  expect((await k.ditolak('bukaPenerimaan', { badan: { alamat: '203.0.113.9' } }))[1]).toBe('LAN_TIDAK_MENYALA');
  const p = await buka();
  expect(p).toMatchObject({ nyala: true, alamat: [`127.0.0.1:${p.port}`], galat: null });
  expect(p.sertifikat?.kata).toMatch(/^(\w{4} ){5}\w{4}$/);
  expect(await simpul()).toMatchObject({ nyala: true, alamat: p.alamat });
  const satu = await k.panggil('pemasangan', { badan: { buka: true } });
  expect(Date.parse(satu.pemasangan?.sampai ?? '') - Date.now()).toBeGreaterThan(9 * 60_000);
  // Taken back, the code that was shown is worth nothing.
  await k.panggil('pemasangan', { badan: { buka: false } });
  const h = await pairWith(ppk.akar, ppk, satu.pemasangan?.alamat[0] ?? '', jamMesin);
  expect(kodeGalat(h)).toBe('LAN_KODE_KEDALUWARSA');
  await pasang();
  await expect.poll(async () => (await k.panggil('penerimaan')).baruDipasang?.id, { timeout: 30_000 }).toBe(ppk.id);
  expect(await k.panggil('penerimaan')).toMatchObject({
    pemasangan: null,
    terpasang: [{ id: ppk.id, kata: deviceCard(ppk).kata, terdengar: expect.any(String) }],
  });
});

it('what comes is told to every window, looked at, refused, taken back, trusted by its card, received', async () => {
  const s = await pasang();
  const p = await paket();
  const kabar = k.dengar((x) => x.jenis === 'jaringan');
  nilai(await s.kirim(kiriman(p.isi, p.sidik), { jedaMs: 20 }));
  await kabar;
  await expect.poll(async () => (await k.panggil('jaringan')).menunggu, { timeout: 30_000 }).toBe(1);
  const [b] = (await k.panggil('kotakMasuk')).menunggu;
  if (!b) throw new Error();
  expect(b).toMatchObject({
    wilayah: KEC_A,
    lembar: 6,
    penandaDiSini: 'tidak dikenal',
    untukSini: true,
    pembawa: null,
    penanda: { kata: deviceCard(ppk).kata },
  });
  const badan = { sha256: b.sha256 };
  const dilihat = await k.panggil('lihatMasuk', { badan });
  expect(dilihat).toMatchObject({ sidik: p.sidik, hitung: { baru: 6 } });
  expect((await k.ditolak('tolakMasuk', { badan: { ...badan, alasan: ' ' } }))[1]).toBe('ALASAN_WAJIB');
  await k.panggil('tolakMasuk', { badan: { ...badan, alasan: 'Salah kirim' } });
  expect(await k.panggil('kotakMasuk')).toMatchObject({ menunggu: [], ditolak: [{ sebab: 'Salah kirim' }] });
  await k.panggil('kembalikanMasuk', { badan });
  expect((await k.ditolak('kembalikanMasuk', { badan }))[1]).toBe('LAN_MASUK_TIDAK_ADA');
  const terima = { badan: { ...badan, sidik: p.sidik, putusan: [] } };
  expect((await k.ditolak('terimaMasuk', terima))[1]).toBe('PAKET_PENANDA');
  await k.panggil('percayaPerangkat', { badan: { kartu: b.kartu } });
  expect(await k.panggil('terimaMasuk', terima)).toEqual({ diterima: 6, dipertahankan: 0, sisa: 0 });
  expect(await k.panggil('kotakMasuk')).toEqual({ menunggu: [], ditolak: [], diterima: 1 });
  expect((await k.ditolak('terimaMasuk', terima))[1]).toBe('LAN_MASUK_TIDAK_ADA');
  expect(await k.panggil('verifikasi')).toMatchObject({ sah: true });
});

it('a pairing that is taken back ends in the middle of an upload, and stays so', async () => {
  const s = await pasang();
  const isi = Buffer.alloc(3 * POTONG + 5, 7);
  const { baca, ...rest } = kiriman(isi);
  const putus = await s.kirim({
    ...rest,
    baca: async (o, n) => {
      if (o === POTONG) expect((await k.panggil('lepasTerpasang', { badan: { id: ppk.id } })).terpasang).toEqual([]);
      return baca(o, n);
    },
  });
  expect(kodeGalat(putus)).toBe('LAN_BELUM_DIPASANGKAN');
  expect(kodeGalat(await s.kirim(kiriman(isi)))).toBe('LAN_BELUM_DIPASANGKAN');
  // Closed as well as open.
  await pasang();
  await k.panggil('tutupPenerimaan');
  expect((await k.panggil('lepasTerpasang', { badan: { id: ppk.id } })).terpasang).toEqual([]);
  await buka();
});

it('a new certificate turns everybody away until they are paired anew, also when the old one is broken', async () => {
  const s = await pasang();
  const lama = await k.panggil('penerimaan');
  const baru = await k.panggil('perbaruiSertifikat');
  expect(baru).toMatchObject({ nyala: true, port: lama.port, terpasang: [] });
  expect(baru.sertifikat?.kata).not.toBe(lama.sertifikat?.kata);
  expect(kodeGalat(await s.kirim(kiriman(Buffer.from('x'))))).toMatch(/LAN_SERTIFIKAT_LAIN|LAN_TAK_TERHUBUNG/);
  expect(kodeGalat(await s.kirim(kiriman(Buffer.from('x'))))).toBe('LAN_SERTIFIKAT_LAIN');
  await k.panggil('tutupPenerimaan');
  fs.writeFileSync(path.join(kpu, 'perangkat/lan/sertifikat.json'), '{}');
  expect((await k.panggil('penerimaan')).galat?.kode).toBe('LAN_SERTIFIKAT_RUSAK');
  expect((await k.ditolak('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } }))[1]).toBe(
    'LAN_SERTIFIKAT_RUSAK',
  );
  expect((await k.panggil('perbaruiSertifikat')).nyala).toBe(false);
  expect((await buka()).galat).toBeNull();
});

it('closes with the switch, is closed after a stop in good order, and open again after a crash', async () => {
  const { port } = await k.panggil('penerimaan');
  await k.panggil('aturJaringan', { badan: { tanpa: true } });
  expect(await simpul()).toMatchObject({ nyala: false });
  expect((await k.ditolak('bukaPenerimaan', { badan: {} }))[1]).toBe('JARINGAN_DIMATIKAN');
  await k.panggil('aturJaringan', { badan: { tanpa: false } });
  await buka();
  await layanan.berhenti();
  expect(readOpenDoor(kpu)).toBeNull();
  await mulai();
  expect(await simpul()).toMatchObject({ nyala: false });
  await layanan.berhenti();
  // What a program that was killed leaves behind.
  keepOpenDoor(kpu, { port: port ?? 0, alamat: '127.0.0.1' });
  await mulai();
  await expect.poll(async () => (await k.panggil('penerimaan')).port, { timeout: 30_000 }).toBe(port);
});

it('begins a list of the paired anew that cannot be understood, and keeps it beside', async () => {
  await pasang();
  const berkas = path.join(kpu, 'perangkat/lan/terpasang.json');
  fs.writeFileSync(berkas, '[{"kartu":1}]');
  expect((await k.panggil('penerimaan')).terpasang).toEqual([]);
  const sisih = fs.readdirSync(path.dirname(berkas)).filter((n) => n.startsWith('terpasang.json.rusak-'));
  expect(sisih).toHaveLength(1);
  const [t] = tpsDari(kec, KEC_A);
  if (!t) throw new Error();
  betulkan(kec, t, { 'IV.1': 40, 'IV.2': 70 });
  const p = await paket();
  nilai(await (await pasang()).kirim(kiriman(p.isi, p.sidik), { jedaMs: 20 }));
  // Received from a stick meanwhile, or by a core that died before it said so: it still leaves the inbox.
  await expect.poll(async () => (await k.panggil('jaringan')).menunggu, { timeout: 30_000 }).toBe(1);
  const [b] = (await k.panggil('kotakMasuk')).menunggu;
  const file = path.join(kpu, 'kotak-masuk/menunggu', `${b?.sha256}.rekap`);
  const cara = { sidik: p.sidik, putusan: [] };
  await k.panggil('terimaPaket', { badan: { ...cara, asal: { jalur: [file] } } });
  expect(await k.panggil('lihatMasuk', { badan: { sha256: b?.sha256 } })).toMatchObject({ sudahAda: true });
  expect(await k.panggil('terimaMasuk', { badan: { ...cara, sha256: b?.sha256 } })).toMatchObject({ diterima: 0 });
  expect((await k.panggil('kotakMasuk')).menunggu).toEqual([]);
});
