// Installs the dependencies when they are missing or the lock file changed.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { CACHE, DIST, inRoot, NODE24, ROOT, WINDOWS } from './paths.mjs';
import { npm } from './proc.mjs';
import { Failure, say } from './say.mjs';

const STAMP = path.join(CACHE, 'pasang.json');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * True when what npm says it installed is what the lock file asks for. So a developer's own `npm install` counts, and
 * does not cost a second installation. Optional packages of other platforms may be absent.
 */
export function matchesLock(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  const wanted = Object.entries(lock.packages).filter(([where]) => where !== '');
  const fits = ([where, entry]) => {
    const there = installed.packages[where];
    return there ? there.version === entry.version && there.integrity === entry.integrity : Boolean(entry.optional);
  };
  return wanted.every(fits) && Object.keys(installed.packages).every((where) => where in lock.packages);
}

function upToDate() {
  if (!existsSync(NODE24)) return false;
  const hash = lockHash();
  if (readJson(STAMP)?.lock === hash) return true;
  if (!matchesLock(readJson(inRoot('package-lock.json')), readJson(inRoot('node_modules', '.package-lock.json')))) {
    return false;
  }
  writeStamp(hash);
  return true;
}

function writeStamp(lock) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ lock }));
}

/** Says in Indonesian why npm failed. */
export function explainNpm(text) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(text)) {
    return 'Komponen aplikasi belum dapat diunduh: sambungan internet tidak tersedia atau ditolak. Periksa sambungan (atau pengaturan proxy), lalu ulangi perintah yang sama.';
  }
  if (/ENOSPC/.test(text))
    return 'Ruang penyimpanan habis saat memasang komponen. Kosongkan sekitar 2 GB, lalu ulangi.';
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return `Folder ${ROOT} tidak dapat ditulisi atau sedang dipakai. Tutup aplikasi yang memakainya, periksa izinnya, lalu ulangi.`;
  }
  if (/EUSAGE|in sync/.test(text)) {
    return 'package.json dan package-lock.json tidak sejalan. Jalankan "npm install", lalu ulangi.';
  }
  return 'Komponen aplikasi gagal dipasang.';
}

// Windows cannot delete a program that runs, but it can move it: when this very script runs on the toolchain's Node,
// npm would otherwise fail to replace it.
function moveRunningNodeAway() {
  if (!WINDOWS || path.resolve(process.execPath) !== path.resolve(NODE24)) return;
  renameSync(NODE24, path.join(DIST, `.node-lama-${process.pid}.exe`));
}

async function install() {
  // `npm ci` empties node_modules; what took long to fetch (the Electron runtime) is put aside meanwhile.
  const aside = path.join(DIST, '.simpan-cache');
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(CACHE)) renameSync(CACHE, aside);
  try {
    moveRunningNodeAway();
    // No package needs a script to be installed but the toolchain's Node, below. An older npm (9, as Debian has it) would also
    // try to compile better-sqlite3, which brings its module: with headers from elsewhere, Python and a compiler.
    const result = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (result.code === 127) throw new Failure('npm tidak ditemukan. Pasang Node.js 20 atau lebih baru beserta npm.');
    if (result.code !== 0) throw new Failure(explainNpm(result.text), result.text);
  } finally {
    if (existsSync(aside)) {
      mkdirSync(path.dirname(CACHE), { recursive: true });
      rmSync(CACHE, { recursive: true, force: true });
      renameSync(aside, CACHE);
    }
  }
  // Its script fetches the program for this machine out of a package of the registry.
  if (!existsSync(NODE24)) await npm(['rebuild', 'node', '--ignore-scripts=false']);
  if (!existsSync(NODE24)) {
    throw new Failure('Node.js 24 untuk aplikasi belum terpasang. Jalankan "npm rebuild node", lalu ulangi.');
  }
}

/** A `node_modules` that is a link belongs to another working copy; `npm ci` would empty it under whoever uses it. */
const linked = () => lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Makes sure that everything in the lock file is installed. Quiet when there is nothing to do. */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new Failure(`Node.js ${process.versions.node} terlalu lama. Pasang Node.js 20 atau lebih baru, lalu ulangi.`);
  }
  if (linked() || upToDate()) return;
  await withLock(async () => {
    if (upToDate()) return;
    const start = Date.now();
    say('Memasang komponen aplikasi (sekali saja, beberapa menit)…');
    await install();
    writeStamp(lockHash());
    say(`Komponen terpasang (${Math.round((Date.now() - start) / 1000)} detik).`);
  });
}
