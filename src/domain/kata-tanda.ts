/** What a check of the signatures of a file came to, and the words for it: the same on the screen and on the checker page. */
export const KEADAAN_BERKAS = ['utuh', 'tanpa-tanda', 'ditambah', 'rusak'] as const;
export type KeadaanBerkas = (typeof KEADAAN_BERKAS)[number];

/** Why a signature does not hold. `tak-didukung`: it may be good, but this program cannot tell. */
export const SEBAB_TANDA = ['isi-berubah', 'tanda-palsu', 'rusak', 'tak-didukung'] as const;
export type SebabTanda = (typeof SEBAB_TANDA)[number];

export type Derajat = 'baik' | 'periksa' | 'salah' | 'netral';

/** The one sentence about a file. */
export const KEADAAN: Readonly<Record<KeadaanBerkas, { derajat: Derajat; judul: string; teks: string }>> = {
  utuh: {
    derajat: 'baik',
    judul: 'Tidak berubah sejak ditandatangani',
    teks: 'Semua tanda tangan digital cocok dengan isi berkas, dan tidak ada yang ditambahkan sesudahnya.',
  },
  ditambah: {
    derajat: 'periksa',
    judul: 'Ada yang ditambahkan setelah tanda tangan terakhir',
    teks: 'Bagian yang ditandatangani utuh, tetapi tambahan sesudahnya tidak dijamin siapa pun.',
  },
  rusak: {
    derajat: 'salah',
    judul: 'Berubah, atau tanda tangannya tidak sah',
    teks: 'Jangan dipakai. Minta berkas aslinya, dan bandingkan dengan kertas yang ditandatangani.',
  },
  'tanpa-tanda': {
    derajat: 'netral',
    judul: 'Tanpa tanda tangan digital',
    teks: 'Berkas ini tidak dapat membuktikan sendiri bahwa ia tidak berubah. Bandingkan sidiknya, atau kode di kertasnya.',
  },
};

export const SEBAB: Readonly<Record<SebabTanda, string>> = {
  'isi-berubah': 'isi berkas berubah setelah ditandatangani',
  'tanda-palsu': 'tanda tangannya tidak dibuat dengan kunci sertifikat ini',
  rusak: 'tanda tangannya rusak',
  'tak-didukung': 'jenis tanda tangan ini tidak dapat diperiksa di sini',
};
