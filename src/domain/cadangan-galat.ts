/** Codes of what can go wrong with backups; sentences in `pesan/galat-cadangan.ts`. */
export const KODE_GALAT_CADANGAN = [
  'CADANGAN_BELUM_DIATUR',
  'CADANGAN_SEDANG_DITULIS',
  'CADANGAN_TIDAK_ADA',
  'CADANGAN_RUSAK',
  'CADANGAN_VERSI_BARU',
  'CADANGAN_DI_PLENO',
] as const;
export type KodeGalatCadangan = (typeof KODE_GALAT_CADANGAN)[number];
