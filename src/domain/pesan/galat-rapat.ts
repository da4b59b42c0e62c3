import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** Sentences of what a sheet or a meeting does not allow as it stands. */
export const KALIMAT_RAPAT = {
  LEMBAR_USANG: () => [
    'Lembar ini sudah diubah dari tempat lain.',
    'Perubahan Anda belum dicatat; angka terbaru ditampilkan.',
    'Periksa angka terbaru, lalu ulangi bila masih perlu.',
  ],
  LEMBAR_DISAHKAN: () => [
    'Lembar ini sudah disahkan dan terkunci.',
    TETAP,
    'Pembukaan kembali memerlukan alasan dan persetujuan.',
  ],
  SEL_TAK_DIKENAL: (k) => [`Sel ${isi(k, 'sel')} tidak ada pada lembar ini.`, TETAP, 'Muat ulang halaman.'],
  LEMBAR_KOSONG: () => ['Lembar ini belum berisi angka.', TETAP, 'Ketik angkanya dari C.Hasil, atau impor hasil TPS.'],
  LEMBAR_SUDAH_DIBACAKAN: () => ['Lembar ini sudah dicatat dibacakan.', TETAP, 'Lanjutkan dengan pengesahan.'],
  LEMBAR_BELUM_DIBACAKAN: () => [
    'Lembar ini belum dicatat dibacakan.',
    TETAP,
    'Bacakan C.Hasil, lalu tekan S bila angkanya sesuai.',
  ],
  LEMBAR_DIPERSOALKAN: () => [
    'Ada keberatan atas lembar ini yang belum dijawab.',
    TETAP,
    'Jawab keberatannya dulu (diterima, ditolak, atau diteruskan).',
  ],
  LEMBAR_BERMASALAH: (k) => [
    `Lembar ini masih memuat ${isi(k, 'salah')} yang salah dan ${isi(k, 'kosong')} sel kosong.`,
    TETAP,
    'Betulkan menurut C.Hasil, atau tulis alasan mengapa tetap disahkan.',
  ],
  LEMBAR_BELUM_DISAHKAN: () => ['Lembar ini belum disahkan.', TETAP, 'Angkanya masih dapat diubah langsung.'],
  WILAYAH_BELUM_SELESAI: (k) => [
    `Baru ${isi(k, 'selesai')} dari ${isi(k, 'jumlah')} di bawahnya yang selesai.`,
    TETAP,
    'Sahkan dulu semua lembar atau wilayah di bawahnya.',
  ],
  WILAYAH_DITETAPKAN: () => [
    'Rekap wilayah ini sudah ditetapkan.',
    TETAP,
    'Buka kembali penetapannya dulu, dengan alasan dan dua PIN.',
  ],
  WILAYAH_BELUM_DITETAPKAN: () => ['Rekap wilayah ini belum ditetapkan.', TETAP, 'Tidak ada yang perlu dibuka.'],
  INDUK_DITETAPKAN: () => [
    'Rekap wilayah di atasnya sudah ditetapkan.',
    TETAP,
    'Buka kembali penetapan wilayah di atasnya dulu.',
  ],
  KEBERATAN_TIDAK_ADA: () => ['Keberatan itu tidak ada.', TETAP, 'Muat ulang halaman.'],
  KEBERATAN_BENTUK: (k) => [
    `Keberatan tidak dapat dicatat: ${isi(k, 'sebab')}.`,
    TETAP,
    'Lengkapi isiannya, lalu ulangi.',
  ],
  KEBERATAN_TERBUKA: (k) => [
    `Masih ada ${isi(k, 'jumlah')} keberatan yang belum dijawab di wilayah ini.`,
    TETAP,
    'Jawab dulu: diterima, ditolak, atau diteruskan ke tingkat berikutnya.',
  ],
  PALU_TERKUNCI: () => ['Pengesahan terkunci.', TETAP, 'Ketua atau anggota PPK memasukkan PIN, lalu ulangi.'],
  PERAN_TAK_BERHAK: () => [
    'Hanya ketua atau anggota yang dapat melakukan ini.',
    TETAP,
    'Minta ketua atau anggota memasukkan PIN-nya.',
  ],
  ALASAN_WAJIB: () => ['Alasan belum ditulis.', TETAP, 'Tulis alasannya, lalu ulangi.'],
  ENTRI_KEDUA_BELUM: () => [
    'Entri kedua lembar ini belum lengkap, padahal pleno ini memakai entri ganda.',
    TETAP,
    'Minta orang lain mengetik entri kedua, atau tulis alasan mengapa dibacakan tanpa itu.',
  ],
  ENTRI_ORANG_SAMA: (k) => [
    `Entri kedua harus diketik orang lain: ${isi(k, 'nama')} sudah mengetik entri pertama.`,
    TETAP,
    'Pilih orang yang kini mengetik, di kanan atas, lalu ketik lagi.',
  ],
  ENTRI_PERLU_PUTUSAN: () => [
    'Perbedaan dua entri diputuskan orang ketiga.',
    TETAP,
    'Pakai tombol “Putuskan…” di sebelah perbedaannya.',
  ],
  PEMUTUS_DITOLAK: (k) => [
    `${isi(k, 'nama')} tidak dapat memutuskan perbedaan ini: ${isi(k, 'sebab')}.`,
    TETAP,
    'Pilih orang ketiga: ketua, anggota, atau sekretariat yang tidak mengetiknya.',
  ],
  TAK_ADA_UNTUK_DIURUNGKAN: () => [
    'Tidak ada perubahan yang dapat diurungkan pada lembar ini.',
    TETAP,
    'Ubah angkanya langsung bila perlu.',
  ],
} satisfies Partial<Record<KodeGalat, Penyusun>>;
