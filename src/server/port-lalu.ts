import fs from 'node:fs';
import path from 'node:path';

const berkas = (akar: string): string => path.join(akar, '.port');

/**
 * The port of the last start, 0 where there is none. Pages keep what belongs to this computer (name of the panel, look)
 * by origin, and the origin holds the port: a new one at every start would forget it.
 */
export function lastPort(akar: string): number {
  try {
    const n = Number(fs.readFileSync(berkas(akar), 'utf8').trim());
    return Number.isInteger(n) && n >= 1024 && n <= 65_535 ? n : 0;
  } catch {
    return 0;
  }
}

/** Remembers the port. A folder that cannot be written only costs the memory. */
export function rememberPort(akar: string, port: number): void {
  try {
    fs.writeFileSync(berkas(akar), `${port}\n`);
  } catch {
    // Whatever is wrong with the folder is said where it matters: when a plenary is written.
  }
}
