/** `impor.ts FOLDER`: reads a zip of Sirekap's files (one a TPS) into an empty plenary and records them. */
import fs from 'node:fs';
import path from 'node:path';
import { baca } from '../../../src/app/baca.ts';
import { applyImport } from '../../../src/app/impor.ts';
import { closePleno, jamMesin, openPleno, tindakan } from '../../../src/app/pleno.ts';
import { salinan } from '../lib/bahan.ts';
import { laporkan, nilai } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const kerja = salinan(path.join(folder, 'pleno'));
try {
  const p = nilai(openPleno(kerja, { tulis: true }));
  let mulai = performance.now();
  const b = nilai(await baca(p, 'PPWP', [path.join(folder, 'sirekap.zip')]));
  const bacaMs = performance.now() - mulai;
  mulai = performance.now();
  const h = nilai(applyImport(p, 'PPWP', b, tindakan(p, jamMesin)));
  const catatMs = performance.now() - mulai;
  closePleno(p);
  const n = b.lembar.length;
  if (h.masuk !== n || b.ditolak.length > 0) throw new Error('tidak semua berkas masuk');
  laporkan({
    baca: bacaMs,
    catat: catatMs,
    berkas: n,
    bacaPerDetik: (n / bacaMs) * 1000,
    catatPerDetik: (n / catatMs) * 1000,
  });
} finally {
  fs.rmSync(kerja, { recursive: true, force: true });
}
