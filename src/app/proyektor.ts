import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { KodeKontes, KodeTps } from '../domain/index.ts';

export type KeadaanProyektor = {
  mode: 'sambutan' | 'lembar' | 'rekap' | 'kertas' | 'beda' | 'kemajuan' | 'skors';
  kontes: KodeKontes | null;
  tps: KodeTps | null;
  wilayah: string | null;
  partai: number | null;
  sampai: string | null;
  beku: boolean;
};

export const PROYEKTOR_AWAL: KeadaanProyektor = {
  mode: 'sambutan',
  kontes: null,
  tps: null,
  wilayah: null,
  partai: null,
  sampai: null,
  beku: false,
};

const Rupa = z.object({ perbesar: z.number().int(), tema: z.enum(['gelap', 'terang']) });
export type RupaProyektor = z.infer<typeof Rupa>;

const RUPA_AWAL: RupaProyektor = { perbesar: 100, tema: 'gelap' };
const berkas = (akar: string): string => path.join(akar, 'proyektor.json');

/** How the hall's page looked last on this computer. It belongs to the room, not to a plenary. */
export function readLook(akar: string): RupaProyektor {
  try {
    return Rupa.parse(JSON.parse(fs.readFileSync(berkas(akar), 'utf8')));
  } catch {
    return RUPA_AWAL;
  }
}

/** Remembers it. A disk that refuses only makes the application forget. */
export function keepLook(akar: string, rupa: RupaProyektor): void {
  try {
    fs.mkdirSync(akar, { recursive: true });
    const sementara = `${berkas(akar)}.baru`;
    fs.writeFileSync(sementara, JSON.stringify(rupa));
    fs.renameSync(sementara, berkas(akar));
  } catch {
    // Looks are not worth an error in front of the hall.
  }
}
