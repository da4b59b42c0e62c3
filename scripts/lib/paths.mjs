// Where things are. Plain Node 20 and no dependencies: this runs before anything is installed.
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const WINDOWS = process.platform === 'win32';
export const CACHE = path.join(ROOT, 'node_modules', '.cache', 'rekap');
export const DIST = path.join(ROOT, 'dist');

/** The toolchain's Node 24, a dev dependency: the machine's own Node may be too old for the SQLite module. */
export const NODE24 = path.join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');

export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** The script of a dev dependency, to be run by NODE24. */
export const tool = (...parts) => path.join(ROOT, 'node_modules', ...parts);

/**
 * Where the data of a person live: the very folder the Electron shell uses (`userData/pleno`), so that the window and
 * the browser show the same plenaries.
 */
export function dataRoot(env = process.env) {
  if (env.REKAP_AKAR) return path.resolve(env.REKAP_AKAR);
  const home = os.homedir();
  const base = WINDOWS
    ? (env.APPDATA ?? path.join(home, 'AppData', 'Roaming'))
    : process.platform === 'darwin'
      ? path.join(home, 'Library', 'Application Support')
      : (env.XDG_CONFIG_HOME ?? path.join(home, '.config'));
  return path.join(base, 'Rekap Pleno', 'pleno');
}

export const isRoot = () => process.platform !== 'win32' && process.getuid?.() === 0;
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
export const isDebian = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get');
