import fs from 'node:fs';
import path from 'node:path';
import {
  berhasil,
  cariKontes,
  type DaftarKesalahan,
  type Definisi,
  gagal,
  type Hasil,
  type JenisKontes,
  jenisKontes,
  type KodeKontes,
  kalimatKesalahan,
} from '../domain/index.ts';
import { bacaDefinisi, berkasTemplat, type FormatTemplat, type JenisTemplat, namaTemplat } from '../intake/index.ts';
import { buildDefinition } from './definisi-draf.ts';

export { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat } from '../intake/index.ts';

/**
 * Where a definition lies: the given path, the folder with `ppwp.json` directly below it (an uploaded folder), or the
 * only file in it (an uploaded file).
 */
function folderDefinisi(jalur: string): string {
  if (fs.existsSync(path.join(jalur, 'ppwp.json')) || !adalahFolder(jalur)) return jalur;
  const bawah = fs.readdirSync(jalur).map((n) => path.join(jalur, n));
  const [satu, ...lain] = bawah;
  if (satu !== undefined && lain.length === 0 && !adalahFolder(satu)) return satu;
  return bawah.find((f) => fs.existsSync(path.join(f, 'ppwp.json'))) ?? jalur;
}

const adalahFolder = (jalur: string): boolean => fs.statSync(jalur, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** One JSON file that is not KPU's: our own definition, or a mistake. */
const berkasJson = (jalur: string): boolean =>
  /\.json$/i.test(jalur) && path.basename(jalur).toLowerCase() !== 'ppwp.json' && !adalahFolder(jalur);

/** The errors of a build in the one sentence that other use cases answer with. */
function gagalDefinisi(galat: DaftarKesalahan): Hasil<never> {
  const tiga = galat.daftar.slice(0, 3).map(kalimatKesalahan);
  const sisa = galat.jumlah - tiga.length;
  return gagal('DEFINISI_BENTUK', { sebab: `${tiga.join('; ')}${sisa > 0 ? `; dan ${sisa} kesalahan lain` : ''}` });
}

/**
 * Reads the definition of one region's plenary and makes sure that it holds the contest: `ppwp.json` with its region
 * tree, a file in our own format, or lists of any kind (see `buildDefinition`).
 */
export async function readDefinition(
  jalur: string,
  kontes: KodeKontes,
  wilayah: string,
  tahun?: number,
): Promise<Hasil<Definisi>> {
  const folder = folderDefinisi(jalur);
  const ppwp = path.basename(folder).toLowerCase() === 'ppwp.json' || fs.existsSync(path.join(folder, 'ppwp.json'));
  const langsung = berkasJson(folder) || !fs.existsSync(folder) || (ppwp && kontes === 'PPWP');
  const d = langsung
    ? await bacaDefinisi({ jalur: folder, kontes, wilayah, ...(tahun === undefined ? {} : { tahun }) })
    : await dariDaftar(folder, jenisKontes(kontes), wilayah, tahun);
  if (d.ok && !cariKontes(d.nilai, kontes)) return gagal('KONTES_TAK_DIKENAL', { kontes });
  return d;
}

async function dariDaftar(
  jalur: string,
  jenis: JenisKontes,
  wilayah: string,
  tahun: number | undefined,
): Promise<Hasil<Definisi>> {
  const hasil = await buildDefinition({
    berkas: [jalur],
    wilayah: [wilayah],
    jenis: [jenis],
    jenisBawaan: jenis,
    ...(tahun === undefined ? {} : { pemilihan: { tahun } }),
  });
  return hasil.ok ? berhasil(hasil.nilai.definisi) : gagalDefinisi(hasil.galat);
}

/** A template to fill in, with the name to save it under. */
export async function templateFile(
  jenis: JenisTemplat,
  format: FormatTemplat,
): Promise<{ nama: string; isi: Uint8Array }> {
  return { nama: namaTemplat(jenis, format), isi: await berkasTemplat(jenis, format) };
}
