import fs from 'node:fs';
import path from 'node:path';
import { cariKontes, type Definisi, gagal, type Hasil, type KodeKontes } from '../domain/index.ts';
import { bacaDefinisi, lihatDefinisiKpu } from '../intake/index.ts';

/** The folder that holds `ppwp.json`: the given one, or (for an uploaded folder) the only one directly below it. */
function folderDefinisi(jalur: string): string {
  if (fs.existsSync(path.join(jalur, 'ppwp.json')) || !fs.statSync(jalur, { throwIfNoEntry: false })?.isDirectory())
    return jalur;
  const bawah = fs.readdirSync(jalur).map((n) => path.join(jalur, n));
  return bawah.find((f) => fs.existsSync(path.join(f, 'ppwp.json'))) ?? jalur;
}

/** What a folder of KPU's published files offers. */
export const peekDefinition = (jalur: string) => lihatDefinisiKpu({ folder: folderDefinisi(jalur) });

/** Reads the definition of one kecamatan's plenary and makes sure that it holds the contest. */
export async function readDefinition(
  jalur: string,
  kontes: KodeKontes,
  wilayah: string,
  tahun?: number,
): Promise<Hasil<Definisi>> {
  const d = await bacaDefinisi({
    jalur: folderDefinisi(jalur),
    kontes,
    wilayah,
    ...(tahun === undefined ? {} : { tahun }),
  });
  if (d.ok && !cariKontes(d.nilai, kontes)) return gagal('KONTES_TAK_DIKENAL', { kontes });
  return d;
}
