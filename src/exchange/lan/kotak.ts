import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { IdPerangkat, jsonKanonik, KodeWilayah, KunciPublik, NamaPerangkat, Sidik256 } from '../../domain/index.ts';
import { tulisAlir } from '../alir.ts';

const hitung = z.number().int().min(0);
const Perangkat = z.strictObject({ id: IdPerangkat, nama: NamaPerangkat, kunci: KunciPublik });

/** What is known of a package that was proved whole: lies beside it as JSON. */
export const ButirMasuk = z.strictObject({
  sidik: Sidik256,
  sha256: Sidik256,
  ukuran: z.number().int().min(1),
  /** When it lay whole here. */
  waktu: z.iso.datetime(),
  /** Who brought it, and who signed it: the same as a rule. */
  pengirim: Perangkat,
  penanda: Perangkat,
  wilayah: KodeWilayah,
  namaWilayah: z.string().max(300),
  simulasi: z.boolean(),
  urut: z.number().int().min(1),
  lembar: hitung,
  disahkan: hitung,
  /** Once a person decided: why it was refused. */
  sebab: z.string().max(500).nullable(),
});
export type ButirMasuk = z.infer<typeof ButirMasuk>;

const TEMPAT = ['menunggu', 'diterima', 'ditolak'] as const;
export type Tempat = (typeof TEMPAT)[number];

/** The inbox of a computer: a folder for each thing that can become of a package. */
export class Kotak {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Looking makes no folder; only what comes does. */
  #siapkan(tempat: Tempat): void {
    fs.mkdirSync(path.join(this.folder, tempat), { recursive: true, mode: 0o700 });
  }

  berkas(tempat: Tempat, sha256: string): string {
    return path.join(this.folder, tempat, `${Sidik256.parse(sha256)}.rekap`);
  }

  #catatan(tempat: Tempat, sha256: string): string {
    return this.berkas(tempat, sha256).replace(/rekap$/, 'json');
  }

  #baca(berkas: string): ButirMasuk | null {
    try {
      return ButirMasuk.parse(JSON.parse(fs.readFileSync(berkas, 'utf8')));
    } catch {
      // Not there, or half written by a program that died: then it is not in the box yet.
      return null;
    }
  }

  /** Where a package is; null where it never came whole. */
  cari(sha256: string): { tempat: Tempat; butir: ButirMasuk } | null {
    for (const tempat of TEMPAT) {
      const butir = this.#baca(this.#catatan(tempat, sha256));
      if (butir) return { tempat, butir };
    }
    return null;
  }

  /** Packages in a place, in the order in which they came. */
  daftar(tempat: Tempat): ButirMasuk[] {
    const folder = path.join(this.folder, tempat);
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder)
      .filter((n) => /^[0-9a-f]{64}\.json$/.test(n))
      .flatMap((n) => this.#baca(path.join(folder, n)) ?? [])
      .sort((a, b) => (a.waktu < b.waktu ? -1 : a.waktu > b.waktu ? 1 : 0));
  }

  /** Takes a whole, proved file into the box. The note is written last: what has one is safely there. */
  async taruh(sementara: string, b: ButirMasuk): Promise<void> {
    this.#siapkan('menunggu');
    await fsp.rename(sementara, this.berkas('menunggu', b.sha256));
    await tulisAlir(this.#catatan('menunggu', b.sha256), [Buffer.from(`${jsonKanonik(b)}\n`)]);
  }

  /** Moves a package from one place to another. The package first, then its new note, then the old note goes. */
  async pindah(sha256: string, ke: Tempat, sebab: string | null, asal: Tempat = 'menunggu'): Promise<boolean> {
    const butir = this.#baca(this.#catatan(asal, sha256));
    if (!butir) return false;
    this.#siapkan(ke);
    const dari = this.berkas(asal, sha256);
    if (fs.existsSync(dari)) await fsp.rename(dari, this.berkas(ke, sha256));
    await tulisAlir(this.#catatan(ke, sha256), [Buffer.from(`${jsonKanonik({ ...butir, sebab })}\n`)]);
    await fsp.rm(this.#catatan(asal, sha256), { force: true });
    return true;
  }
}
