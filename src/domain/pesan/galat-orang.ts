import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** Sentences of what can go wrong with people and their PINs. */
export const KALIMAT_ORANG = {
  ORANG_BENTUK: (k) => [`Data orang tidak lengkap: ${isi(k, 'sebab')}.`, TETAP, 'Lengkapi isiannya, lalu simpan lagi.'],
  ORANG_TAK_DIKENAL: () => [
    'Orang itu tidak tercatat dalam pleno ini.',
    TETAP,
    'Pilih orang dari daftar di layar Orang.',
  ],
  ORANG_NONAKTIF: (k) => [
    `${isi(k, 'nama')} sudah dinonaktifkan.`,
    TETAP,
    'Aktifkan lagi di layar Orang, atau pilih orang lain.',
  ],
  ORANG_GANDA: (k) => [
    `${isi(k, 'nama')} sudah tercatat sebagai ${isi(k, 'sebagai')}.`,
    'Belum ada yang ditambahkan atau diubah.',
    'Bila orangnya berbeda, bedakan tulisan namanya, misalnya dengan gelar.',
  ],
  ORANG_KETUA_GANDA: (k) => [
    `Ketua hanya satu, dan sudah tercatat: ${isi(k, 'ketua')}.`,
    'Belum ada yang ditambahkan atau diubah.',
    'Ubah atau nonaktifkan ketua yang tercatat lebih dulu.',
  ],
  ORANG_ANGGOTA_PENUH: (k) => [
    `Anggota paling banyak ${isi(k, 'batas')} orang; ${isi(k, 'nama')} menjadi yang berikutnya.`,
    'Belum ada yang ditambahkan atau diubah.',
    'Nonaktifkan anggota yang diganti lebih dulu.',
  ],
  ORANG_SAKSI_PENUH: (k) => [
    `${isi(k, 'sebagai')} sudah dua orang, paling banyak untuk satu peserta.`,
    'Belum ada yang ditambahkan atau diubah.',
    'Nonaktifkan saksi yang diganti lebih dulu.',
  ],
  ORANG_SAKSI_RANGKAP: (k) => [
    `${isi(k, 'nama')} sudah tercatat sebagai ${isi(k, 'sebagai')}; seorang saksi hanya mewakili satu peserta.`,
    'Belum ada yang ditambahkan atau diubah.',
    'Periksa surat mandatnya; bila orangnya berbeda, bedakan tulisan namanya.',
  ],
  ORANG_PESERTA: (k) => [
    `Tidak ada peserta nomor ${isi(k, 'nomor')} pada ${isi(k, 'kontes')}.`,
    'Belum ada yang ditambahkan atau diubah.',
    'Pilih peserta dari daftar.',
  ],
  ORANG_SAMA: () => ['Tindakan ini memerlukan dua orang yang berbeda.', TETAP, 'Pilih orang kedua yang lain.'],
  PIN_LEMAH: () => [
    'PIN itu mudah ditebak.',
    'PIN tidak diubah.',
    'Pilih 6 angka lain: bukan satu angka berulang, bukan angka berurutan, bukan PIN latihan.',
  ],
  PIN_SALAH: (k) => [
    `PIN ${isi(k, 'nama')} salah; masih ${isi(k, 'sisa')} kali coba sebelum terkunci sementara.`,
    TETAP,
    'Ketik lagi PIN-nya.',
  ],
  PIN_TERKUNCI: (k) => [
    `PIN ${isi(k, 'nama')} terkunci sampai pukul ${isi(k, 'pukul')} karena salah ${isi(k, 'gagal')} kali.`,
    TETAP,
    'Tunggu sampai waktu itu, atau pilih orang lain yang berwenang.',
  ],
  PIN_BELUM_ADA: (k) => [`${isi(k, 'nama')} belum punya PIN.`, TETAP, 'Atur PIN-nya di layar Orang.'],
  PIN_SUDAH_ADA: (k) => [
    `${isi(k, 'nama')} sudah punya PIN.`,
    'PIN tidak diubah.',
    'Masukkan PIN lamanya; bila lupa, hapus dulu dengan PIN ketua atau anggota lain.',
  ],
  PIN_PENJAMIN: () => [
    'PIN yang lupa hanya dapat dihapus dengan PIN ketua atau anggota yang lain.',
    'PIN tidak dihapus.',
    'Pilih ketua atau anggota lain.',
  ],
  TANGGAL_SALAH: (k) => [
    `Tanggal ${isi(k, 'tanggal')} belum tiba.`,
    'Kehadiran tidak diubah.',
    'Periksa tanggal yang dipilih dan jam komputer ini.',
  ],
} satisfies Partial<Record<KodeGalat, Penyusun>>;
