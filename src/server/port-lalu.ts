import fs from 'node:fs';
import path from 'node:path';

type Pintu = 'utama' | 'proyektor';

const berkas = (akar: string, pintu: Pintu): string => path.join(akar, pintu === 'utama' ? '.port' : '.port-proyektor');

/**
 * The port of the last start, 0 where there is none. Pages keep what belongs to this computer (name of the panel, look)
 * by origin, and the origin holds the port: a new one at every start would forget it.
 */
export function lastPort(akar: string, pintu: Pintu = 'utama'): number {
  try {
    const n = Number(fs.readFileSync(berkas(akar, pintu), 'utf8').trim());
    return Number.isInteger(n) && n >= 1024 && n <= 65_535 ? n : 0;
  } catch {
    return 0;
  }
}

/** Remembers the port. A folder that cannot be written only costs the memory. */
export function rememberPort(akar: string, port: number, pintu: Pintu = 'utama'): void {
  try {
    fs.writeFileSync(berkas(akar, pintu), `${port}\n`);
  } catch {
    // Whatever is wrong with the folder is said where it matters: when a plenary is written.
  }
}
