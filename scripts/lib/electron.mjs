// Which Electron runs the application on this machine: ELECTRON_OVERRIDE_DIST_PATH, the official one, the development
// runtime out of the registry, or none (then the browser is used).
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureRuntime, runtimeReady, runtimeSupported } from '../electron-runtime.mjs';
import { CACHE, isRoot, NODE24, tool } from './paths.mjs';
import { run } from './proc.mjs';
import { Failure, log, say } from './say.mjs';
import { ELECTRON_PACKAGES, ensurePackages, missingLibraries } from './system.mjs';

const PROGRAM =
  {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }[process.platform] ?? 'electron';

/** A download that failed is not tried again for a while where another runtime is at hand. */
const FAILED = path.join(CACHE, 'electron-resmi-gagal');
const RETRY_MS = 6 * 3600_000;

const officialBinary = () => path.join(tool('electron'), 'dist', PROGRAM);

function officialReady() {
  const marker = path.join(tool('electron'), 'path.txt');
  return existsSync(marker) && existsSync(officialBinary());
}

function failedRecently() {
  return existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < RETRY_MS;
}

async function official(timeout) {
  if (officialReady()) return officialBinary();
  if (failedRecently() && runtimeSupported() && runtimeReady()) return undefined;
  say('Mengunduh Electron (sekali saja, sekitar 110 MB)…');
  const result = await run(NODE24, [tool('electron', 'install.js')], { timeout });
  if (result.code === 0 && officialReady()) {
    rmSync(FAILED, { force: true });
    return officialBinary();
  }
  log('Electron download', result.timedOut ? `timed out\n${result.text}` : result.text);
  writeFileSync(FAILED, '');
  say(result.timedOut ? 'Unduhan Electron terlalu lama, dihentikan.' : 'Electron resmi tidak dapat diunduh.');
  return undefined;
}

async function choose(timeout) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const binary = path.join(override, PROGRAM);
    if (existsSync(binary)) return { binary, kind: 'pilihan' };
    throw new Failure(`ELECTRON_OVERRIDE_DIST_PATH menunjuk ${override}, tetapi ${PROGRAM} tidak ada di sana.`);
  }
  const binary = await official(timeout);
  if (binary) return { binary, kind: 'resmi' };
  if (!runtimeSupported()) return undefined;
  return { binary: await ensureRuntime(), kind: 'pengembangan' };
}

/** Two names say what kind of thing is missing; two dozen hide what to do about it. */
const few = (names) =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')}, dan ${names.length - 2} lainnya` : names.join(', ');

/** Missing shared libraries are installed as root on Debian, and named everywhere else. Undefined: nothing is missing. */
async function checkLibraries(binary) {
  if ((await missingLibraries(binary)).length === 0) return undefined;
  const packages = await ensurePackages(ELECTRON_PACKAGES);
  const missing = await missingLibraries(binary);
  if (missing.length === 0) return undefined;
  log('missing libraries', missing.join('\n'));
  const reason = `sistem ini belum mempunyai pustaka yang diperlukan (${few(missing)})`;
  if (packages.ok) return { reason };
  return packages.command ? { reason, command: packages.command } : { reason: `${reason}; ${packages.reason}` };
}

const setting = (file) => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};

/**
 * Why Chromium's sandbox cannot work here, or ''. It concerns only an Electron started from the sources: an installed
 * package brings a sandbox helper owned by root (deb) or a profile for it.
 */
export async function whyNoSandbox(binary) {
  if (process.platform !== 'linux') return '';
  if (isRoot()) return 'dijalankan sebagai root';
  const helper = path.join(path.dirname(binary), 'chrome-sandbox');
  if (existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o7777) === 0o4755) return '';
  }
  const refused =
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    setting('/proc/sys/user/max_user_namespaces') === '0';
  // Containers and chroots forbid them without a setting that says so: only a try tells (126, 127: it could not be tried).
  const tried = async () => ![0, 126, 127].includes((await run('unshare', ['--user', 'true'])).code);
  return refused || (await tried())
    ? 'sistem ini melarang ruang nama pengguna (user namespace) bagi program yang tidak dipasang'
    : '';
}

/**
 * Finds an Electron that can start, fetching one if need be. Never throws for what a person cannot help.
 * @returns {Promise<{ binary: string, kind: string } | { reason: string, command?: string }>} `command`: what a person types
 * to mend it
 */
export async function findElectron({ timeout = 10 * 60_000 } = {}) {
  try {
    const found = await choose(timeout);
    if (!found) return { reason: 'Electron belum dapat diunduh' };
    const problem = await checkLibraries(found.binary);
    if (problem) return problem;
    if (found.kind === 'pengembangan') {
      say('Memakai Electron khusus pengembangan dan pengujian; rilis selalu dibuat dengan Electron resmi.');
    }
    return found;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.detail) log(error.message, error.detail);
    return { reason: error.message };
  }
}
