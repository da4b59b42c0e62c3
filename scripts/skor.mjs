// `npm run -s skor -- [--json] [--benih N]… [--tps N] [--ganda 0–1]`: how well rules and diagnosis do (docs/dugaan.md).
import { spawn } from 'node:child_process';
import { inRoot, NODE24 } from './lib/paths.mjs';
import { Failure, main, sayOnStderr } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

await main(async () => {
  sayOnStderr();
  await ensureInstalled();
  return new Promise((resolve, reject) => {
    const child = spawn(NODE24, [inRoot('tests', 'skor', 'skor.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
    child.once('error', (error) => reject(new Failure('Perintah tidak dapat dijalankan.', error.stack)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
});
