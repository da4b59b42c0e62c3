import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where this computer keeps its backups. Of the computer, not of a plenary: a stick is plugged in for all of them. */
export const SetelanCadangan = z.object({
  /** Chosen folder; null until somebody chose one. */
  tempat: z.string().min(1).max(4000).nullable(),
  /** Also this often, where something changed; minutes. */
  tiapMenit: z.number().int().min(1).max(240),
});
export type SetelanCadangan = z.infer<typeof SetelanCadangan>;

const SETELAN_AWAL: SetelanCadangan = { tempat: null, tiapMenit: 10 };
const berkas = (akar: string): string => path.join(akar, 'cadangan.json');

/** What was set, or the beginning where nothing was or it cannot be read. */
export function readBackupSettings(akar: string): SetelanCadangan {
  try {
    return SetelanCadangan.parse(JSON.parse(fs.readFileSync(berkas(akar), 'utf8')));
  } catch {
    return SETELAN_AWAL;
  }
}

export function keepBackupSettings(akar: string, s: SetelanCadangan): void {
  fs.mkdirSync(akar, { recursive: true });
  const sementara = `${berkas(akar)}.baru`;
  fs.writeFileSync(sementara, JSON.stringify(s));
  fs.renameSync(sementara, berkas(akar));
}
