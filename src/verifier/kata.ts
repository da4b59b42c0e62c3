import type { SebabTanda } from '../minutes/tanda-tangan/cms-baca.ts';
import type { PdfDiperiksa } from '../minutes/tanda-tangan/periksa-pdf.ts';

export type Derajat = 'baik' | 'periksa' | 'salah' | 'netral';

/** The one sentence about a file. */
export const KEADAAN: Readonly<Record<PdfDiperiksa['keadaan'], { derajat: Derajat; judul: string; teks: string }>> = {
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
