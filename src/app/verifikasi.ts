import fs from 'node:fs';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { type BerkasDiperiksa, periksaBerkas } from '../minutes/tanda-tangan/periksa-berkas.ts';

export type { BerkasDiperiksa };

/** Largest document that is read into memory: the stress document of a large kecamatan has a tenth of it. */
const BATAS = 512 * 1024 * 1024;

/** Checks a document by its bytes, with the code that the checker page runs. */
export const verifyBytes = (nama: string, isi: Uint8Array): BerkasDiperiksa => periksaBerkas(nama, isi);

/**
 * Checks a document by its bytes alone, with the code that the checker page runs. Errors: BERKAS_TIDAK_ADA,
 * BERKAS_TERLALU_BESAR, BERKAS_TAK_TERBACA.
 */
export function verifyDocument(jalur: string): Hasil<BerkasDiperiksa> {
  try {
    const s = fs.statSync(jalur, { throwIfNoEntry: false });
    if (!s?.isFile()) return gagal('BERKAS_TIDAK_ADA', { jalur });
    if (s.size > BATAS) return gagal('BERKAS_TERLALU_BESAR', { ukuran: s.size, batas: BATAS });
    return berhasil(periksaBerkas(path.basename(jalur), fs.readFileSync(jalur)));
  } catch (e) {
    return gagal('BERKAS_TAK_TERBACA', { sebab: e instanceof Error ? e.message : String(e) });
  }
}
