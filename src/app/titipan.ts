import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';

/**
 * Files handed over by a browser, which has no paths: kept in a folder of the system's temporary directory until the
 * application ends or the next start clears them away. Names come from outside and are never trusted as paths.
 */
export class Titipan {
  readonly #akar: string;
  readonly #folder = new Map<string, string>();

  constructor() {
    this.#akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-titipan-'));
  }

  baru(): { id: string; folder: string } {
    const id = randomBytes(16).toString('hex');
    const folder = path.join(this.#akar, id);
    fs.mkdirSync(folder);
    this.#folder.set(id, folder);
    return { id, folder };
  }

  /** Where a handed-over file may be written: inside the folder, whatever its name says. */
  tempat(folder: string, nama: string): string {
    const bagian = nama
      .split(/[\\/]+/)
      .map((b) => b.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 120))
      .filter((b) => b !== '' && !/^\.+$/.test(b))
      .slice(-6);
    const tujuan = path.join(folder, ...(bagian.length === 0 ? ['tanpa-nama'] : bagian));
    fs.mkdirSync(path.dirname(tujuan), { recursive: true });
    return tujuan;
  }

  /** Paths behind an origin of files. Errors: IMPOR_TIDAK_ADA for an upload that is gone. */
  jalur(asal: { jalur: string[] } | { titipan: string }): Hasil<string[]> {
    if ('jalur' in asal) return berhasil(asal.jalur);
    const folder = this.#folder.get(asal.titipan);
    return folder ? berhasil([folder]) : gagal('IMPOR_TIDAK_ADA');
  }

  /** The handed-over files themselves, so that names in findings and journal begin where the person's own do. */
  isi(asal: { jalur: string[] } | { titipan: string }): Hasil<string[]> {
    const j = this.jalur(asal);
    const folder = j.ok && 'titipan' in asal ? j.nilai[0] : undefined;
    return folder === undefined ? j : berhasil(fs.readdirSync(folder).map((n) => path.join(folder, n)));
  }

  bersihkan(): void {
    fs.rmSync(this.#akar, { recursive: true, force: true });
  }
}
