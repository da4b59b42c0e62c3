import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** Sentences of what can go wrong with a plenary, its definition and its place on disk. */
export const KALIMAT_PLENO = {
  DEFINISI_TIDAK_ADA: (k) => [
    `Definisi tidak lengkap: ${isi(k, 'jalur')} tidak ada.`,
    'Belum ada yang dibuat.',
    'Pilih folder yang berisi ppwp.json dan folder wilayah.',
  ],
  DEFINISI_BENTUK: (k) => [
    `Definisi tidak dapat dipakai: ${isi(k, 'sebab')}.`,
    'Belum ada yang dibuat.',
    'Minta definisi yang benar.',
  ],
  DEFINISI_DRAF_HILANG: () => [
    'Definisi yang dibaca tadi sudah tidak ada di ingatan aplikasi.',
    TETAP,
    'Pilih berkasnya sekali lagi.',
  ],
  DEFINISI_SAMA: () => ['Definisi ini sama dengan yang sedang berlaku.', TETAP, 'Tidak ada yang perlu diganti.'],
  DEFINISI_BERUBAH: () => [
    'Definisi pleno ini sudah diganti dari tempat lain.',
    TETAP,
    'Lihat perbandingan yang terbaru, lalu ulangi bila masih perlu.',
  ],
  DEFINISI_DITOLAK: (k) => [
    `Definisi ini tidak dapat menggantikan yang berlaku: ${isi(k, 'sebab')}.`,
    TETAP,
    'Urungkan impor atau kosongkan lembar yang disebut lalu ulangi, atau buat pleno baru dengan definisi ini.',
  ],
  DEFINISI_ALASAN: () => [
    'Alasan penggantian definisi belum ditulis.',
    TETAP,
    'Tulis alasannya; alasan itu tercatat di jejak.',
  ],
  WILAYAH_TAK_DIKENAL: (k) => [
    `Wilayah ${isi(k, 'wilayah')} tidak ada dalam definisi.`,
    TETAP,
    'Periksa kode wilayahnya.',
  ],
  KONTES_TAK_DIKENAL: (k) => [
    `Jenis pemilihan ${isi(k, 'kontes')} tidak ada dalam pleno ini.`,
    TETAP,
    'Pilih jenis pemilihan yang tersedia.',
  ],
  KONTES_RANCU: (k) => [
    `Wilayah itu terbagi atas beberapa daerah pemilihan ${isi(k, 'kontes')}.`,
    TETAP,
    `Sebutkan salah satu: ${isi(k, 'pilihan')}.`,
  ],
  PLENO_SUDAH_ADA: (k) => [
    `Folder ${isi(k, 'jalur')} sudah berisi pleno.`,
    TETAP,
    'Pilih folder lain, atau buka pleno yang ada.',
  ],
  PLENO_BELUM_ADA: (k) => [
    `Tidak ada pleno di folder ${isi(k, 'jalur')}.`,
    TETAP,
    'Buat pleno lebih dulu, atau periksa letak foldernya.',
  ],
  PLENO_BELUM_DIBUKA: () => ['Belum ada pleno yang dibuka.', TETAP, 'Buka atau buat pleno dari layar Mulai.'],
  PLENO_BUKAN_MILIK_INI: (k) => [
    `Berkas ${isi(k, 'jalur')} bukan basis data Rekap Pleno, atau awalnya rusak.`,
    'Berkas itu tidak disentuh.',
    'Periksa folder yang dipilih; bila ini pleno Anda, pulihkan dari cadangan terakhir.',
  ],
  PLENO_VERSI_BARU: (k) => [
    `Pleno ini dibuat oleh versi yang lebih baru (skema ${isi(k, 'versi')}).`,
    'Pleno itu tidak disentuh.',
    'Pasang Rekap Pleno terbaru.',
  ],
  PLENO_RUSAK: (k) => [
    `Basis data pleno rusak: ${isi(k, 'sebab')}.`,
    'Berkasnya tidak disentuh.',
    'Pulihkan dari cadangan terakhir.',
  ],
  PLENO_DIPAKAI: () => [
    'Pleno ini sedang dibuka oleh Rekap Pleno lain di komputer ini.',
    TETAP,
    'Tutup yang lain lebih dulu.',
  ],
  FOLDER_TAK_TERTULIS: (k) => [
    `${isi(k, 'jalur') === '' ? 'Tempat penyimpanan ini' : `Folder ${isi(k, 'jalur')}`} tidak dapat ditulisi (${isi(k, 'sebab')}).`,
    TETAP,
    'Buka pelindung tulisnya atau minta izin menulis, lalu ulangi; bila tidak bisa, pakai folder lain atau salin ke sana.',
  ],
  CAKRAM_GAGAL: (k) => [
    `Cakram atau flashdisk ini gagal ditulisi atau dibaca (${isi(k, 'sebab')}); perubahan terakhir tidak tersimpan.`,
    'Yang sudah tersimpan sebelumnya tidak disentuh.',
    'Periksa colokan dan pelindung tulisnya, lalu ulangi. Bila terulang, cadangkan ke tempat lain dan pindah komputer.',
  ],
  CAKRAM_PENUH: () => [
    'Ruang penyimpanan penuh; perubahan terakhir tidak tersimpan.',
    'Semua yang tersimpan sebelumnya utuh.',
    'Kosongkan ruang penyimpanan, lalu ulangi.',
  ],
  FOLDER_TIDAK_KOSONG: (k) => [
    `Folder ${isi(k, 'folder')} sudah berisi berkas lain.`,
    'Tidak ada yang ditulis atau dihapus di dalamnya.',
    'Pilih folder kosong atau folder baru.',
  ],
  SIMULASI_SEDANG_DIBUAT: () => ['Data latihan lain sedang disiapkan.', TETAP, 'Tunggu sampai selesai atau batalkan.'],
  SIMULASI_DIBATALKAN: () => [
    'Penyiapan data latihan dibatalkan.',
    'Tidak ada data latihan yang tersimpan.',
    'Mulai lagi kapan saja.',
  ],
  LATIHAN_TIDAK_ADA: () => [
    'Pleno ini bukan pleno latihan terpandu.',
    TETAP,
    'Mulai latihan terpandu dari layar Mulai.',
  ],
} satisfies Partial<Record<KodeGalat, Penyusun>>;
