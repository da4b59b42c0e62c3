import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyJournal, verifyPlenary } from '../../src/app/jejak.ts';
import { pairWith } from '../../src/app/lan/index.ts';
import { KotakKeluar } from '../../src/app/lan/keluar.ts';
import { enqueuePackage, outboxItems, sendOutbox } from '../../src/app/lan/kirim.ts';
import { inboxItems, receiveFromInbox, refuseFromInbox } from '../../src/app/lan/masuk.ts';
import { editSheet } from '../../src/app/lembar.ts';
import { writePackage } from '../../src/app/paket-tulis.ts';
import { deviceCard, type Perangkat, trustDevice } from '../../src/app/perangkat.ts';
import { closePleno, jamMesin, openPleno, type Pleno, tindakan } from '../../src/app/pleno.ts';
import { berhasil, kalimatGalat } from '../../src/domain/index.ts';
import { buatSertifikatLan, POTONG, Sambungan, SesiKirim, type Tujuan } from '../../src/exchange/lan/index.ts';
import { tajukTanda } from '../../src/exchange/lan/sesi.ts';
import type { PintuLan } from '../../src/server/lan/pintu.ts';
import { readReceipts, recordReceipt, tulis } from '../../src/store/index.ts';
import { perangkatDi, pintuDi } from '../lib/lan.ts';
import { betulkan, folderBerkas, KAB, KEC_A, plenoDi, plenoPenuh, tpsDari, versiDi } from '../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../lib/pleno.ts';

const { akar, hapus } = folderBerkas('lan');
type Komputer = Perangkat & { akar: string };
let [kpu, ppk] = [] as unknown as [Komputer, Komputer];
let [kab, kec] = [] as unknown as [Pleno, Pleno];
let pintu: PintuLan;
const sambungan: Sambungan[] = [];

const tujuan = (): Tujuan => ({ alamat: '127.0.0.1', port: pintu.port, sertifikat: pintu.sidik });
const sambung = (t: Tujuan = tujuan(), kini?: () => Date): Sambungan => {
  const s = new Sambungan(t, kini ? { kini } : {});
  sambungan.push(s);
  return s;
};
const alamat = (umurMs?: number): string => pintu.bukaPemasangan(umurMs)[0] ?? '';
const pasang = (k: Komputer, teks: string) => pairWith(k.akar, k, teks, jamMesin);
const sesi = (k: Komputer = ppk): SesiKirim => new SesiKirim(sambung(), k, kpu.id);
const kiriman = (isi: Uint8Array, sidik = '0'.repeat(64)) => ({
  sha256: createHash('sha256').update(isi).digest('hex'),
  ukuran: isi.byteLength,
  sidik,
  baca: async (o: number, n: number) => isi.subarray(o, o + n),
});
const kirim = (isi: Uint8Array, k: Komputer = ppk, sidik?: string) =>
  sesi(k).kirim(kiriman(isi, sidik), { jedaMs: 20 });
const paket = async () => nilai(await writePackage(kec, ppk, { dokumen: false, foto: false }, jamUji()));
const keluarkan = () => sendOutbox(kec, ppk.akar, ppk, { jam: jamMesin, jedaMs: 20, semua: true });

beforeAll(async () => {
  [kpu, ppk] = [await perangkatDi(akar, 'kpu'), await perangkatDi(akar, 'ppk')];
  [kab, kec] = [plenoDi(path.join(akar, 'kpu/pleno'), KAB), plenoPenuh(path.join(akar, 'ppk/pleno'), KEC_A)];
  pintu = await pintuDi(kpu);
});
afterAll(async () => {
  for (const s of sambungan) s.tutup();
  await pintu.tutup();
  for (const p of [kab, kec]) closePleno(p);
  hapus();
});

it('pairs with the code of the address: once, not after its time, not after five wrong tries', async () => {
  const satu = alamat();
  expect(kodeGalat(await kirim(Buffer.from('x')))).toBe('LAN_BELUM_DIPASANGKAN');
  const salah = satu.replace(/\/(\d{8})\//, (_, k: string) => `/${k.slice(1)}${(Number(k[0]) + 1) % 10}/`);
  for (const sisa of [4, 3, 2, 1])
    expect(await pasang(ppk, salah)).toMatchObject({ galat: { kode: 'LAN_KODE_SALAH', konteks: { sisa } } });
  expect(kodeGalat(await pasang(ppk, salah))).toBe('LAN_KODE_TERKUNCI');
  expect(kodeGalat(await pasang(ppk, satu))).toBe('LAN_KODE_TERKUNCI');
  expect(kodeGalat(await pasang(ppk, alamat(0)))).toBe('LAN_KODE_KEDALUWARSA');
  const baru = alamat();
  expect(nilai(await pasang(ppk, baru))).toMatchObject({ kartu: { id: kpu.id }, kata: deviceCard(kpu).kata });
  expect(kodeGalat(await pasang(ppk, baru))).toBe('LAN_KODE_KEDALUWARSA');
  expect(kodeGalat(await pasang(ppk, 'rekap-lan://../../x'))).toBe('LAN_ALAMAT');
  // Secrets are the owner's alone.
  if (process.platform !== 'win32')
    expect(fs.statSync(path.join(kpu.akar, 'perangkat/lan/sertifikat.json')).mode & 0o077).toBe(0);
});

it('sends nothing to another certificate, nor to one past its day, and says so in words', async () => {
  const lain = { ...tujuan(), sertifikat: 'ab'.repeat(32) };
  const h = await new SesiKirim(sambung(lain), ppk, kpu.id).kirim(kiriman(Buffer.from('x')));
  expect(kodeGalat(h)).toBe('LAN_SERTIFIKAT_LAIN');
  const nanti = () => new Date(pintu.sampai.getTime() + 1000);
  const tua = await new SesiKirim(sambung(tujuan(), nanti), ppk, kpu.id).kirim(kiriman(Buffer.from('x')));
  expect(kodeGalat(tua)).toBe('LAN_SERTIFIKAT_KEDALUWARSA');
  if (!tua.ok) expect(kalimatGalat(tua.galat)).toMatch(/sudah lewat menurut jam komputer ini.*Periksa tanggal/);
  // Another certificate of the same name is another one.
  expect(buatSertifikatLan('x', new Date()).sertifikat).not.toBe(buatSertifikatLan('x', new Date()).sertifikat);
});

it('gives up a receiver that takes the connection and says nothing', async () => {
  const diam = net.createServer((x) => x.on('error', () => undefined));
  await new Promise<void>((r) => diam.listen(0, '127.0.0.1', r));
  const { port } = diam.address() as net.AddressInfo;
  const mulai = performance.now();
  const h = await new SesiKirim(sambung({ ...tujuan(), port }), ppk, kpu.id).kirim(kiriman(Buffer.from('x')));
  expect(h).toMatchObject({ galat: { kode: 'LAN_TAK_TERHUBUNG', konteks: { sebab: 'ETIMEDOUT' } } });
  expect(performance.now() - mulai).toBeLessThan(30_000);
  diam.close();
});

it('a package goes from outbox to inbox to plenary; its receipt stands in the journal once', async () => {
  const p = await paket();
  await enqueuePackage(kec, p, kpu.id);
  const hasil = await keluarkan();
  expect(hasil.map((x) => x.hasil)).toMatchObject([{ ok: true, nilai: { sidik: p.sidik, penerima: { id: kpu.id } } }]);
  expect(outboxItems(kec)).toEqual([]);
  // The same package again: nothing changed by the receipt itself, the same receipt, no second entry.
  const lagi = await paket();
  expect(lagi).toMatchObject({ sudahAda: true, sidik: p.sidik });
  await enqueuePackage(kec, lagi, kpu.id);
  expect((await keluarkan())[0]?.hasil).toEqual(hasil[0]?.hasil);
  expect(readReceipts(kec.s)).toHaveLength(1);
  expect(nilai(await verifyPlenary(kec))).toMatchObject({ sah: true });
  // Paired is not trusted: it waits and is shown as what it is.
  const [b] = inboxItems(kpu.akar, kab);
  expect(b).toMatchObject({ sidik: p.sidik, penandaDiSini: 'tidak dikenal', pengirim: { id: ppk.id }, lembar: 6 });
  const terima = () => receiveFromInbox(kab, kpu.akar, p.sidik.slice(0, 8), { putusan: [] }, jamUji());
  expect(kodeGalat(await terima())).toBe('PAKET_PENANDA');
  nilai(trustDevice(kab, deviceCard(ppk).kartu, jamUji()));
  expect(nilai(await terima())).toMatchObject({ diterima: 6, sisa: [] });
  expect(inboxItems(kpu.akar, kab)).toEqual([]);
  expect(inboxItems(kpu.akar, kab, 'diterima')).toHaveLength(1);
  expect(kodeGalat(await terima())).toBe('LAN_MASUK_TIDAK_ADA');
  // Asked once more after a person decided, the receipt is still the same.
  expect(await kirim(p.isi, ppk, p.sidik)).toEqual(hasil[0]?.hasil);
});

it('refuses a package that a person does not want, with a reason, and keeps its bytes', async () => {
  const [t] = tpsDari(kec, KEC_A);
  if (!t) throw new Error();
  betulkan(kec, t, { 'IV.1': 41, 'IV.2': 69 });
  const p = await paket();
  nilai(await kirim(p.isi, ppk, p.sidik));
  expect(kodeGalat(await refuseFromInbox(kpu.akar, p.sidik, ' '))).toBe('ALASAN_WAJIB');
  const b = nilai(await refuseFromInbox(kpu.akar, p.sidik, 'Salah kirim'));
  expect(inboxItems(kpu.akar, null, 'ditolak')).toMatchObject([{ sidik: p.sidik, sebab: 'Salah kirim' }]);
  expect(fs.readFileSync(path.join(kpu.akar, 'kotak-masuk/ditolak', `${b.sha256}.rekap`)).equals(p.isi)).toBe(true);
});

it('goes on where it stopped after the host died in the middle, and after the sender did', async () => {
  const isi = randomBytes(3 * POTONG + 77);
  const k = kiriman(isi);
  const offset: number[] = [];
  const mati = await sesi().kirim(
    { ...k, baca: async (o, n) => (o >= 2 * POTONG && (await pintu.tutup()), k.baca(o, n)) },
    { kemajuan: (o) => offset.push(o) },
  );
  expect(kodeGalat(mati)).toBe('LAN_TAK_TERHUBUNG');
  pintu = await pintuDi(kpu, { port: pintu.port });
  const tamat = await sesi().kirim(k, { jedaMs: 20, kemajuan: (o) => offset.push(o) });
  expect(offset).toEqual([0, POTONG, 2 * POTONG, 2 * POTONG, 3 * POTONG]);
  // All of it arrived as it was sent; that it is no package is found when it is whole.
  expect(kodeGalat(tamat)).toBe('PAKET_BUKAN_PAKET');
  expect(fs.readdirSync(path.join(kpu.akar, 'kotak-masuk/sebagian'))).toEqual([]);
});

it('a session that the restarted host forgot is opened again by itself', async () => {
  const s = sesi();
  const p = await paket();
  nilai(await s.kirim(kiriman(p.isi, p.sidik), { jedaMs: 20 }));
  const { port } = pintu;
  await pintu.tutup();
  pintu = await pintuDi(kpu, { port });
  expect(await s.kirim(kiriman(p.isi, p.sidik), { jedaMs: 20 })).toMatchObject({ ok: true });
});

it('an outbox without a receiver waits, longer each time, and delivers when it is back', async () => {
  const { port } = pintu;
  await pintu.tutup();
  const p = await paket();
  await enqueuePackage(kec, p, kpu.id);
  const coba = (kini: number) =>
    sendOutbox(kec, ppk.akar, ppk, { jam: () => new Date(kini), acak: () => 1, jedaMs: 20 });
  const t = Date.now();
  expect((await coba(t))[0]?.hasil).toMatchObject({ galat: { kode: 'LAN_TAK_TERHUBUNG' } });
  expect(await coba(t + 1900)).toEqual([]);
  expect(await coba(t + 2000)).toHaveLength(1);
  expect(await coba(t + 5900)).toEqual([]);
  expect(outboxItems(kec)).toMatchObject([{ percobaan: 2, galat: 'LAN_TAK_TERHUBUNG' }]);
  pintu = await pintuDi(kpu, { port });
  expect((await coba(t + 6000))[0]?.hasil).toMatchObject({ ok: true });
  expect(new KotakKeluar(kec.s.folder).daftar()).toEqual([]);
  expect(fs.readdirSync(path.join(kec.s.folder, 'keluar'))).toEqual([]);
});

it('refuses what was changed on its way, replayed, unsigned, too large, or named like a path; nothing is kept of it', async () => {
  const isi = randomBytes(1000);
  const { sha256 } = kiriman(isi);
  const s = sambung();
  const minta = (m: { metode: string; jalur: string; isi: Uint8Array }, tanda = '') => s.minta({ ...m, tanda });
  // A session of one's own, as the sender opens it.
  let id = '';
  const asli = s.minta.bind(s);
  s.minta = async (m) => {
    const h = await asli(m);
    if (m.jalur.endsWith('/sesi') && h.ok) id = (h.nilai as { sesi: string }).sesi;
    return h;
  };
  expect(kodeGalat(await new SesiKirim(s, ppk, kpu.id).kirim({ ...kiriman(isi), ukuran: 600 * 1024 ** 2 }))).toBe(
    'PAKET_TERLALU_BESAR',
  );
  const jalur = `/lan/1/paket/${sha256}/1000`;
  const potong = { metode: 'PUT', jalur: `${jalur}/0`, isi };
  const tanda = tajukTanda(ppk, potong, kpu.id, id, 10);
  const rusak = Buffer.from(isi);
  rusak[500] = (rusak[500] ?? 0) ^ 1;
  expect(kodeGalat((await minta({ ...potong, isi: rusak }, tanda)) as never)).toBe('LAN_TANDA');
  expect(kodeGalat((await minta({ ...potong, jalur: `${jalur}/1` }, tanda)) as never)).toBe('LAN_TANDA');
  expect(kodeGalat((await minta(potong)) as never)).toBe('LAN_SESI');
  expect(
    await minta(
      { ...potong, isi: isi.subarray(0, 400) },
      tajukTanda(ppk, { ...potong, isi: isi.subarray(0, 400) }, kpu.id, id, 11),
    ),
  ).toMatchObject({ ok: true, nilai: { keadaan: 'kurang', offset: 400 } });
  expect(kodeGalat((await minta(potong, tanda)) as never)).toBe('LAN_ULANGAN');
  const loncat = { ...potong, jalur: `${jalur}/900`, isi: isi.subarray(900) };
  expect(await minta(loncat, tajukTanda(ppk, loncat, kpu.id, id, 12))).toMatchObject({
    galat: { kode: 'LAN_OFFSET', konteks: { offset: 400 } },
  });
  const besar = { ...potong, isi: randomBytes(POTONG + 1) };
  expect(kodeGalat((await minta(besar, tajukTanda(ppk, besar, kpu.id, id, 13))) as never)).toMatch(
    /PERMINTAAN_TERLALU_BESAR|LAN_TAK_TERHUBUNG/,
  );
  for (const j of ['/lan/1/paket/../../x/5', `/lan/1/paket/${'g'.repeat(64)}/5`, '/', '/api/pleno', `${jalur}/-1`])
    expect(kodeGalat((await minta({ metode: 'POST', jalur: j, isi: new Uint8Array() })) as never)).toBe(
      'ALAMAT_TIDAK_ADA',
    );
  // Bytes that are not what the hash said are thrown away whole.
  const lain = { ...kiriman(isi), sha256: 'cd'.repeat(32) };
  expect(kodeGalat(await sesi().kirim(lain, { jedaMs: 20 }))).toBe('LAN_RUSAK');
  expect(fs.readdirSync(path.join(kpu.akar, 'kotak-masuk/sebagian')).map((n) => n.slice(17, 81))).toEqual([sha256]);
});

it('eight senders at once do not slow the typing at the host', async () => {
  const pengirim: Komputer[] = [];
  for (let i = 0; i < 8; i++) {
    const d = await perangkatDi(akar, `ppk-${i}`);
    nilai(await pasang(d, alamat()));
    pengirim.push(d);
  }
  const [t] = tpsDari(kab, KEC_A);
  if (!t) throw new Error();
  let selesai = 0;
  const semua = Promise.all(
    pengirim.map(async (d) => {
      const h = await kirim(randomBytes(3 * POTONG), d);
      selesai++;
      return kodeGalat(h);
    }),
  );
  const lama: number[] = [];
  while (selesai < 8) {
    const mulai = performance.now();
    nilai(
      editSheet(kab, 'DPR', t, { versi: versiDi(kab, t, 'DPR'), sel: { 'I.A.L': 10 + (lama.length % 50) } }, jamUji()),
    );
    lama.push(performance.now() - mulai);
    await new Promise((r) => setTimeout(r, 10));
  }
  expect(new Set(await semua)).toEqual(new Set(['PAKET_BUKAN_PAKET']));
  lama.sort((a, b) => a - b);
  expect(lama.length).toBeGreaterThan(5);
  expect(lama[Math.floor(lama.length * 0.5)]).toBeLessThan(100);
});

it('the proof of a plenary looks at the signature of every receipt', async () => {
  const [a] = readReceipts(kec.s);
  if (!a) throw new Error();
  const { seq: _, waktu: __, ...akuan } = a;
  const salinan = path.join(akar, 'salinan-palsu');
  fs.mkdirSync(salinan);
  kec.s.db.exec(`VACUUM INTO '${path.join(salinan, 'rekap.db')}'`);
  const p = nilai(openPleno(salinan, { tulis: true }));
  expect(nilai(await verifyPlenary(p)).pesan).toMatch(/tanda terima terbukti dari penerimanya/);
  // In the name of another receiver: the journal cannot know, the signature does.
  tulis(p.s, () => {
    recordReceipt(
      p.s,
      { ...akuan, penerima: { ...akuan.penerima, id: ppk.id, kunci: ppk.kunci } },
      tindakan(p, jamMesin),
    );
    return berhasil(null);
  });
  expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  expect(nilai(await verifyPlenary(p))).toMatchObject({
    sah: false,
    pesan: expect.stringMatching(/tidak ditandatangani/),
  });
  closePleno(p);
});

it('replay refuses a receipt for a package that was not written here, and a second one', () => {
  const [a] = readReceipts(kec.s);
  if (!a) throw new Error();
  const { seq: _, waktu: __, ...akuan } = a;
  for (const isi of [akuan, { ...akuan, sidik: 'ef'.repeat(32) }]) {
    const salinan = path.join(akar, `salinan-${isi.sidik.slice(0, 4)}`);
    fs.mkdirSync(salinan);
    kec.s.db.exec(`VACUUM INTO '${path.join(salinan, 'rekap.db')}'`);
    const p = nilai(openPleno(salinan, { tulis: true }));
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    tulis(p.s, () => {
      recordReceipt(p.s, isi, tindakan(p, jamMesin));
      return berhasil(null);
    });
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: false, pesan: expect.stringMatching(/tanda terima/) });
    closePleno(p);
  }
});
