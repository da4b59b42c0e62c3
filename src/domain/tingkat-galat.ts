/** Refusals at the tiers above the kecamatan; their sentences: `pesan/galat-tingkat.ts`. */
export const KODE_GALAT_TINGKAT = [
  'KERTAS_BERBEDA',
  'KERTAS_BELUM',
  'KEBERATAN_SUDAH_DIANGKAT',
  'PEMBERITAHUAN_KOSONG',
  'PEMBERITAHUAN_WILAYAH',
  'PEMBERITAHUAN_LAMA',
] as const;
export type KodeGalatTingkat = (typeof KODE_GALAT_TINGKAT)[number];
