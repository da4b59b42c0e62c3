/** Codes of what can go wrong with who may do what, and with panels on other laptops; sentences in `pesan/galat-panel.ts`. */
export const KODE_GALAT_PANEL = [
  'IZIN_KURANG',
  'PANEL_LUAR_DAERAH',
  'PANEL_TIDAK_MENYALA',
  'PANEL_SERTIFIKAT_KEDALUWARSA',
  'PANEL_KODE_SALAH',
  'PANEL_KODE_TERKUNCI',
  'PANEL_KODE_KEDALUWARSA',
  'PANEL_BELUM_GABUNG',
  'PANEL_DIKELUARKAN',
  'PANEL_TIDAK_ADA',
  'PANEL_NAMA_DIPAKAI',
  'PANEL_TERLALU_BANYAK',
  'PANEL_TERLALU_SERING',
] as const;
export type KodeGalatPanel = (typeof KODE_GALAT_PANEL)[number];
