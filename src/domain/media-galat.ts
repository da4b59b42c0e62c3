/** Codes of what can go wrong with sticks and other places to write to; sentences in `pesan/galat-media.ts`. */
export const KODE_GALAT_MEDIA = [
  'MEDIA_NAMA',
  'MEDIA_PENUH',
  'MEDIA_BATAS_FAT',
  'MEDIA_TERKUNCI',
  'MEDIA_DICABUT',
  'MEDIA_RUSAK',
  'MEDIA_DIBATALKAN',
  'MEDIA_TIDAK_ADA',
  'MEDIA_BELUM_LEPAS',
] as const;
export type KodeGalatMedia = (typeof KODE_GALAT_MEDIA)[number];
