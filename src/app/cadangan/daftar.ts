import fs from 'node:fs';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { FOLDER_CADANGAN, FORMAT_CADANGAN, KeteranganCadangan } from './bentuk.ts';

/** A backup as it stands somewhere: its manifest, and the file that is that manifest. */
export type Cadangan = KeteranganCadangan & { keterangan: string };

const MAKS_KETERANGAN = 64 * 1024 * 1024;

/** Reads one manifest. Errors: CADANGAN_TIDAK_ADA, CADANGAN_RUSAK, CADANGAN_VERSI_BARU. */
export function readBackup(keterangan: string): Hasil<Cadangan> {
  let isi: unknown;
  try {
    const s = fs.statSync(keterangan);
    if (!s.isFile()) return gagal('CADANGAN_TIDAK_ADA', { jalur: keterangan });
    if (s.size > MAKS_KETERANGAN) return gagal('CADANGAN_RUSAK', { sebab: 'keterangannya terlalu besar' });
    isi = JSON.parse(fs.readFileSync(keterangan, 'utf8'));
  } catch (e) {
    if (e instanceof SyntaxError) return gagal('CADANGAN_RUSAK', { sebab: 'keterangannya bukan JSON' });
    return gagal('CADANGAN_TIDAK_ADA', { jalur: keterangan });
  }
  const versi = typeof isi === 'object' && isi !== null && 'format' in isi ? isi.format : null;
  if (typeof versi === 'number' && versi > FORMAT_CADANGAN) return gagal('CADANGAN_VERSI_BARU', { versi });
  const k = KeteranganCadangan.safeParse(isi);
  return k.success
    ? berhasil({ ...k.data, keterangan })
    : gagal('CADANGAN_RUSAK', { sebab: 'keterangannya tidak lengkap' });
}

/** Names in a folder; none where it cannot be read (a stick that is gone). */
export function isiFolder(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Backups in a chosen folder (a stick, or the folder of one plenary in it), newest first. Those that cannot be read are
 * left out: a list is no check.
 */
export function listBackups(tempat: string): Cadangan[] {
  const akar = path.join(tempat, FOLDER_CADANGAN);
  const folder = [
    tempat,
    akar,
    ...isiFolder(akar).map((n) => path.join(akar, n)),
    ...isiFolder(tempat).map((n) => path.join(tempat, n)),
  ];
  const ada = folder.flatMap((f) =>
    isiFolder(f)
      .filter((n) => /^cadangan-.*\.json$/.test(n))
      .flatMap((n) => {
        const c = readBackup(path.join(f, n));
        return c.ok ? [c.nilai] : [];
      }),
  );
  const sekali = new Map(ada.map((c) => [c.keterangan, c]));
  return [...sekali.values()].sort((a, b) => (a.waktu < b.waktu ? 1 : -1));
}
