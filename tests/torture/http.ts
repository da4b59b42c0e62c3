import net from 'node:net';
import path from 'node:path';
import { closePleno, openPleno } from '../../src/app/pleno.ts';
import { KONTRAK, type NamaTitik } from '../../src/contract/index.ts';
import { journalHead } from '../../src/store/index.ts';
import { nilai } from '../lib/hasil.ts';
import { hukum, type Kerja, type Siksaan } from './bentuk.ts';
import { hukumSunyi, type Inti, matikan, nyalakan } from './inti.ts';
import { bita, ubahNilai } from './mutasi.ts';

/** Routes that end the core's work, wait for a person, or write outside of its folder on purpose. */
const LEWATI: ReadonlySet<string> = new Set<NamaTitik>(['tutupPleno', 'pulihkan', 'lepasDrive', 'drive']);
const BATAS_MS = 30_000;

const contoh = (tps: string): Record<string, unknown> => ({
  ...{
    versi: 1,
    sel: { 'IV.1': 3 },
    alasan: 'x',
    kontes: 'PPWP',
    wilayah: tps,
    tps,
    jenis: 'keberatan',
    sumber: 'hasil',
  },
  ...{
    pengaju: { peran: 'panwaslu', nama: 'T' },
    uraian: 'u',
    orang: [{ nama: 'A', peran: 'pengamat' }],
    pin: '123456',
  },
  ...{
    status: 'ditolak',
    jawaban: 'j',
    hitungUlang: null,
    folder: '/tidak/ada',
    tempat: '/tidak/ada',
    asal: { jalur: ['/tidak/ada'] },
  },
  ...{ model: 'D.HASIL-KECAMATAN', kertas: 'F4', teks: '1', lapis: 'lembar', nama: 'IV.1', panel: 'a', badan: {} },
});

const nilaiParam = (k: Kerja, nama: string, tps: string): string =>
  k.acak.pilih([
    ({ kontes: 'PPWP', tps, wilayah: tps.slice(0, 6), id: '1', nomor: '1', sel: 'IV.1' } as Record<string, string>)[
      nama
    ] ?? 'x',
    (
      { kontes: 'DPRD-KABKO.99999', tps: '9'.repeat(13), wilayah: '99', id: '-1', nomor: '1e9' } as Record<
        string,
        string
      >
    )[nama] ?? '0',
    k.acak.pilih([
      '',
      '..',
      '%00',
      '%2e%2e%2f',
      '__proto__',
      'é',
      '\u202e',
      'a'.repeat(3000),
      '9'.repeat(400),
      'null',
      '1;DROP TABLE jurnal',
    ]),
  ]);

/** One call of a route with a body, parameters and headers that are not as they should be. */
async function satu(k: Kerja, i: Inti, tps: string): Promise<void> {
  const nama = k.acak.pilih(Object.keys(KONTRAK).filter((n) => !LEWATI.has(n)) as [NamaTitik, ...NamaTitik[]]);
  const { metode, jalur } = KONTRAK[nama];
  const alamat = jalur.replace(/:(\w+)/g, (_, p: string) => encodeURIComponent(nilaiParam(k, p, tps)));
  const kueri = k.acak.peluang(0.3)
    ? `?${k.acak.pilih(['wilayah', 'kontes', 'sebelum', 'cari', 'x'])}=${k.acak.pilih(['', '%ff', '1e400', 'a'.repeat(5000), '9901'])}`
    : '';
  const teks = JSON.stringify(ubahNilai(k.acak, contoh(tps))) ?? '1';
  const badan = k.acak.peluang(0.25) ? Buffer.from(bita(k.acak, Buffer.from(teks), Buffer.from(teks))) : teks;
  const jenis = k.acak.peluang(0.9)
    ? 'application/json'
    : k.acak.pilih(['', 'text/plain', 'multipart/form-data', 'application/json; charset=utf-16', 'x'.repeat(300)]);
  const mulai = Date.now();
  const r = await fetch(`${i.k.url}${alamat}${kueri}`, {
    method: metode,
    headers: { ...i.k.tajuk, ...(jenis ? { 'content-type': jenis } : {}) },
    ...(metode === 'GET' ? {} : { body: badan }),
    signal: AbortSignal.timeout(BATAS_MS),
  });
  const isi = await r.text();
  const apa = `${metode} ${alamat.slice(0, 200)}${kueri.slice(0, 60)} ${String(teks).slice(0, 300)}`;
  hukum(r.status !== 500, `${apa}: 500 ${isi.slice(0, 300)} ${i.galat()}`);
  if (!r.ok) {
    const { galat } = JSON.parse(isi) as { galat: { kalimat: string } };
    hukum(!/\[object|NaN|undefined|Invalid|expected/.test(galat.kalimat), `${apa}: ${galat.kalimat.slice(0, 300)}`);
    k.catat('ditolak');
  }
  hukum(Date.now() - mulai < BATAS_MS, `${apa}: terlalu lama`);
  k.catat('permintaan');
}

/** Bytes that are no HTTP, and requests that break off. */
async function mentah(k: Kerja, i: Inti): Promise<void> {
  const { port, hostname, host } = new URL(i.k.url);
  const asal = Buffer.from(
    `POST /api/keberatan HTTP/1.1\r\nHost: ${host}\r\nCookie: ${i.k.tajuk.cookie}\r\nOrigin: ${i.k.url}\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"jenis":"kejadian"}`,
  );
  await new Promise<void>((selesai) => {
    const s = net.connect(Number(port), hostname, () => {
      s.write(bita(k.acak, asal, asal));
      setTimeout(() => s.destroy(), k.acak.bulat(0, 60));
    });
    s.on('error', () => {});
    s.on('close', () => selesai());
  });
  k.catat('sambungan mentah');
}

/**
 * Every route with bodies, parameters and headers that are not as they should be, raw bytes on its port, and messages from its
 * parent that are none. Law: an answer in time, never 500, a refusal in a whole Indonesian sentence; the core lives, its journal is proved,
 * and nothing is printed that only a broken program prints.
 */
export const http: Siksaan = {
  nama: 'http',
  uraian: 'permintaan HTTP dan pesan proses yang rusak',
  jalan: async (k) => {
    const akar = path.join(k.folder, 'rak');
    const i = await nyalakan(akar);
    try {
      const { folder } = await i.k.panggil('simulasi', { badan: { desa: 1, tps: 3, benih: k.benih } });
      const tps = (await i.k.panggil('agenda', { param: { kontes: 'PPWP' } })).desa[0]?.tps[0]?.tps ?? '';
      for (let n = 0; n < 50 || k.lanjut(); n++) {
        await satu(k, i, tps);
        if (n % 10 === 5) await mentah(k, i);
        if (n % 10 === 7) i.proses.send(ubahNilai(k.acak, { jenis: 'terlindungi', nomor: 1, isi: 'AAAA' }) as object);
        hukum(i.proses.exitCode === null && i.proses.signalCode === null, `inti mati: ${i.galat()}`);
        // A body may have been lawful by chance, and have opened another plenary.
        if (n % 50 === 49) {
          await i.k.panggil('bukaPleno', { badan: { folder } });
          const v = await i.k.panggil('verifikasi');
          hukum(v.sah, `verifikasi: ${v.pesan}`);
        }
      }
      hukumSunyi(i);
      await matikan(i, 'SIGKILL');
      const p = nilai(openPleno(folder, { tulis: true }));
      const { jumlah } = journalHead(p.s.db);
      closePleno(p);
      return { catatan: [`jurnal pada akhirnya ${jumlah} entri`] };
    } finally {
      await matikan(i, 'SIGKILL');
    }
  },
};
