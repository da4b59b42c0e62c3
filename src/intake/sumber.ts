import type { Galat, Hasil } from '../domain/index.ts';
import { MAKS_BYTE_TABEL } from './tabel/tabel.ts';

/** One file to read, wherever it lies. `baca` is called at most once, before the next item is asked for. */
export type Butir = { nama: string; ukuran: number; baca(): Promise<Hasil<Uint8Array>> };
/** Something that was found but cannot be read; the rest goes on. */
export type ButirGalat = { nama: string; galat: Galat };
export type ButirSumber = Butir | ButirGalat;

/** What an import reads from. Names are relative to what was picked, with `/`, so that no one's home folder is recorded. */
export type Sumber = {
  /** How many items `butir` gives; known before the first is read. */
  readonly jumlah: number;
  butir(): AsyncGenerator<ButirSumber>;
};

/** Largest TPS file: published ones have 1 KB. Checked before a byte is read. */
export const BATAS_BERKAS_TPS = 1024 * 1024;

/** Names of tables. What they hold is judged by content; the name only says that they may be larger than one TPS. */
export const namaTabel = (nama: string): boolean => /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(nama);

/** Files taken out of folders and zips: Sirekap's, and tables. A `.txt` there is a note to people, not a table. */
export const namaHasil = (nama: string): boolean =>
  berakhiran(nama, '.json') || (namaTabel(nama) && !berakhiran(nama, '.txt'));

/** Largest size of a file by its name. */
export const batasBerkas = (nama: string): number => (namaTabel(nama) ? MAKS_BYTE_TABEL : BATAS_BERKAS_TPS);

export const adalahGalat = (b: ButirSumber): b is ButirGalat => 'galat' in b;

/** 2147483648 → `2,0 GB`. */
export function teksUkuran(byte: number): string {
  const satuan = ['byte', 'KB', 'MB', 'GB', 'TB'] as const;
  let n = byte;
  let i = 0;
  while (n >= 1024 && i < satuan.length - 1) {
    n /= 1024;
    i++;
  }
  return i === 0 ? `${n} byte` : `${n.toFixed(1).replace('.', ',')} ${satuan[i] ?? 'TB'}`;
}

/** Size findings that need no reading; null where the size is fine. */
export function galatUkuran(ukuran: number, batas: number): Galat | null {
  if (ukuran === 0) return { kode: 'BERKAS_KOSONG', konteks: {} };
  if (ukuran > batas)
    return { kode: 'BERKAS_TERLALU_BESAR', konteks: { ukuran: teksUkuran(ukuran), batas: teksUkuran(batas) } };
  return null;
}

/**
 * Hidden files are the system's, not people's: `._3101….json` lies beside every file a Mac copies to a USB drive,
 * `~$rekap.xlsx` beside every workbook that Excel has open.
 */
export const tersembunyi = (nama: string): boolean =>
  nama.split('/').some((bagian) => bagian.startsWith('.') || bagian.startsWith('~$') || bagian === '__MACOSX');

export const berakhiran = (nama: string, akhiran: string): boolean => nama.toLowerCase().endsWith(akhiran);

const SEBAB: Readonly<Record<string, string>> = {
  EACCES: 'tidak ada izin',
  EPERM: 'tidak ada izin',
  EIO: 'kesalahan media penyimpanan',
  EBUSY: 'sedang dipakai program lain',
  ENOENT: 'sudah tidak ada',
  ENOTDIR: 'bukan folder',
  ELOOP: 'tautan berputar',
  EMFILE: 'terlalu banyak berkas terbuka',
  ENAMETOOLONG: 'nama terlalu panjang',
};

/** Why the system refused, in words; the system's own code where we have none. */
export function sebabSistem(e: unknown): string {
  const kode = kodeSistem(e);
  return SEBAB[kode] ?? (kode || 'sebab tidak diketahui');
}

export const kodeSistem = (e: unknown): string =>
  e instanceof Error && 'code' in e && typeof e.code === 'string' ? e.code : '';
