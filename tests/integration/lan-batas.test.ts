import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import type https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { berkasTerpasang, folderKotak, openCertificate } from '../../src/app/lan/index.ts';
import { PenerimaLan } from '../../src/app/lan/penerima.ts';
import type { Perangkat } from '../../src/app/perangkat.ts';
import { gagal } from '../../src/domain/index.ts';
import { buatKode, POTONG, pasangkan, Sambungan, SesiKirim } from '../../src/exchange/lan/index.ts';
import { buatPendengar } from '../../src/server/lan/pendengar.ts';
import { perangkatDi } from '../lib/lan.ts';
import { folderBerkas } from '../lib/paket.ts';
import { kodeGalat, nilai } from '../lib/pleno.ts';

/** The network door in this process, with short times, and a disk that says how full it is. */
const { akar, hapus } = folderBerkas('lan-batas');
const TENGGAT = { kepala: 400, permintaan: 1200, diam: 600 };
let [kpu, ppk] = [] as unknown as [Perangkat & { akar: string }, Perangkat & { akar: string }];
let server: https.Server;
let penerima: PenerimaLan;
let sidik = '';
let bebas = Number.POSITIVE_INFINITY;
const port = (): number => (server.address() as AddressInfo).port;
const sambung = (): Sambungan => new Sambungan({ alamat: '127.0.0.1', port: port(), sertifikat: sidik });

beforeAll(async () => {
  [kpu, ppk] = [await perangkatDi(akar, 'kpu'), await perangkatDi(akar, 'ppk')];
  const s = nilai(await openCertificate(kpu.akar, kpu.nama, new Date()));
  sidik = s.sidik;
  penerima = new PenerimaLan({
    host: kpu,
    kotak: folderKotak(kpu.akar),
    sertifikat: sidik,
    terpasang: berkasTerpasang(kpu.akar),
    jam: () => new Date(),
    periksa: async () => gagal('PAKET_BUKAN_PAKET'),
    bebas: async () => bebas,
  });
  server = buatPendengar(penerima, { kunciTls: s.nilai.kunci, sertifikat: s.nilai.sertifikat }, TENGGAT);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const kode = buatKode();
  penerima.kode.buka(kode, 60_000);
  const k = sambung();
  nilai(await pasangkan(k, ppk, { alamat: '127.0.0.1', port: port(), sertifikat: sidik, kode }));
  k.tutup();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  hapus();
});

const kirim = async (isi: Uint8Array, sampai = Number.POSITIVE_INFINITY) => {
  const k = sambung();
  const h = await new SesiKirim(k, ppk, kpu.id)
    .kirim(
      {
        sha256: createHash('sha256').update(isi).digest('hex'),
        ukuran: isi.byteLength,
        sidik: '0'.repeat(64),
        baca: async (o, n) => {
          if (o >= sampai) throw new Error('kabel dicabut');
          return isi.subarray(o, o + n);
        },
      },
      { jedaMs: 20 },
    )
    .catch((e: Error) => e.message);
  k.tutup();
  return typeof h === 'string' ? h : kodeGalat(h);
};

/** How long the door lets somebody stay who sends this and then nothing. */
async function bertahan(awal: string, lewatTls: boolean): Promise<number> {
  const s = lewatTls
    ? tls.connect({ host: '127.0.0.1', port: port(), rejectUnauthorized: false })
    : net.connect(port(), '127.0.0.1');
  s.on('error', () => undefined);
  s.resume();
  await once(s, lewatTls ? 'secureConnect' : 'connect');
  s.write(awal);
  const mulai = performance.now();
  await once(s, 'close');
  return performance.now() - mulai;
}

it('nobody holds a connection by being slow: handshake, headers, body, silence', async () => {
  const lama = await Promise.all([
    bertahan('', false),
    bertahan('POST /lan/1/sesi HTTP/1.1\r\nhost: x\r\n', true),
    bertahan('POST /lan/1/sesi HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n{', true),
    bertahan('GET / HTTP/1.1\r\nhost: x\r\n\r\n', true),
  ]);
  for (const ms of lama) expect(ms).toBeLessThan(5000);
  // The body was given its longer time.
  expect(lama[2]).toBeGreaterThan(TENGGAT.kepala);
});

it('one address has half of the connections, and gets them back', async () => {
  const banyak: net.Socket[] = [];
  for (let i = 0; i < 80; i++) {
    const s = net.connect(port(), '127.0.0.1');
    s.on('error', () => undefined);
    s.resume();
    banyak.push(s);
  }
  await Promise.all(banyak.map((s) => Promise.race([once(s, 'close'), new Promise((r) => setTimeout(r, 250))])));
  expect(banyak.filter((s) => !s.closed)).toHaveLength(64);
  for (const s of banyak) s.destroy();
  await new Promise((r) => setTimeout(r, 100));
  expect(await kirim(randomBytes(100))).toBe('PAKET_BUKAN_PAKET');
});

it('a full disk is said before it is full, and what was sent goes on afterwards', async () => {
  const isi = randomBytes(2 * POTONG + 5);
  expect(await kirim(isi, POTONG)).toBe('kabel dicabut');
  bebas = 100 * 1024 ** 2;
  expect(await kirim(isi)).toBe('LAN_PENUH');
  expect(fs.readdirSync(path.join(folderKotak(kpu.akar), 'sebagian'))).toHaveLength(1);
  bebas = Number.POSITIVE_INFINITY;
  expect(await kirim(isi)).toBe('PAKET_BUKAN_PAKET');
});

it('one device has four packages under way, no more; another one is not kept out by it', async () => {
  for (let i = 0; i < 4; i++) expect(await kirim(randomBytes(POTONG + 1), POTONG)).toBe('kabel dicabut');
  expect(await kirim(randomBytes(10))).toBe('LAN_KUOTA');
  const lain = await perangkatDi(akar, 'lain');
  const kode = buatKode();
  penerima.kode.buka(kode, 60_000);
  const k = sambung();
  nilai(await pasangkan(k, lain, { alamat: '127.0.0.1', port: port(), sertifikat: sidik, kode }));
  const isi = randomBytes(10);
  const sha256 = createHash('sha256').update(isi).digest('hex');
  const h = await new SesiKirim(k, lain, kpu.id).kirim(
    { sha256, ukuran: 10, sidik: '0'.repeat(64), baca: async () => isi },
    { jedaMs: 20 },
  );
  k.tutup();
  expect(kodeGalat(h)).toBe('PAKET_BUKAN_PAKET');
});
