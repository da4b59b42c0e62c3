/** `mulai.ts FOLDER`: the packed application from its start until its first screen can be used, with that plenary open. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPacked } from '../../e2e/lib/kemasan.ts';
import { salinan } from '../lib/bahan.ts';
import { laporkan } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const kerja = salinan(folder);
const profil = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bench-mulai-'));
try {
  const mulai = performance.now();
  const p = await startPacked(profil, [`--data=${kerja}`]);
  await p.page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
  const beranda = performance.now() - mulai;
  await p.stop();
  laporkan({ beranda });
} finally {
  fs.rmSync(profil, { recursive: true, force: true, maxRetries: 5 });
  fs.rmSync(kerja, { recursive: true, force: true });
}
