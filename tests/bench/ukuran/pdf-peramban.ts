/** `pdf-peramban.ts DESA TPS`: the same figures as an HTML table with the same cells, printed to PDF by Chromium. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buatDHasil } from '../../../src/minutes/index.ts';
import { naskahBesar } from '../lib/besar.ts';
import { laporkan } from '../lib/ukur.ts';

const peramban = process.env.REKAP_PERAMBAN_UJI ?? '';
if (peramban === '') {
  laporkan({});
  process.exit(0);
}
const [desa = 10, tps = 30] = process.argv.slice(2).map(Number);
const m = naskahBesar(desa, tps);
const { halaman } = await buatDHasil(m);
/** Pages of fifteen columns and as many rows as ours: one table a page, as many as the form has. */
const baris = m.lembar.baris.length;
const perHalaman = Math.ceil(((desa + desa * tps) * baris) / (halaman * 15));
const tabel = (n: number): string =>
  `<table>${Array.from({ length: perHalaman }, (_, r) => `<tr><th>${r + 1}. Dr. CALON ANGGOTA, S.H.</th>${Array.from({ length: 15 }, (_, c) => `<td>${(n * 7 + r * 13 + c) % 900}</td>`).join('')}</tr>`).join('')}</table>`;
const gaya =
  '@page{size:330mm 215mm;margin:10mm}table{page-break-after:always;border-collapse:collapse;width:100%;font:9px sans-serif}td,th{border:.5px solid #000;padding:1px 3px;text-align:right}';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bench-pdf-'));
try {
  const html = path.join(folder, 'a.html');
  fs.writeFileSync(
    html,
    `<meta charset=utf-8><style>${gaya}</style>${Array.from({ length: halaman }, (_, n) => tabel(n)).join('')}`,
  );
  const args = [
    '--no-sandbox',
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${folder}/p`,
    `--print-to-pdf=${folder}/a.pdf`,
  ];
  const mulai = performance.now();
  spawnSync(peramban, [...args, `file://${html}`], { stdio: 'ignore' });
  const buat = performance.now() - mulai;
  if (!fs.existsSync(path.join(folder, 'a.pdf'))) throw new Error('peramban tidak menulis PDF');
  laporkan({ buat, halaman, buatHalamanPerDetik: (halaman / buat) * 1000 });
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
