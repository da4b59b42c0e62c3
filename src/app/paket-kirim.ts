import { createHash } from 'node:crypto';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { type Written, writeToMedium } from '../exchange/index.ts';
import { countOtherEntries, readSentPackages } from '../store/index.ts';
import type { PaketDibuat } from './paket-bentuk.ts';
import type { Pleno } from './pleno.ts';
import type { Titipan } from './titipan.ts';

/** Where a package comes from: a file on this computer, or one that a browser handed over. */
export type AsalPaket = Parameters<Titipan['isi']>[0];

/** A region's name as part of a file's name on any system. */
export const fileNamePart = (nama: string): string =>
  nama
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'pleno';

/** `990101-CONTOH-RAYA-paket-3.rekap`: whose, and the how-many-th. */
const packageFileName = (p: Pleno, urut: number): string =>
  `${p.s.definisi.simulasi ? 'SIMULASI-' : ''}${p.s.wilayah}-${fileNamePart(p.peta.nama(p.s.wilayah))}-paket-${urut}.rekap`;

/** Puts a package that was written on a stick or in a folder. Errors: those of `writeToMedium`. */
export const putPackage = (p: Pleno, paket: PaketDibuat, tempat: string): Promise<Hasil<Written>> =>
  writeToMedium(path.resolve(tempat), {
    name: packageFileName(p, paket.urut),
    size: paket.isi.byteLength,
    sha256: createHash('sha256').update(paket.isi).digest('hex'),
    content: () => [paket.isi],
  });

/** The file of the one package meant. Errors: PAKET_BUKAN_PAKET for several or none, those of `Titipan.isi`. */
export function packageFrom(titipan: Titipan, asal: AsalPaket): Hasil<string> {
  const jalur = titipan.isi(asal);
  if (!jalur.ok) return jalur;
  const [satu, ...lain] = jalur.nilai;
  return satu === undefined || lain.length > 0 ? gagal('PAKET_BUKAN_PAKET') : berhasil(satu);
}

/** Entries since the last package that held the whole plenary: is there anything to send. */
export function unsentEntries(p: Pleno): number {
  const lalu = readSentPackages(p.s)
    .filter((t) => t.cakupan.includes(p.s.wilayah))
    .at(-1);
  // The note that a package was written is itself an entry, after those that are in it.
  return countOtherEntries(p.s, lalu?.seq ?? 0);
}
