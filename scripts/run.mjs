// `npm run -s rekap -- …` and `npm run demo`: the command line on Node 24, set up and built first without a word on
// stdout, which belongs to the command.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { DIST, NODE24 } from './lib/paths.mjs';
import { Failure, main, sayOnStderr } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

function runCli(args) {
  return new Promise((resolve, reject) => {
    // The caller's folder stays the working folder: paths on the command line are relative to it.
    const child = spawn(NODE24, [path.join(DIST, 'node', 'cli.js'), ...args], {
      stdio: 'inherit',
      cwd: process.env.INIT_CWD ?? process.cwd(),
    });
    // This script stays until the command has put its things in order. A terminal sends Ctrl+C to both by itself.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.once('error', (error) => reject(new Failure('Perintah tidak dapat dijalankan.', error.stack)));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

await main(async () => {
  const [kind, ...args] = process.argv.slice(2);
  if (kind !== 'cli' && kind !== 'demo') throw new Failure('Pemakaian: run.mjs cli … | demo …');
  sayOnStderr();
  await ensureInstalled();
  await ensureBuilt();
  return runCli(kind === 'demo' ? ['demo', ...args] : args);
});
