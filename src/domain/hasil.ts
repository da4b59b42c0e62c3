/** Expected failures are values; exceptions are bugs. */
export type Hasil<T, E = Galat> = { ok: true; nilai: T } | { ok: false; galat: E };

/** A failure a person can meet: a code (see `galat.ts` for its sentence) and the facts the sentence needs. */
export type Galat = { kode: KodeGalat; konteks: KonteksGalat };
export type KonteksGalat = Readonly<Record<string, string | number>>;

export const KODE_GALAT = [
  'BERKAS_TIDAK_ADA',
  'BERKAS_TAK_TERBACA',
  'BERKAS_KOSONG',
  'BERKAS_TERLALU_BESAR',
  'BERKAS_ENKODE',
  'BERKAS_BUKAN_JSON',
  'BERKAS_KUNCI_GANDA',
  'BERKAS_BENTUK',
  'BERKAS_NAMA',
  'BERKAS_KEMBAR',
  'NILAI_BUKAN_ANGKA',
  'NILAI_NEGATIF',
  'NILAI_PECAHAN',
  'NILAI_TERLALU_BESAR',
  'PESERTA_TAK_DIKENAL',
  'TPS_LUAR_WILAYAH',
  'TPS_TAK_DIKENAL',
  'ZIP_RUSAK',
  'ZIP_BERBAHAYA',
  'ZIP_ISI_DITOLAK',
  'SUMBER_KOSONG',
  'FOLDER_TAK_TERBACA',
  'DEFINISI_TIDAK_ADA',
  'DEFINISI_BENTUK',
  'WILAYAH_TAK_DIKENAL',
  'KONTES_TAK_DIKENAL',
  'KONTES_BELUM_DIDUKUNG',
  'PLENO_SUDAH_ADA',
  'PLENO_BELUM_ADA',
  'PLENO_BELUM_DIBUKA',
  'PLENO_BUKAN_MILIK_INI',
  'PLENO_VERSI_BARU',
  'PLENO_RUSAK',
  'PLENO_DIPAKAI',
  'FOLDER_TAK_TERTULIS',
  'CAKRAM_PENUH',
  'LEMBAR_USANG',
  'LEMBAR_DISAHKAN',
  'SEL_TAK_DIKENAL',
  'TAK_ADA_UNTUK_DIURUNGKAN',
  'IMPOR_TIDAK_ADA',
  'IMPOR_SEDANG_BERJALAN',
  'IMPOR_DIBATALKAN',
  'PEKERJA_BERHENTI',
  'MODEL_TAK_DIKENAL',
  'DOKUMEN_TIDAK_ADA',
  'DOKUMEN_SEDANG_DIBUAT',
  'DOKUMEN_DIBATALKAN',
  'FORMULIR_BENTUK',
  'KUNCI_SALAH',
  'ASAL_DITOLAK',
  'PERMINTAAN_BENTUK',
  'PERMINTAAN_TERLALU_BESAR',
  'ALAMAT_TIDAK_ADA',
  'JURNAL_PUTUS',
  'KESALAHAN_DALAM',
] as const;
export type KodeGalat = (typeof KODE_GALAT)[number];

export const berhasil = <T>(nilai: T): { ok: true; nilai: T } => ({ ok: true, nilai });
export const gagal = (kode: KodeGalat, konteks: KonteksGalat = {}): { ok: false; galat: Galat } => ({
  ok: false,
  galat: { kode, konteks },
});
