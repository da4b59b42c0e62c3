/**
 * `npm run bench`: measures, prints a table, writes test-results/bench.json and bench.md. Every round of every measurement
 * is a process of its own; what is compared (`--banding`) runs in turn with ours, so that a busy machine is busy for both.
 * Numbers are medians of the rounds. See docs/kinerja.md.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../e2e/lib/paths.ts';
import { besarDb, impor, pleno, UKURAN, type Ukuran } from './lib/bahan.ts';
import { banding } from './lib/banding.ts';
import { type Baris, barisDari, tabel } from './lib/daftar.ts';
import { dalam } from './lib/dalam.ts';
import { type Angka, eksponen, medianAngka, sekali } from './lib/ukur.ts';

type Tugas = { kelompok: string; ukuran: Ukuran; putaran: number; jalan: () => Promise<Angka> };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { banding: { type: 'boolean' }, putaran: { type: 'string' }, ukuran: { type: 'string' } },
});
const PUTARAN = Number(values.putaran ?? 5);
const ukuranDiminta = new Set((values.ukuran ?? 'kecamatan,kabupaten,nasional').split(','));
const diminta = (kelompok: string, ukuran: Ukuran): boolean =>
  (positionals.length === 0 || positionals.includes(kelompok)) && ukuranDiminta.has(ukuran);

/** Every measurement in the order of the table; long ones have fewer rounds. */
function tugas(): Tugas[] {
  const daftar: Tugas[] = [];
  const tambah = (kelompok: string, ukuran: Ukuran, jalan: () => Promise<Angka>, putaran = PUTARAN): void => {
    if (diminta(kelompok, ukuran)) daftar.push({ kelompok, ukuran, putaran, jalan });
  };
  for (const u of ['kecamatan', 'kabupaten'] as const) {
    tambah('rekap', u, async () => sekali('rekap', [await pleno(u)]));
    tambah('jumlah', u, async () => sekali('jumlah', [await pleno(u)]));
    tambah('periksa', u, async () => sekali('periksa', [await pleno(u)]));
    const jejak = async (folder: string) => ({
      ...(await sekali('jejak', [folder])),
      ...(await sekali('bukti', [folder])),
    });
    tambah('jejak', u, async () => jejak(await pleno(u)), Math.min(PUTARAN, 3));
    tambah('impor', u, async () => sekali('impor', [await impor(u)]), Math.min(PUTARAN, 3));
    tambah('koreksi', u, async () => sekali('koreksi', [await pleno(u)]), 1);
    tambah(
      'besar',
      u,
      async () => {
        const b = besarDb(await pleno(u));
        return { dbMB: b / 1e6, perLembar: b / UKURAN[u].lembar };
      },
      1,
    );
  }
  tambah('penonton', 'kecamatan', async () => sekali('penonton', [await pleno('kecamatan')]), 1);
  tambah('paket', 'kecamatan', () => dalam('paket', ['30', '1000', '1']), Math.min(PUTARAN, 3));
  tambah('pdf', 'kecamatan', () => sekali('pdf', ['10', '30']), Math.min(PUTARAN, 3));
  tambah('xlsx', 'kecamatan', async () => sekali('xlsx', [await pleno('kecamatan')]));
  if (process.env.REKAP_KEMASAN) tambah('mulai', 'kecamatan', async () => sekali('mulai', [await pleno('kecamatan')]));
  tambah('jumlah', 'nasional', async () => sekali('jumlah', [await pleno('nasional')]));
  return daftar;
}

const hasil: { kelompok: string; ukuran: Ukuran; angka: Angka; baris: Baris[] }[] = [];
for (const t of tugas()) {
  process.stderr.write(`${t.ukuran} ${t.kelompok} …`);
  const putaran: Angka[] = [];
  for (let i = 0; i < t.putaran; i++) putaran.push(await t.jalan());
  const angka = medianAngka(putaran);
  hasil.push({ ...t, angka, baris: barisDari(t.ukuran, t.kelompok, angka) });
  process.stderr.write(` ${t.putaran} putaran\n`);
}

/** What grows: time against sheets (or journal entries) between the kecamatan and the kabupaten. */
const TUMBUH: readonly [kelompok: string, angka: string, judul: string][] = [
  ['jumlah', 'jumlah', 'jumlah dari awal'],
  ['periksa', 'semua', 'semua aturan'],
  ['jejak', 'bukti', 'bukti penuh'],
  ['impor', 'baca', 'baca zip Sirekap'],
  ['impor', 'catat', 'catat ke pleno'],
  ['besar', 'dbMB', 'besar basis data'],
];
const tumbuh = TUMBUH.flatMap(([kelompok, nama, judul]) => {
  const di = (u: Ukuran) => hasil.find((h) => h.kelompok === kelompok && h.ukuran === u)?.angka[nama];
  const [a, b] = [di('kecamatan'), di('kabupaten')];
  if (a === undefined || b === undefined) return [];
  return [{ judul, eksponen: eksponen({ n: UKURAN.kecamatan.lembar, t: a }, { n: UKURAN.kabupaten.lembar, t: b }) }];
});
const dibanding = values.banding ? await banding(ukuranDiminta, PUTARAN) : [];

const mesin = {
  waktu: new Date().toISOString(),
  prosesor: `${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? '?'}`,
  memoriGB: Math.round(os.totalmem() / 2 ** 30),
  sistem: `${os.type()} ${os.release()}`,
  node: process.version,
  bebanAwal: os.loadavg()[0] ?? 0,
};
const teks = [
  `Mesin: ${mesin.prosesor}, ${mesin.memoriGB} GB, ${mesin.sistem}, Node ${mesin.node}, ${mesin.waktu.slice(0, 10)}.`,
  '',
  tabel(hasil),
  ...(tumbuh.length > 0 ? ['', '| tumbuh dari kecamatan ke kabupaten | eksponen |', '| --- | ---: |'] : []),
  ...tumbuh.map((t) => `| ${t.judul} | ${t.eksponen.toFixed(2)} |`),
  ...(dibanding.length > 0 ? ['', '| dibanding | kami | mereka | perbandingan |', '| --- | ---: | ---: | ---: |'] : []),
  ...dibanding.map((b) => `| ${b.judul} | ${b.kami} | ${b.mereka} | ${b.kali} |`),
].join('\n');
console.log(`\n${teks}\n`);
const keluar = path.join(ROOT, 'test-results');
fs.mkdirSync(keluar, { recursive: true });
fs.writeFileSync(path.join(keluar, 'bench.json'), `${JSON.stringify({ mesin, hasil, tumbuh, dibanding }, null, 1)}\n`);
fs.writeFileSync(path.join(keluar, 'bench.md'), `${teks}\n`);
