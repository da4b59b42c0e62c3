import { buatDHasil, CetakDibatalkan, periksaDHasil } from '../../src/minutes/index.ts';
import { naskahBesar } from './lib/besar.ts';

/**
 * A large kecamatan on paper: DPR, 30 desa of 40 TPS, 18 parties of 8 calon. Says pages, figures, pages a second (by the
 * clock and by processor time, which tells what a busy machine hides) and memory; then cancels one on the way.
 * `node tests/bench/dokumen.ts [desa] [tps]`
 */
const [desa = 30, tps = 40] = process.argv.slice(2).map(Number);

const m = naskahBesar(desa, tps);
const mb = (n: number): string => `${(n / 1e6).toFixed(0)} MB`;

async function ukur<T>(nama: string, kerja: () => Promise<T>, halaman: (t: T) => number): Promise<T> {
  const jam = performance.now();
  const cpu = process.cpuUsage();
  const hasil = await kerja();
  const detik = (performance.now() - jam) / 1000;
  const c = process.cpuUsage(cpu);
  const prosesor = (c.user + c.system) / 1e6;
  const n = halaman(hasil);
  const laju = (s: number): string => `${s.toFixed(1)} s (${(n / s).toFixed(0)} halaman/s)`;
  console.log(
    `${nama}: ${n} halaman; jam ${laju(detik)}; prosesor ${laju(prosesor)}; ${mb(process.memoryUsage().rss)}`,
  );
  return hasil;
}

const cetak = await ukur(
  'buat',
  () => buatDHasil(m),
  (h) => h.halaman,
);
console.log(`berkas ${mb(cetak.pdf.length)}`);
const periksa = await ukur(
  'periksa',
  () => periksaDHasil(m, cetak.pdf),
  (h) => h.hitung.halaman,
);
// Every cell of every column, with what is carried over from sheet to sheet and the sum at the end.
const kolom = (n: number): number => n + 2 * Math.ceil(n / 15) - 1;
const harap = m.lembar.sel.length * (kolom(desa) + desa * kolom(tps));
console.log(`angka ditemukan ${periksa.hitung.angka} dari ${harap}; tidak cocok ${periksa.temuan.length}`);
if (periksa.hitung.angka !== harap || periksa.temuan.length > 0) process.exitCode = 1;

let sampai = 0;
const batal = performance.now();
try {
  await buatDHasil(m, {
    kemajuan: (n) => {
      sampai = n;
    },
    batal: () => sampai >= 50,
  });
  process.exitCode = 1;
} catch (e) {
  if (!(e instanceof CetakDibatalkan)) throw e;
  console.log(`dibatalkan setelah ${sampai} halaman, ${((performance.now() - batal) / 1000).toFixed(1)} s`);
}
