// Programs and libraries of the operating system: what is missing, and how it gets here.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDebian, isRoot } from './paths.mjs';
import { run, which } from './proc.mjs';
import { log, say } from './say.mjs';

/** What Electron needs of a desktop that a server installation of Debian does not have. */
export const ELECTRON_PACKAGES = [
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
  'libxfixes3',
  'libpango-1.0-0',
  'libcairo2',
  'libatspi2.0-0',
  'fonts-dejavu-core',
];

/** An X server whose outputs come and go, for the test of a projector that is pulled out. */
export const DISPLAY_PACKAGES = ['xserver-xorg-core', 'xserver-xorg-video-dummy', 'x11-xserver-utils'];

/** A print service and a printer that keeps what it gets, for the tests of printing; both run in a folder of their own. */
export const PRINT_PACKAGES = [
  'cups-daemon',
  'cups-core-drivers',
  'cups-client',
  'cups-ipp-utils',
  'avahi-daemon',
  'dbus-daemon',
];

async function installedPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
  const { text } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  return new Set(
    text
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
}

/** Newer Debian and Ubuntu releases renamed some libraries to `…t64`; the new name is taken where it exists. */
async function notInstalled(names) {
  const installed = await installedPackages(names.flatMap((name) => [name, `${name}t64`]));
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

async function realNames(names) {
  const resolved = [];
  for (const name of names) {
    const { code, text } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
    resolved.push(code === 0 && text.includes('Package:') ? `${name}t64` : name);
  }
  return resolved;
}

let updated = false;

/** What a person types to install packages; a Debian without sudo asks for root's own password. */
export function installCommand(names, sudo = which('sudo') !== undefined) {
  const install = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  return sudo ? `sudo apt-get update && sudo ${install}` : `su -c "apt-get update && ${install}"`;
}

/**
 * Installs the packages that are missing: by itself as root on Debian, otherwise it returns the command a person has
 * to type.
 * @returns {Promise<{ ok: true } | { ok: false, reason: string, tried: boolean, command?: string }>}
 */
export async function ensurePackages(names) {
  if (!isDebian()) return { ok: true };
  const missing = await notInstalled(names);
  if (missing.length === 0) return { ok: true };
  if (!isRoot()) {
    const command = installCommand(await realNames(missing));
    return { ok: false, reason: `paket sistem belum ada; jalankan: ${command}`, tried: false, command };
  }
  say(`Memasang paket sistem: ${missing.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) {
    updated = true;
    const update = await run('apt-get', ['update', '-q'], { env });
    if (update.code !== 0) log('apt-get update', update.text);
  }
  const names64 = await realNames(missing);
  const result = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names64], { env });
  if (result.code === 0) return { ok: true };
  const file = log('apt-get install', result.text);
  return { ok: false, reason: `paket sistem gagal dipasang (${missing.join(', ')}); rincian: ${file}`, tried: true };
}

/** Shared libraries that a program wants and the system does not have. Linux only; [] where it cannot be known. */
export async function missingLibraries(program) {
  if (process.platform !== 'linux' || !which('ldd')) return [];
  const { text } = await run('ldd', [program]);
  return [...text.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

const CHROME = {
  linux: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** A Chromium-like browser on this machine for the browser tests: `REKAP_PERAMBAN_UJI`, else what is installed. */
export function findBrowser(env = process.env) {
  if (env.REKAP_PERAMBAN_UJI) return env.REKAP_PERAMBAN_UJI;
  const candidates = CHROME[process.platform] ?? [];
  if (process.platform === 'linux') return candidates.map(which).find(Boolean);
  if (process.platform === 'darwin') return candidates.find((file) => existsSync(file));
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return bases.flatMap((base) => candidates.map((file) => path.join(base, file))).find((file) => existsSync(file));
}
