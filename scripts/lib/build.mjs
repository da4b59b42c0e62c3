// Builds when sources changed. The build itself runs on the toolchain's Node 24 (vite-build.mjs).
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { DIST, inRoot, NODE24 } from './paths.mjs';
import { run } from './proc.mjs';
import { Failure, say } from './say.mjs';
import { sourcesHash } from './sources.mjs';

const STAMP = path.join(DIST, '.dibangun');

/** What the application is built from; the key is what the message calls it. */
const ENTRIES = {
  'proses inti': 'src/server/core.ts',
  'baris perintah': 'src/cli/index.ts',
  'pekerja latar': 'src/app/workers/worker.ts',
  'pintu publik': 'src/server/publik/pekerja.ts',
  'pintu jaringan': 'src/server/lan/pekerja.ts',
  'pencarian di jaringan': 'src/server/temuan/pekerja.ts',
  'jendela Electron': 'src/main/main.ts',
  'jembatan jendela': 'src/preload/preload.ts',
  'halaman aplikasi': 'src/renderer/index.html',
  'halaman proyektor': 'src/renderer/proyektor.html',
  'halaman gabung': 'src/renderer/gabung.html',
  'halaman publik': 'src/renderer/publik/index.html',
  'pemeriksa dokumen': 'src/verifier/index.html',
};

/** What is wrong with the sources, without the places in the tool where it was noticed; the log keeps those. */
const messages = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^(file:|Node\.js v)|throw |Promise\.reject|^\s*\^\s*$/.test(line))
    .join('\n');

/** Builds everything into dist/ unless dist/ already is of these very sources. Returns whether it built. */
export function ensureBuilt({ force = false } = {}) {
  return withLock(async () => {
    const hash = sourcesHash();
    if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
    const missing = Object.entries(ENTRIES).filter(([, file]) => !existsSync(inRoot(file)));
    if (missing.length > 0) {
      throw new Failure(
        `Sumber belum lengkap: ${missing.map(([name, file]) => `${name} (${file})`).join(', ')} tidak ada.`,
      );
    }
    say('Membangun aplikasi…');
    const start = Date.now();
    // The stamp goes first and comes back last, so that a build that broke off never counts as one.
    rmSync(STAMP, { force: true });
    const result = await run(NODE24, [inRoot('scripts/lib/vite-build.mjs')]);
    if (result.code !== 0) throw new Failure(`Aplikasi gagal dibangun.\n${messages(result.text)}`, result.text);
    writeFileSync(STAMP, hash);
    say(`Aplikasi dibangun (${((Date.now() - start) / 1000).toFixed(1)} detik).`);
    return true;
  });
}
