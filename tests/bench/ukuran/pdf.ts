/** `pdf.ts DESA TPS`: the D.Hasil of a large kecamatan, made and read back figure by figure. */
import { buatDHasil, periksaDHasil } from '../../../src/minutes/index.ts';
import { naskahBesar } from '../lib/besar.ts';
import { laporkan } from '../lib/ukur.ts';

const [desa = 10, tps = 30] = process.argv.slice(2).map(Number);
const m = naskahBesar(desa, tps);
let mulai = performance.now();
const cetak = await buatDHasil(m);
const buat = performance.now() - mulai;
mulai = performance.now();
const periksa = await periksaDHasil(m, cetak.pdf);
const baca = performance.now() - mulai;
if (periksa.temuan.length > 0) throw new Error('dokumen tidak cocok dengan angkanya');
const laju = (ms: number): number => (cetak.halaman / ms) * 1000;
laporkan({ buat, baca, halaman: cetak.halaman, buatHalamanPerDetik: laju(buat), bacaHalamanPerDetik: laju(baca) });
