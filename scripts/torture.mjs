// `npm run torture -- [NAMA…] [--detik N] [--benih N]`: torments the application (docs/ketahanan.md).
import { spawn } from 'node:child_process';
import { inRoot, NODE24 } from './lib/paths.mjs';
import { Failure, main, sayOnStderr } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';
import { ensurePackages } from './lib/system.mjs';

// The `--` of `npm run torture -- …` is also typed where there is no npm that takes it.
const asked = process.argv.slice(process.argv[2] === '--' ? 3 : 2);

await main(async () => {
  sayOnStderr();
  await ensureInstalled();
  // A slow disk and one that refuses; what cannot be had is said beside the torment that does without.
  if (process.platform === 'linux') await ensurePackages(['strace']);
  return new Promise((resolve, reject) => {
    const args = [inRoot('tests', 'torture', 'utama.ts'), ...asked];
    const child = spawn(NODE24, args, { stdio: 'inherit' });
    child.once('error', (error) => reject(new Failure('Perintah tidak dapat dijalankan.', error.stack)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
});
