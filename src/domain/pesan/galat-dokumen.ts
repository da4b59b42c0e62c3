import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const BELUM_DITANDATANGANI = 'Dokumen belum ditandatangani; isinya tidak berubah.';

/** Sentences of what can go wrong with documents, their forms and the certificates that sign them. */
export const KALIMAT_DOKUMEN = {
  SERTIFIKAT_RUSAK: () => [
    'Berkas ini bukan sertifikat PKCS#12 (.p12 atau .pfx) dengan kunci RSA.',
    BELUM_DITANDATANGANI,
    'Pilih berkas sertifikat yang benar, atau minta salinan baru kepada penerbitnya.',
  ],
  SERTIFIKAT_SANDI: () => [
    'Kata sandi sertifikat salah.',
    BELUM_DITANDATANGANI,
    'Ketik lagi; perhatikan huruf besar dan kecil.',
  ],
  SERTIFIKAT_BELUM_BERLAKU: (k) => [
    `Sertifikat ${isi(k, 'nama')} belum berlaku menurut jam komputer ini.`,
    BELUM_DITANDATANGANI,
    'Periksa tanggal komputer, atau pakai sertifikat lain.',
  ],
  SERTIFIKAT_KEDALUWARSA: (k) => [
    `Sertifikat ${isi(k, 'nama')} sudah tidak berlaku menurut jam komputer ini.`,
    BELUM_DITANDATANGANI,
    'Periksa tanggal komputer, perbarui sertifikat, atau tanda tangani dengan tinta.',
  ],
  SERTIFIKAT_TUJUAN: (k) => [
    `Sertifikat ${isi(k, 'nama')} bukan untuk menandatangani dokumen.`,
    BELUM_DITANDATANGANI,
    'Pakai sertifikat tanda tangan elektronik.',
  ],
  PDF_RUSAK: (k) => [`Dokumen PDF tidak dapat dibuka (${isi(k, 'sebab')}).`, TETAP, 'Buat dokumennya sekali lagi.'],
  MODEL_TAK_DIKENAL: (k) => [
    `Model formulir ${isi(k, 'model')} tidak dikenal untuk wilayah ini.`,
    TETAP,
    'Pilih model dari layar Dokumen.',
  ],
  DOKUMEN_SEDANG_DIBUAT: () => ['Dokumen lain sedang dibuat.', TETAP, 'Tunggu sampai selesai atau batalkan.'],
  DOKUMEN_DIBATALKAN: () => [
    'Pembuatan dokumen dibatalkan.',
    'Tidak ada dokumen yang tersimpan.',
    'Buat lagi kapan saja.',
  ],
  DOKUMEN_DATA_BERUBAH: () => [
    'Angka atau keadaan rekap berubah selama dokumen dibuat.',
    'Tidak ada dokumen yang tersimpan.',
    'Buat sekali lagi.',
  ],
  DOKUMEN_TIDAK_COCOK: (k) => [
    `Pemeriksaan cetak menolak ${isi(k, 'model')}: ${isi(k, 'jumlah')} hal tidak cocok dengan data. Yang pertama di halaman ${isi(k, 'halaman')}, ${isi(k, 'tempat')}: seharusnya "${isi(k, 'harap')}", tercetak "${isi(k, 'ada')}".`,
    'Seluruh paket dokumen ini tidak disimpan; penolakannya dicatat dalam jurnal. Angka di pleno tidak berubah.',
    'Jangan membagikan cetakan apa pun dari paket ini. Laporkan kepada pembuat aplikasi; sementara itu pakai blangko.',
  ],
  DOKUMEN_TIDAK_ADA: () => ['Dokumen itu tidak ada.', TETAP, 'Buat dari layar Dokumen.'],
  FORMULIR_BENTUK: (k) => [
    `Berkas kata-kata formulir ${isi(k, 'nama')} tidak sah: ${isi(k, 'sebab')}.`,
    TETAP,
    'Pasang ulang aplikasi.',
  ],
} satisfies Partial<Record<KodeGalat, Penyusun>>;
