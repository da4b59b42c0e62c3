// Packs the built application with electron-builder (electron-builder.yml).
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findElectron } from './electron.mjs';
import { oldSqlite, whyNoCompiler } from './old-sqlite.mjs';
import { inRoot, NODE24, tool } from './paths.mjs';
import { npm, run } from './proc.mjs';
import { Failure, say } from './say.mjs';
import { ensurePackages } from './system.mjs';

const builder = (args, output) =>
  run(NODE24, [tool('electron-builder', 'cli.js'), ...args, '--publish', 'never'], { output });

const RELEASE = inRoot('release');
const SUMS = 'SHA256SUMS';

/** Makes what people install, with the official Electron; `args` are electron-builder's own (`--win`, `--linux deb`). */
export async function packRelease(args) {
  await ensureBuilt();
  rmSync(RELEASE, { recursive: true, force: true });
  const { code } = await builder(args, 'inherit');
  if (code !== 0) throw new Failure('Paket gagal dibuat; lihat keterangan di atas.');
  await describe(RELEASE, { release: true });
}

/** Everything in it (CycloneDX). npm makes that list since version 10; false where it is older, as Debian 13's is. */
async function writeSbom(folder) {
  const { text: version } = await npm(['--version']);
  if (Number.parseInt(version, 10) < 10) return false;
  const { code, text } = await npm(['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], { whole: true });
  if (code !== 0) throw new Failure('Daftar isi paket (SBOM) gagal dibuat.', text);
  // npm may say something else before it.
  writeFileSync(path.join(folder, 'sbom.cdx.json'), text.slice(text.indexOf('{')));
  return true;
}

/** What a release says of itself beside its files: everything in it, and the hash of every file. */
async function describe(folder, { release }) {
  const why = 'npm di komputer ini terlalu lama untuk membuat daftar isi paket (SBOM); perlu npm 10 atau lebih baru';
  if (!(await writeSbom(folder))) {
    if (release) throw new Failure(`Rilis tidak dibuat: ${why}.`);
    say(`Aplikasi yang diuji tanpa daftar isi paket: ${why}.`);
  }
  const files = readdirSync(folder, { withFileTypes: true }).filter((f) => f.isFile() && f.name !== SUMS);
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  // The archive inside an unpacked application is what "Tentang" tells the hash of.
  const inside = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('app.asar'));
  const names = [...files.map((f) => f.name).filter((name) => !name.startsWith('builder-')), ...inside].sort();
  writeFileSync(
    path.join(folder, SUMS),
    names.map((name) => `${hash(name)}  ${name.replaceAll(path.sep, '/')}\n`).join(''),
  );
}

const FOLDER = inRoot('release', 'uji');
/** What the program of a packaged application is called on this system. */
const PROGRAM = path.join(FOLDER, 'linux-unpacked', 'rekap-pleno');
const MODULE = path.join('node_modules', 'better-sqlite3', 'prebuilds', `linux-${process.arch}.node`);

/**
 * An unpacked application of this machine's own kind, as a release would be, with the Electron at hand: to be started by
 * tests. Linux only.
 * @returns {Promise<{ program: string } | { reason: string, tried: boolean }>}
 */
export async function packForTests() {
  if (process.platform !== 'linux') return { reason: 'hanya diuji di Linux', tried: false };
  const found = await findElectron({ timeout: 3 * 60_000 });
  if (!('binary' in found)) return { reason: found.reason, tried: false };
  const runtime = path.dirname(found.binary);
  const old = found.kind === 'pengembangan';
  const compilers = old && whyNoCompiler() ? await ensurePackages(['gcc', 'g++']) : { ok: true };
  if (!compilers.ok) return compilers;
  if (old && whyNoCompiler()) return { reason: whyNoCompiler(), tried: false };
  await ensureBuilt();
  const sqlite = old ? await oldSqlite() : undefined;
  rmSync(FOLDER, { recursive: true, force: true });
  say('Mengemas aplikasi untuk diuji…');
  const version = readFileSync(path.join(runtime, 'version'), 'utf8').trim().replace(/^v/, '');
  const settings = [`electronDist=${runtime}`, `electronVersion=${version}`, `directories.output=${FOLDER}`];
  const { code, text } = await builder(['--linux', 'dir', ...settings.map((s) => `-c.${s}`)], 'capture');
  if (code !== 0 || !existsSync(PROGRAM)) throw new Failure('Aplikasi gagal dikemas.', text);
  if (sqlite) copyFileSync(sqlite, path.join(path.dirname(PROGRAM), 'resources', 'app.asar.unpacked', MODULE));
  await describe(FOLDER, { release: false });
  return { program: PROGRAM };
}
