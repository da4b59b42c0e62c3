import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What this computer keeps of its network: in the folder of all data, because it belongs to no plenary. */
const Setelan = z.strictObject({ format: z.literal(1), tanpa: z.boolean() });

const berkas = (akar: string): string => path.join(akar, 'jaringan.json');

/** May the network be used? Without a file yes; a file that cannot be understood says no, because somebody wrote one. */
export function readNoNetwork(akar: string): boolean {
  try {
    return Setelan.parse(JSON.parse(fs.readFileSync(berkas(akar), 'utf8'))).tanpa;
  } catch (e) {
    return !(e instanceof Error && 'code' in e && e.code === 'ENOENT');
  }
}

/** Remembers it, safely on disk. Throws errors of the disk. */
export function keepNoNetwork(akar: string, tanpa: boolean): void {
  fs.mkdirSync(akar, { recursive: true });
  const sementara = `${berkas(akar)}.baru`;
  const fd = fs.openSync(sementara, 'w', 0o600);
  try {
    fs.writeFileSync(fd, JSON.stringify({ format: 1, tanpa }));
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(sementara, berkas(akar));
}
