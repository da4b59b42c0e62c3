import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { berhasil, Formulir, gagal, type Hasil } from '../domain/index.ts';

/**
 * The `resources` folder: the nearest one above this file. It lies at the project's root when the source runs, beside
 * `dist` when the build runs, and inside the application's archive in a release.
 */
export function resourcesFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (let i = 0; i < 6; i++) {
    const calon = path.join(folder, 'resources');
    if (fs.existsSync(path.join(calon, 'formulir'))) return calon;
    folder = path.dirname(folder);
  }
  throw new Error('folder resources tidak ditemukan');
}

/** The page with which anybody checks documents, where the application was built; null where only its source runs. */
export function checkerPage(): string | null {
  const berkas = path.join(resourcesFolder(), '..', 'dist', 'verifier', 'periksa-dokumen.html');
  return fs.existsSync(berkas) ? berkas : null;
}

/** Wording of the forms, by the version that a definition names. Errors: FORMULIR_BENTUK. */
export function readFormulir(nama: string): Hasil<Formulir> {
  const berkas = path.join(resourcesFolder(), 'formulir', `${nama}.json`);
  try {
    const hasil = Formulir.safeParse(JSON.parse(fs.readFileSync(berkas, 'utf8')));
    if (hasil.success) return berhasil(hasil.data);
    const i = hasil.error.issues[0];
    return gagal('FORMULIR_BENTUK', { nama, sebab: `${i?.path.join('.') ?? ''} ${i?.message ?? ''}` });
  } catch (e) {
    return gagal('FORMULIR_BENTUK', { nama, sebab: e instanceof Error ? e.message : String(e) });
  }
}
