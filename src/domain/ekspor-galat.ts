/** Refusals of exports; their sentences: `pesan/galat-ekspor.ts`. */
export const KODE_GALAT_EKSPOR = ['EKSPOR_SEDANG_BERJALAN', 'EKSPOR_DIBATALKAN', 'EKSPOR_TIDAK_ADA'] as const;
export type KodeGalatEkspor = (typeof KODE_GALAT_EKSPOR)[number];
