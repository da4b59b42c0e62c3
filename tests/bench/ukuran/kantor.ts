/**
 * `kantor.ts FILE`: LibreOffice Calc opens that workbook, recalculates every formula and writes it again, without a window;
 * nothing where it is not installed.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { laporkan } from '../lib/ukur.ts';

const [berkas = ''] = process.argv.slice(2);
const ada = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!ada) laporkan({});
else {
  const keluar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bench-kantor-'));
  try {
    const profil = `-env:UserInstallation=file://${keluar}/profil`;
    const args = [profil, '--headless', '--convert-to', 'ods', '--outdir', keluar];
    // Once with nothing to do, so that the start of the program can be told apart.
    const kosong = path.join(keluar, 'kosong.csv');
    fs.writeFileSync(kosong, '1\n');
    spawnSync('soffice', [...args, kosong], { stdio: 'ignore' });
    let mulai = performance.now();
    spawnSync('soffice', [...args, kosong], { stdio: 'ignore' });
    const kosongMs = performance.now() - mulai;
    mulai = performance.now();
    spawnSync('soffice', [...args, berkas], { stdio: 'ignore' });
    const semua = performance.now() - mulai;
    if (!fs.existsSync(path.join(keluar, `${path.parse(berkas).name}.ods`)))
      throw new Error('LibreOffice tidak menulis apa-apa');
    laporkan({ semua, tanpaMulai: semua - kosongMs });
  } finally {
    fs.rmSync(keluar, { recursive: true, force: true });
  }
}
