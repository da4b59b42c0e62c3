/** Codes of what can go wrong with signatures of a document; sentences in `pesan/galat-tanda-tangan.ts`. */
export const KODE_GALAT_TANDA_TANGAN = [
  'TTD_BUKAN_FINAL',
  'TTD_USANG',
  'TTD_TANPA_LETAK',
  'TTD_BUKAN_PENANDA',
  'TTD_TERCETAK',
  'TTD_SUDAH',
  'TTD_ALASAN',
  'TTD_BERKAS_BERUBAH',
  'TTD_BERSAMAAN',
  'TTD_NAMA_BEDA',
  'TTD_SERTIFIKAT_LATIHAN',
  'TTD_SERTIFIKAT_ASLI',
  'TTD_BUKAN_LATIHAN',
  'TTD_TIDAK_UTUH',
  'PERIKSA_TERLALU_BESAR',
] as const;
export type KodeGalatTandaTangan = (typeof KODE_GALAT_TANDA_TANGAN)[number];
