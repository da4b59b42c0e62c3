import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun } from './penyusun.ts';

const TAK_DIKIRIM = 'Tidak ada yang dikirim ke pencetak; dokumen tetap tersimpan.';

/** Sentences of what can go wrong on the way to the paper. */
export const KALIMAT_CETAK: Readonly<Record<Extract<KodeGalat, `CETAK_${string}`>, Penyusun>> = {
  CETAK_LAYANAN: (k) => [
    `Layanan cetak komputer ini tidak menjawab (${isi(k, 'sebab')}).`,
    TAK_DIKIRIM,
    'Nyalakan layanan cetaknya, atau cetak lewat dialog sistem.',
  ],
  CETAK_PENCETAK_HILANG: (k) => [
    `Pencetak ${isi(k, 'printer')} tidak ada di komputer ini.`,
    TAK_DIKIRIM,
    'Pilih pencetak lain dari daftar.',
  ],
  CETAK_SEDANG_DIKIRIM: () => [
    'Pesanan cetak lain masih dikirim ke pencetak.',
    TAK_DIKIRIM,
    'Tunggu sampai selesai dikirim, atau batalkan.',
  ],
  CETAK_BELUM_DIPASTIKAN: () => [
    'Ada dokumen yang sudah dikirim ke pencetak tetapi belum dipastikan keluar.',
    TAK_DIKIRIM,
    'Pastikan dahulu apa yang sudah keluar, supaya tidak ada dua kertas dengan nomor cetakan yang sama.',
  ],
  CETAK_SUDAH_KELUAR: () => [
    'Cetakan ini sudah pernah keluar.',
    TAK_DIKIRIM,
    'Cetak sekali lagi dari layar Dokumen; kertasnya memakai nomor cetakan berikutnya.',
  ],
  CETAK_PESANAN_TIDAK_ADA: () => [
    'Pesanan cetak ini tidak ada, atau sudah dipastikan.',
    'Tidak ada yang berubah.',
    'Muat ulang layar Dokumen.',
  ],
  CETAK_TIDAK_ADA_YANG_GAGAL: () => [
    'Pada pesanan itu tidak ada lagi yang gagal dan belum dicetak lagi.',
    TAK_DIKIRIM,
    'Muat ulang layar Dokumen.',
  ],
  CETAK_REVISI_LAMA: (k) => [
    `${isi(k, 'dokumen')} sudah pernah keluar, dan isinya berubah sesudah itu.`,
    TAK_DIKIRIM,
    'Buat dokumen itu lagi (revisi baru), lalu cetak.',
  ],
};
