/**
 * How the public view carries a hall full of phones: `node tests/bench/publik.ts [viewers] [seconds]` (after `npm run build`).
 * A real core with a plenary of 200 TPS; every viewer loads the page, then asks every five seconds with its mark, as the
 * page does; meanwhile an operator opens and saves sheets and adopts some. Prints one JSON object.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { PesanInti } from '../../src/contract/process.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { NODE24, ROOT, temporaryFolder } from '../e2e/lib/paths.ts';
import { Klien } from '../lib/klien.ts';
import { pegangPalu, sahkan } from '../lib/sahkan.ts';

const PONSEL = Number(process.argv[2] ?? 500);
const DETIK = Number(process.argv[3] ?? 40);
const TANYA_MS = 5000;

const tidur = (ms: number): Promise<void> => new Promise((s) => setTimeout(s, ms));

function persentil(daftar: readonly number[], p: number): number {
  const urut = [...daftar].sort((a, b) => a - b);
  return Math.round((urut[Math.min(urut.length - 1, Math.floor(urut.length * p))] ?? 0) * 10) / 10;
}
const ringkas = (d: readonly number[]) => ({
  banyak: d.length,
  median: persentil(d, 0.5),
  p95: persentil(d, 0.95),
  p99: persentil(d, 0.99),
  terlama: persentil(d, 1),
});

async function mulaiInti(akar: string, kunci: string): Promise<{ anak: ChildProcess; url: string }> {
  const anak = spawn(NODE24, [`${ROOT}/dist/node/core.js`, '--port', '0', '--akar', akar], {
    env: { ...process.env, REKAP_KUNCI: kunci },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (;;) {
    const [mentah] = await once(anak, 'message');
    const pesan = PesanInti.parse(mentah);
    if (pesan.jenis === 'siap') return { anak, url: pesan.url };
    if (pesan.jenis === 'gagal') throw new Error(pesan.pesan);
  }
}

/** Processor seconds that a process has used, from the kernel's own count (Linux). */
function detikProsesor(pid: number): number {
  const isi = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(isi[11]) + Number(isi[12])) / 100;
}

type Ukuran = { tanya: number[]; muat: number[]; galat: number; status: Record<string, number> };

/** One phone: its own connection, the page first, then the same question again and again. */
async function ponsel(alamat: string, sampai: number, u: Ukuran): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const tanda = new Map<string, string>();
  const ambil = (jalur: string, catat: number[]): Promise<string> =>
    new Promise((selesai) => {
      const mulai = performance.now();
      const headers: Record<string, string> = { 'accept-encoding': 'gzip' };
      const ada = tanda.get(jalur);
      if (ada !== undefined) headers['if-none-match'] = ada;
      const r = http.get(alamat + jalur, { agent, headers }, (j) => {
        const potong: Buffer[] = [];
        j.on('data', (b: Buffer) => potong.push(b));
        j.on('end', () => {
          catat.push(performance.now() - mulai);
          u.status[String(j.statusCode)] = (u.status[String(j.statusCode)] ?? 0) + 1;
          if (j.headers.etag) tanda.set(jalur, j.headers.etag);
          selesai(Buffer.concat(potong).toString('latin1'));
        });
      });
      r.on('error', () => {
        u.galat++;
        selesai('');
      });
    });
  await tidur(Math.random() * TANYA_MS);
  await ambil('/', u.muat);
  await ambil('/data/ringkas.json', u.muat);
  await ambil('/data/formulir/PPWP.json', u.muat);
  await ambil('/data/rekap/PPWP.json', u.muat);
  while (performance.now() < sampai) {
    await tidur(TANYA_MS * (0.9 + Math.random() * 0.2));
    const lama = tanda.get('/data/ringkas.json');
    await ambil('/data/ringkas.json', u.tanya);
    if (tanda.get('/data/ringkas.json') !== lama) await ambil('/data/rekap/PPWP.json', u.tanya);
  }
  agent.destroy();
}

/** The operator goes on as in a meeting, only faster: opens, corrects, now and then adopts. */
async function operator(k: Klien, sampai: number): Promise<{ buka: number[]; simpan: number[] }> {
  const buka: number[] = [];
  const simpan: number[] = [];
  const ukur = async <T>(catat: number[], kerja: () => Promise<T>): Promise<T> => {
    const mulai = performance.now();
    const h = await kerja();
    catat.push(performance.now() - mulai);
    return h;
  };
  const { desa } = await k.panggil('agenda', { param: { kontes: 'PPWP' } });
  const tps = desa.flatMap((d) => d.tps.map((t) => t.tps));
  for (let i = 0; performance.now() < sampai; i++) {
    const param = { kontes: 'PPWP', tps: tps[i % tps.length] as KodeTps };
    const l = await ukur(buka, () => k.panggil('lembar', { param }));
    if (l.status === 'disahkan') continue;
    const n = (l.isian['V.B'] ?? 0) + 1;
    await ukur(simpan, () => k.panggil('ubahLembar', { param, badan: { versi: l.versi, sel: { 'V.B': n } } }));
    if (i % 4 === 0) await sahkan(k, 'PPWP', param.tps);
    await tidur(250);
  }
  return { buka, simpan };
}

const { folder, remove } = temporaryFolder();
const kunci = randomBytes(32).toString('hex');
const { anak, url } = await mulaiInti(folder, kunci);
try {
  const k = await new Klien(url).masuk(kunci);
  await k.panggil('simulasi', {
    badan: { desa: 10, tps: 200, benih: 42, kontes: ['PPWP', 'DPD', 'DPR', 'DPRD-PROV', 'DPRD-KABKO'] },
  });
  await pegangPalu(k);
  const tanpa = await operator(k, performance.now() + 10_000);
  const { alamat } = await k.panggil('aturPublik', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const pintu = alamat[0] ?? '';
  const u: Ukuran = { tanya: [], muat: [], galat: 0, status: {} };
  const mulai = performance.now();
  const cpu = detikProsesor(anak.pid ?? 0);
  const sampai = mulai + DETIK * 1000;
  const semua = Array.from({ length: PONSEL }, () => ponsel(pintu, sampai, u));
  const dengan = await operator(k, sampai);
  const { pengunjung } = await k.panggil('publik');
  await Promise.all(semua);
  const lama = (performance.now() - mulai) / 1000;
  console.log(
    JSON.stringify(
      {
        ponsel: PONSEL,
        detik: Math.round(lama),
        terhitung: pengunjung,
        galat: u.galat,
        status: u.status,
        tanyaMs: ringkas(u.tanya),
        muatMs: ringkas(u.muat),
        intiProsesorPersen: Math.round(((detikProsesor(anak.pid ?? 0) - cpu) / lama) * 100),
        operatorTanpaPublikMs: { buka: ringkas(tanpa.buka), simpan: ringkas(tanpa.simpan) },
        operatorDenganPublikMs: { buka: ringkas(dengan.buka), simpan: ringkas(dengan.simpan) },
      },
      null,
      1,
    ),
  );
} finally {
  anak.send({ jenis: 'berhenti' });
  await once(anak, 'exit');
  remove();
}
