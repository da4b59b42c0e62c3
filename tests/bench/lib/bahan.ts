import fs from 'node:fs';
import path from 'node:path';
import { closePleno, createPleno, jamMesin } from '../../../src/app/pleno.ts';
import { createPractice, createPracticeToImport } from '../../../src/app/simulasi.ts';
import { ROOT } from '../../e2e/lib/paths.ts';
import { buatNasional, TPS_NASIONAL } from './nasional.ts';
import { nilai } from './ukur.ts';

/** Data is made once and kept: raise this when what is measured should be made anew. */
const VERSI = 1;
const GUDANG = path.join(ROOT, 'node_modules', '.cache', 'rekap', 'bench', String(VERSI));

/** `nama` is that of its folder: another name where one size is made in another way, the others staying. */
export const UKURAN = {
  /** A large kecamatan. */
  kecamatan: { nama: 'kecamatan', kecamatan: 1, desa: 30, tps: 1000, lembar: 5000 },
  /** Kab. Bogor: 40 kecamatan, and 15,228 TPS, the most of any kabupaten in 2024. */
  kabupaten: { nama: 'kabupaten-40', kecamatan: 40, desa: 435, tps: 15_228, lembar: 76_140 },
  /** The whole country, one ballot. */
  nasional: { nama: 'nasional', desa: 83_731, tps: TPS_NASIONAL, lembar: TPS_NASIONAL },
} as const;
export type Ukuran = keyof typeof UKURAN;

const KONTES = ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO'] as const;

/** Makes something under another name and moves it into place when it is whole. */
async function sekaliSaja(nama: string, buat: (folder: string) => Promise<void> | void): Promise<string> {
  const tujuan = path.join(GUDANG, nama);
  if (fs.existsSync(tujuan)) return tujuan;
  const sementara = `${tujuan}.baru`;
  fs.rmSync(sementara, { recursive: true, force: true });
  fs.mkdirSync(GUDANG, { recursive: true });
  await buat(sementara);
  fs.renameSync(sementara, tujuan);
  return tujuan;
}

/** A folder with a filled plenary of that size: sheets, what Sirekap says beside them, journal, sums. */
export const pleno = (ukuran: Ukuran): Promise<string> =>
  sekaliSaja(UKURAN[ukuran].nama, (folder) => {
    if (ukuran === 'nasional') return buatNasional(folder);
    const { kecamatan, desa, tps } = UKURAN[ukuran];
    const u = { kecamatan, desa, tps, benih: 7, kontes: [...KONTES] };
    closePleno(nilai(createPractice(u, (d, w) => createPleno(folder, d, w), jamMesin)));
  });

/** An empty plenary, and beside it Sirekap's files of the presidential ballot as one zip: `pleno/` and `sirekap.zip`. */
export const impor = (ukuran: 'kecamatan' | 'kabupaten'): Promise<string> =>
  sekaliSaja(`impor-${UKURAN[ukuran].nama}`, async (folder) => {
    const { zipFolder } = await import('./zip.ts');
    const { kecamatan, desa, tps } = UKURAN[ukuran];
    const berkas = path.join(folder, 'berkas');
    const u = { kecamatan, desa, tps, benih: 7, kontes: ['PPWP' as const] };
    closePleno(nilai(createPracticeToImport(u, berkas, (d, w) => createPleno(path.join(folder, 'pleno'), d, w))).pleno);
    await zipFolder(berkas, path.join(folder, 'sirekap.zip'));
    fs.rmSync(berkas, { recursive: true });
  });

/** A copy of a plenary to write into; the caller removes it. */
export function salinan(folder: string): string {
  const baru = fs.mkdtempSync(path.join(GUDANG, 'salinan-'));
  fs.cpSync(folder, baru, { recursive: true });
  return baru;
}

/** Bytes of the database of a plenary. */
export const besarDb = (folder: string): number => fs.statSync(path.join(folder, 'rekap.db')).size;
