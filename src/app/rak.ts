import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Definisi } from '../domain/index.ts';
import { berkasDb, peekStore, type RingkasanPleno } from '../store/index.ts';
import { namaPleno } from './pleno.ts';

/** A plenary on this computer, as the list on the first screen shows it. */
export type PlenoDiRak = RingkasanPleno & {
  folder: string;
  diubah: string;
  /** Its database cannot be read: it is listed all the same, so that nobody believes it is gone. */
  rusak: boolean;
};

/** Where plenaries live when nobody says otherwise: the desktop application's own data folder, the same for every door. */
export function defaultShelf(): string {
  const rumah = os.homedir();
  if (process.platform === 'win32')
    return path.join(process.env.APPDATA ?? path.join(rumah, 'AppData', 'Roaming'), 'Rekap Pleno', 'pleno');
  if (process.platform === 'darwin') return path.join(rumah, 'Library', 'Application Support', 'Rekap Pleno', 'pleno');
  return path.join(process.env.XDG_CONFIG_HOME ?? path.join(rumah, '.config'), 'Rekap Pleno', 'pleno');
}

/** Newest change first. The WAL may be newer than the database file: a plenary in use changes there first. */
function terakhirDiubah(folder: string): Date {
  const waktu = ['', '-wal'].map(
    (akhiran) => fs.statSync(berkasDb(folder) + akhiran, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return new Date(Math.max(...waktu));
}

/** Does a folder hold a plenary, readable or not? */
export const hasPleno = (folder: string): boolean => fs.existsSync(berkasDb(folder));

/** The plenary in a folder, as one entry of the list, readable or not; null where there is none. */
export function peekShelf(folder: string): PlenoDiRak | null {
  if (!hasPleno(folder)) return null;
  const ringkasan = peekStore(folder);
  const dasar = ringkasan ?? { nama: path.basename(folder), pemilihan: '', simulasi: false, tps: 0 };
  return { ...dasar, folder, diubah: terakhirDiubah(folder).toISOString(), rusak: ringkasan === null };
}

/** Plenaries directly below a folder, last changed first. */
export function listShelf(akar: string): PlenoDiRak[] {
  const isi = fs.existsSync(akar) ? fs.readdirSync(akar, { withFileTypes: true }) : [];
  return isi
    .filter((d) => d.isDirectory())
    .flatMap((d) => peekShelf(path.join(akar, d.name)) ?? [])
    .sort((a, b) => (a.diubah < b.diubah ? 1 : -1));
}

/** A new folder on the shelf, named after a plenary, never one that exists. */
export function folderFor(akar: string, p: { nama: string; wilayah: string; awalan: string }): string {
  const kata = p.nama
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const dasar = path.join(akar, `${p.awalan}-${p.wilayah}-${kata}`.slice(0, 150));
  for (let i = 1; ; i++) {
    const calon = i === 1 ? dasar : `${dasar}-${i}`;
    if (!fs.existsSync(calon)) return calon;
  }
}

/** The same for a plenary that is yet to be made. */
export const newFolder = (akar: string, d: Definisi, wilayah: string): string =>
  folderFor(akar, {
    nama: namaPleno(d, wilayah),
    wilayah,
    awalan: d.simulasi ? 'simulasi' : String(d.pemilihan.tahun),
  });
