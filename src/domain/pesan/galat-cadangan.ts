import type { KodeGalatCadangan } from '../cadangan-galat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** Sentences of what can go wrong with backups. */
export const KALIMAT_CADANGAN: Readonly<Record<KodeGalatCadangan, Penyusun>> = {
  CADANGAN_BELUM_DIATUR: () => [
    'Tempat cadangan belum dipilih.',
    'Data di komputer ini tetap tersimpan seperti biasa.',
    'Pilih flashdisk atau folder untuk cadangan.',
  ],
  CADANGAN_SEDANG_DITULIS: () => ['Cadangan sedang ditulis.', TETAP, 'Tunggu sebentar; jangan cabut flashdisknya.'],
  CADANGAN_TIDAK_ADA: (k) => [
    `Cadangan ${isi(k, 'jalur')} tidak ditemukan.`,
    TETAP,
    'Pasang flashdisk cadangannya, atau pilih folder yang benar.',
  ],
  CADANGAN_RUSAK: (k) => [
    `Cadangan ini tidak utuh (${isi(k, 'sebab')}).`,
    'Tidak ada yang dipulihkan; pleno di komputer ini tidak berubah.',
    'Pakai cadangan yang lebih lama, atau cadangan di tempat lain.',
  ],
  CADANGAN_VERSI_BARU: (k) => [
    `Cadangan ini ditulis aplikasi yang lebih baru (format ${isi(k, 'versi')}).`,
    'Tidak ada yang dipulihkan; cadangannya tidak berubah.',
    'Perbarui aplikasi di komputer ini, lalu pulihkan lagi.',
  ],
  CADANGAN_DI_PLENO: (k) => [
    `Folder ${isi(k, 'jalur')} ada di dalam folder pleno ini.`,
    'Tempat cadangan tidak diganti.',
    'Pilih flashdisk, atau folder di luar folder pleno.',
  ],
};
