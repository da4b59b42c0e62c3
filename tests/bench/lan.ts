/**
 * Many kecamatan that upload at once, while the host's operator types: `node tests/bench/lan.ts [senders] [MB]` (50 and 30
 * where nothing is said). Every sender is a device of its own with a real package, most of it photos; the host is a process of
 * its own with the network door and a plenary in which a figure is changed every 40 ms. Prints one JSON object; times in
 * milliseconds. Needs twice senders × MB of disk.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { attachFile } from '../../src/app/lampiran.ts';
import { pairWith } from '../../src/app/lan/index.ts';
import { inboxItems } from '../../src/app/lan/masuk.ts';
import { editSheet } from '../../src/app/lembar.ts';
import { writePackage } from '../../src/app/paket-tulis.ts';
import { openDevice, type Perangkat } from '../../src/app/perangkat.ts';
import { closePleno, createPleno, jamMesin, openPleno, type Pleno } from '../../src/app/pleno.ts';
import { createPractice } from '../../src/app/simulasi.ts';
import type { Hasil, KodeTps } from '../../src/domain/index.ts';
import { Sambungan, SesiKirim } from '../../src/exchange/lan/index.ts';
import { PintuLan } from '../../src/server/lan/pintu.ts';
import { readSheet } from '../../src/store/index.ts';

const MB = 1024 * 1024;
const tidur = (ms: number): Promise<void> => new Promise((s) => setTimeout(s, ms));

function ringkas(daftar: readonly number[]) {
  const urut = [...daftar].sort((a, b) => a - b);
  const p = (x: number): number =>
    Math.round((urut[Math.min(urut.length - 1, Math.floor(urut.length * x))] ?? 0) * 10) / 10;
  return { banyak: urut.length, median: p(0.5), p95: p(0.95), p99: p(0.99), terlama: p(1) };
}

function nilai<T>(h: Hasil<T>): T {
  if (!h.ok) throw new Error(JSON.stringify(h.galat));
  return h.nilai;
}

/** A practice plenary; those of different seeds are different ones. */
const latihan = (folder: string, benih: number, tps: number): Pleno =>
  nilai(createPractice({ desa: 1, tps, benih }, (d, w) => createPleno(folder, d, w), jamMesin));
const tpsDari = (p: Pleno): KodeTps[] => p.peta.turunan(p.s.wilayah, 5).map((w) => w.kode as KodeTps);

/** The host: opens the door and types, until it is told to stop. */
async function tuanRumah(akar: string): Promise<void> {
  const perangkat = nilai(await openDevice(akar, { nama: 'kpu' }));
  const p = nilai(openPleno(path.join(akar, 'pleno'), { tulis: true }));
  const pintu = nilai(await PintuLan.buka({ akar, perangkat, port: 0, alamat: '127.0.0.1' }));
  const [tps] = tpsDari(p);
  if (!tps) throw new Error('tanpa TPS');
  let lama: number[] = [];
  let terlambat: number[] = [];
  let jalan = true;
  process.on('message', (m) => {
    if (m === 'kode') process.send?.({ kode: pintu.bukaPemasangan()[0] });
    if (m === 'hitung') {
      process.send?.({ simpan: ringkas(lama), terlambat: ringkas(terlambat), rss: process.memoryUsage().rss / MB });
      [lama, terlambat] = [[], []];
    }
    if (m === 'selesai') jalan = false;
  });
  process.send?.({ siap: { port: pintu.port, sertifikat: pintu.sidik, id: perangkat.id } });
  for (let n = 0; jalan; n++) {
    const mulai = performance.now();
    await tidur(40);
    terlambat.push(performance.now() - mulai - 40);
    const simpan = performance.now();
    const { versi } = readSheet(p.s, 'PPWP', tps) ?? { versi: 0 };
    nilai(editSheet(p, 'PPWP', tps, { versi, sel: { 'I.A.L': 10 + (n % 50) } }, jamMesin));
    lama.push(performance.now() - simpan);
  }
  await pintu.tutup();
  closePleno(p);
  process.disconnect();
}

const Siap = z.object({ siap: z.object({ port: z.number(), sertifikat: z.string(), id: z.string() }) });
const Kode = z.object({ kode: z.string() });
const Hitung = z.object({ simpan: z.unknown(), terlambat: z.unknown(), rss: z.number() });
async function tanya<T>(anak: ChildProcess, pesan: string | null, bentuk: z.ZodType<T>): Promise<T> {
  if (pesan !== null) anak.send(pesan);
  const [m] = await once(anak, 'message');
  return bentuk.parse(m);
}

type Pengirim = {
  perangkat: Perangkat & { akar: string };
  berkas: string;
  sha256: string;
  sidik: string;
  ukuran: number;
};

/** A kecamatan with its own device, figures and photos, and the package of it all. */
async function siapkan(akar: string, i: number, mb: number): Promise<Pengirim> {
  const rumah = path.join(akar, `ppk-${i}`);
  const perangkat = { ...nilai(await openDevice(rumah, { nama: `ppk ${i}` })), akar: rumah };
  const p = latihan(path.join(rumah, 'pleno'), i + 1, 3);
  const tps = tpsDari(p);
  for (let n = 0; n < mb; n++) {
    const foto = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(MB - 9)]);
    const t = tps[n % tps.length];
    if (t)
      nilai(
        await attachFile(
          () => ({ ok: true, nilai: p }),
          { kontes: 'PPWP', tps: t },
          { nama: `${n}.pdf`, isi: foto },
          jamMesin,
        ),
      );
  }
  const { isi, sidik } = nilai(await writePackage(p, perangkat, { dokumen: false, foto: true }, jamMesin));
  closePleno(p);
  fs.rmSync(path.join(rumah, 'pleno'), { recursive: true });
  const berkas = path.join(rumah, 'kirim.rekap');
  fs.writeFileSync(berkas, isi);
  return { perangkat, berkas, sidik, ukuran: isi.byteLength, sha256: createHash('sha256').update(isi).digest('hex') };
}

async function ukur(banyak: number, mb: number): Promise<void> {
  const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bench-lan-'));
  const rumah = path.join(akar, 'kpu');
  try {
    closePleno(latihan(path.join(rumah, 'pleno'), 7777, 200));
    const pengirim: Pengirim[] = [];
    for (let i = 0; i < banyak; i++) pengirim.push(await siapkan(akar, i, mb));
    const anak = fork(fileURLToPath(import.meta.url), ['--tuan', rumah]);
    const { siap } = await tanya(anak, null, Siap);
    for (const s of pengirim) {
      const { kode } = await tanya(anak, 'kode', Kode);
      nilai(await pairWith(s.perangkat.akar, s.perangkat, kode, jamMesin));
    }
    await tanya(anak, 'hitung', Hitung);
    await tidur(8000);
    const sepi = await tanya(anak, 'hitung', Hitung);
    const mulai = performance.now();
    const galat: Record<string, number> = {};
    const lama = await Promise.all(
      pengirim.map(async (s) => {
        const f = await fs.promises.open(s.berkas, 'r');
        const baca = async (o: number, n: number): Promise<Uint8Array> => {
          const b = Buffer.alloc(n);
          await f.read(b, 0, n, o);
          return b;
        };
        for (;;) {
          const sambungan = new Sambungan({ alamat: '127.0.0.1', port: siap.port, sertifikat: siap.sertifikat });
          const h = await new SesiKirim(sambungan, s.perangkat, siap.id).kirim({ ...s, baca });
          sambungan.tutup();
          if (h.ok) break;
          galat[h.galat.kode] = (galat[h.galat.kode] ?? 0) + 1;
          await tidur(1000 + 1000 * Math.random());
        }
        await f.close();
        return performance.now() - mulai;
      }),
    );
    const ramai = await tanya(anak, 'hitung', Hitung);
    const masuk = inboxItems(rumah, null);
    if (new Set(masuk.map((b) => b.sha256)).size !== banyak) throw new Error(`${masuk.length} paket di kotak masuk`);
    anak.send('selesai');
    await once(anak, 'exit');
    const ukuran = pengirim.reduce((n, s) => n + s.ukuran, 0) / MB;
    const detik = (performance.now() - mulai) / 1000;
    process.stdout.write(
      `${JSON.stringify({ banyak, ukuran: Math.round(ukuran), detik: Math.round(detik), mbPerDetik: Math.round(ukuran / detik), ulang: galat, diakui: ringkas(lama), sepi, ramai }, null, 1)}\n`,
    );
  } finally {
    fs.rmSync(akar, { recursive: true, force: true });
  }
}

const [peran, folder] = process.argv.slice(2);
if (peran === '--tuan' && folder) await tuanRumah(folder);
else await ukur(Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 30));
