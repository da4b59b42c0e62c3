import type { GalatJawab } from '../../contract/index.ts';

type Isi = GalatJawab['galat'];

/** The core did not answer at all: it is being restarted, or the computer is very busy. */
export const TERPUTUS: Isi = {
  kode: 'TERPUTUS',
  kalimat: 'Inti aplikasi sedang tidak terhubung.',
  tersimpan: 'Angka yang sudah tersimpan aman.',
  langkah: 'Tunggu sebentar; halaman ini menyambung sendiri.',
};

/** A refusal of the core, in words a person can read. */
export class GalatServer extends Error {
  override readonly name = 'GalatServer';
  readonly isi: Isi;
  readonly status: number;

  constructor(isi: Isi, status: number) {
    super(isi.kalimat);
    this.isi = isi;
    this.status = status;
  }

  get kode(): string {
    return this.isi.kode;
  }

  get terputus(): boolean {
    return this.isi.kode === TERPUTUS.kode;
  }
}

/** The database of a plenary is damaged, or no longer one that can be told from somebody else's file. */
export const rusak = (kode: string): boolean => kode === 'PLENO_RUSAK' || kode === 'PLENO_BUKAN_MILIK_INI';

/**
 * The disk did not take it (full, read-only, failing): nothing is wrong with what was typed, and it may be saved once that is
 * put right.
 */
export const cakramMenolak = (galat: unknown): boolean =>
  galat instanceof GalatServer && ['CAKRAM_PENUH', 'CAKRAM_GAGAL', 'FOLDER_TAK_TERTULIS'].includes(galat.kode);

/**
 * It reached nobody who could take it: the core is away, or was started anew and has not got its plenary open again.
 * Whatever was typed waits.
 */
export const belumSampai = (galat: unknown): boolean =>
  galat instanceof GalatServer && (galat.terputus || galat.kode === 'PLENO_BELUM_DIBUKA');

/** The region does not belong to the contest, or not to this plenary. */
export const diLuar = (galat: unknown): boolean => galat instanceof GalatServer && galat.kode === 'WILAYAH_TAK_DIKENAL';

/** Any thrown thing as sentences; what is not a refusal of the core is a bug and says so plainly. */
export function isiGalat(galat: unknown): Isi {
  if (galat instanceof GalatServer) return galat.isi;
  return {
    kode: 'KESALAHAN_HALAMAN',
    kalimat: `Terjadi kesalahan pada halaman (${galat instanceof Error ? galat.message.slice(0, 200) : 'tidak dikenal'}).`,
    tersimpan: 'Angka yang sudah tersimpan aman.',
    langkah: 'Muat ulang halaman.',
  };
}
