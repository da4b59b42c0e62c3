/**
 * Oddities in a source file that do not refuse it: what is odd is said, with the key, and the figures that can be read
 * are read. An expected refusal is a `Galat`; a broken rule of the sheet is a `Temuan`.
 */
const KODE_CATATAN = [
  'KUNCI_TAK_DIKENAL',
  'KUNCI_TIDAK_ADA',
  'KUNCI_NULL',
  'SUARA_TANPA_PESERTA',
  'NILAI_TIDAK_ADA',
  'SUARA_TIDAK_ADA',
  'ADMINISTRASI_TIDAK_ADA',
  'STATUS_BELUM',
  'PSU',
  'ISI_TAK_LAZIM',
  'JUDUL_TAK_DIKENAL',
  'JUMLAH_TIDAK_COCOK',
  'TPS_TANPA_ANGKA',
  'LEMBAR_KERJA_DILEWATI',
  'TABEL_DILEWATI',
] as const;
export type KodeCatatan = (typeof KODE_CATATAN)[number];

/** One oddity: the key where it is, and the value as written where that helps. */
export type Catatan = { kode: KodeCatatan; kunci: string; nilai?: string };

const KALIMAT: Readonly<Record<KodeCatatan, (k: Catatan) => string>> = {
  KUNCI_TAK_DIKENAL: (k) => `Kunci "${k.kunci}" tidak dikenal; isinya tidak dipakai.`,
  KUNCI_TIDAK_ADA: (k) => `Kunci "${k.kunci}" tidak ada.`,
  KUNCI_NULL: (k) => `Kunci "${k.kunci}" tanpa isi; lazim pada berkas Sirekap dan tidak dipakai.`,
  SUARA_TANPA_PESERTA: (k) => `Kunci "${k.kunci}" berisi ${k.nilai ?? ''} tanpa peserta; suara itu tidak dipakai.`,
  NILAI_TIDAK_ADA: (k) => `Nilai "${k.kunci}" tidak ada; selnya dibiarkan kosong.`,
  SUARA_TIDAK_ADA: (k) => `Bagian "${k.kunci}" tidak berisi; perolehan suara dibiarkan kosong.`,
  ADMINISTRASI_TIDAK_ADA: (k) => `Bagian "${k.kunci}" tidak berisi; bagian I dan V dibiarkan kosong.`,
  STATUS_BELUM: (k) => `"${k.kunci}" bernilai false: Sirekap belum menganggap bagian ini selesai.`,
  PSU: (k) => `"${k.kunci}" berisi ${k.nilai ?? ''}: ada tanda pemungutan suara ulang.`,
  ISI_TAK_LAZIM: (k) => `Isi "${k.kunci}" tidak lazim (${k.nilai ?? ''}); tidak dipakai.`,
  JUDUL_TAK_DIKENAL: (k) => `${k.kunci}: judul "${k.nilai ?? ''}" tidak dikenal; isinya tidak dipakai.`,
  JUMLAH_TIDAK_COCOK: (k) => `${k.kunci}: ${k.nilai ?? ''}; jumlah yang tertulis itu tidak dipakai.`,
  TPS_TANPA_ANGKA: (k) => `${k.kunci}: TPS ${k.nilai ?? ''} belum berangka; dilewati.`,
  LEMBAR_KERJA_DILEWATI: (k) => `Lembar kerja "${k.kunci}" dilewati: ${k.nilai ?? ''}.`,
  TABEL_DILEWATI: (k) => `Bukan tabel hasil TPS, dilewati: ${k.nilai ?? ''}.`,
};

/** The sentence for a person. */
export const pesanCatatan = (c: Catatan): string => KALIMAT[c.kode](c);
