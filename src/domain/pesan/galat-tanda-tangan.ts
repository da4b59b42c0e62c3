import type { KodeGalatTandaTangan } from '../tanda-tangan-galat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const BELUM = 'Dokumen belum ditandatangani; berkas dan tanda tangan yang ada tidak berubah.';

/** Sentences of what can go wrong with signatures of a document. */
export const KALIMAT_TANDA_TANGAN: Readonly<Record<KodeGalatTandaTangan, Penyusun>> = {
  TTD_BUKAN_FINAL: () => [
    'Hanya dokumen final yang ditandatangani; ini draf atau blangko.',
    BELUM,
    'Tetapkan rekapnya, buat dokumennya lagi, lalu tanda tangani yang final.',
  ],
  TTD_USANG: () => [
    'Angka atau keberatan berubah setelah dokumen ini dibuat.',
    BELUM,
    'Buat dokumennya lagi, lalu tanda tangani yang baru. Yang lama tetap tersimpan.',
  ],
  TTD_TANPA_LETAK: () => [
    'Dokumen ini tidak mencatat siapa yang menandatangani dan di mana kotaknya.',
    BELUM,
    'Isi nama di layar Orang bila belum ada, buat dokumennya lagi, lalu tanda tangani yang baru.',
  ],
  TTD_BUKAN_PENANDA: (k) => [
    `${isi(k, 'nama')} tidak tercetak di kotak tanda tangan dokumen ini.`,
    BELUM,
    'Periksa namanya di layar Orang, buat dokumennya lagi, lalu tanda tangani yang baru.',
  ],
  TTD_TERCETAK: (k) => [
    `Di kotak ${isi(k, 'nama')} sudah tercetak ${isi(k, 'catatan')}.`,
    BELUM,
    'Bila orang itu kini menandatangani, betulkan catatan tinta dokumen sebelumnya, lalu buat dokumennya lagi.',
  ],
  TTD_ALASAN: () => [
    'Penolakan menandatangani memerlukan alasan, paling panjang 500 huruf.',
    'Catatan tanda tangan tidak berubah.',
    'Tulis alasan yang disampaikan orang itu.',
  ],
  TTD_SUDAH: (k) => [
    `${isi(k, 'nama')} sudah menandatangani dokumen ini.`,
    'Tanda tangan yang ada tetap berlaku.',
    'Pilih orang lain.',
  ],
  TTD_BERKAS_BERUBAH: (k) => [
    `Berkas dokumen di cakram ${isi(k, 'sebab')}.`,
    BELUM,
    'Kembalikan berkasnya dari cadangan, atau buat dokumennya lagi dan tanda tangani yang baru.',
  ],
  TTD_BERSAMAAN: () => [
    'Orang lain menandatangani dokumen ini pada saat yang sama.',
    'Tanda tangan orang itu tersimpan; yang ini belum.',
    'Tanda tangani sekali lagi.',
  ],
  TTD_NAMA_BEDA: (k) => [
    `Sertifikat itu atas nama ${isi(k, 'sertifikat')}, sedangkan kotaknya untuk ${isi(k, 'nama')}.`,
    BELUM,
    'Bila memang milik orang yang sama (nama dengan gelar, misalnya), setujui; bila bukan, pilih sertifikat yang benar.',
  ],
  TTD_SERTIFIKAT_LATIHAN: (k) => [
    `Sertifikat ${isi(k, 'nama')} hanya untuk latihan (SIMULASI).`,
    BELUM,
    'Pakai sertifikat tanda tangan elektronik yang asli, atau tanda tangani dengan tinta.',
  ],
  TTD_SERTIFIKAT_ASLI: (k) => [
    `Sertifikat ${isi(k, 'nama')} adalah sertifikat sungguhan, sedangkan ini pleno latihan.`,
    BELUM,
    'Buat sertifikat latihan di sini, lalu pakai itu.',
  ],
  TTD_BUKAN_LATIHAN: () => [
    'Sertifikat latihan hanya dibuat dalam pleno latihan.',
    TETAP,
    'Dalam pleno sungguhan pakai sertifikat tanda tangan elektronik milik sendiri.',
  ],
  TTD_TIDAK_UTUH: () => [
    'Setelah ditandatangani, pemeriksaan ulang tidak menemukan semua tanda tangan utuh.',
    BELUM,
    'Tanda tangani dengan tinta, dan laporkan kepada pembuat aplikasi.',
  ],
  PERIKSA_TERLALU_BESAR: (k) => [
    `Berkas berukuran ${isi(k, 'ukuran')}; yang diperiksa di sini paling besar ${isi(k, 'batas')}.`,
    TETAP,
    'Periksa dengan perintah verifikasi, atau pastikan berkasnya benar.',
  ],
};
