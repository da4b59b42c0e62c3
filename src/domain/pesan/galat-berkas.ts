import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const LAIN_MASUK = 'Berkas ini dilewati; berkas lain tetap dapat masuk.';
const MINTA_ULANG = 'Minta salinan baru berkas itu, lalu impor lagi.';

/** Sentences of what can go wrong with files that are read in. */
export const KALIMAT_BERKAS = {
  BERKAS_TIDAK_ADA: (k) => [`Berkas atau folder ${isi(k, 'jalur')} tidak ada.`, TETAP, 'Periksa letak dan ejaannya.'],
  BERKAS_TAK_TERBACA: (k) => [
    `Berkas tidak dapat dibaca (${isi(k, 'sebab')}).`,
    LAIN_MASUK,
    'Periksa izin berkas atau media penyimpanannya.',
  ],
  BERKAS_SUDAH_ADA: (k) => [
    `Berkas ${isi(k, 'jalur')} sudah ada.`,
    TETAP,
    'Pilih nama lain, atau pindahkan berkas itu.',
  ],
  BERKAS_KOSONG: () => ['Berkas kosong (0 byte).', LAIN_MASUK, MINTA_ULANG],
  BERKAS_TERLALU_BESAR: (k) => [
    `Berkas berukuran ${isi(k, 'ukuran')}; hasil satu TPS paling besar ${isi(k, 'batas')}.`,
    LAIN_MASUK,
    'Pastikan berkas yang dipilih adalah hasil TPS, bukan foto atau video.',
  ],
  BERKAS_ENKODE: (k) => [
    `Berkas bukan teks UTF-8 (${isi(k, 'sebab')}).`,
    LAIN_MASUK,
    'Simpan ulang sebagai UTF-8 atau minta salinan asli.',
  ],
  BERKAS_BUKAN_JSON: (k) => [`Isi berkas bukan JSON yang utuh: ${isi(k, 'sebab')}.`, LAIN_MASUK, MINTA_ULANG],
  BERKAS_KUNCI_GANDA: (k) => [
    `Kunci "${isi(k, 'kunci')}" tertulis dua kali dengan isi berbeda.`,
    LAIN_MASUK,
    MINTA_ULANG,
  ],
  BERKAS_BENTUK: (k) => [
    `Isi tidak sesuai bentuk Sirekap pada "${isi(k, 'kunci')}": ${isi(k, 'sebab')}.`,
    LAIN_MASUK,
    MINTA_ULANG,
  ],
  BERKAS_SIMULASI: () => [
    'Berkas ini data latihan (bertanda SIMULASI) dan tidak dapat masuk ke pleno sungguhan.',
    LAIN_MASUK,
    'Keluarkan berkas itu; muat hanya hasil TPS yang sungguhan.',
  ],
  BERKAS_NAMA: (k) => [
    `Nama berkas "${isi(k, 'nama')}" bukan kode TPS (13 angka, misalnya 3101021001001.json).`,
    LAIN_MASUK,
    'Kembalikan nama aslinya.',
  ],
  BERKAS_KEMBAR: (k) => [
    `TPS ${isi(k, 'tps')} sudah ada dalam kumpulan ini dari berkas ${isi(k, 'lain')}, dengan angka lain.`,
    'Berkas pertama yang dipakai.',
    'Pilih salah satu lalu impor lagi.',
  ],
  NILAI_BUKAN_ANGKA: (k) => [
    `Nilai "${isi(k, 'kunci')}" bukan bilangan yang ditulis dengan angka saja: ${isi(k, 'nilai')}.`,
    LAIN_MASUK,
    MINTA_ULANG,
  ],
  NILAI_NEGATIF: (k) => [`Nilai "${isi(k, 'kunci')}" negatif: ${isi(k, 'nilai')}.`, LAIN_MASUK, MINTA_ULANG],
  NILAI_PECAHAN: (k) => [
    `Nilai "${isi(k, 'kunci')}" bukan bilangan bulat: ${isi(k, 'nilai')}.`,
    LAIN_MASUK,
    MINTA_ULANG,
  ],
  NILAI_TERLALU_BESAR: (k) => [
    `Nilai "${isi(k, 'kunci')}" terlalu besar: ${isi(k, 'nilai')} (paling besar ${isi(k, 'batas')}).`,
    LAIN_MASUK,
    MINTA_ULANG,
  ],
  PESERTA_TAK_DIKENAL: (k) => [
    `Peserta dengan kunci "${isi(k, 'kunci')}" tidak ada dalam definisi pemilihan ini.`,
    LAIN_MASUK,
    'Pastikan berkas dan definisi berasal dari pemilihan yang sama.',
  ],
  TPS_LUAR_WILAYAH: (k) => [
    `TPS ${isi(k, 'tps')} bukan bagian wilayah pleno ${isi(k, 'wilayah')}.`,
    LAIN_MASUK,
    'Keluarkan berkas itu, atau buka pleno wilayahnya.',
  ],
  TPS_TAK_DIKENAL: (k) => [
    `TPS ${isi(k, 'tps')} tidak tercantum dalam definisi.`,
    LAIN_MASUK,
    'Periksa daftar TPS pada definisi.',
  ],
  TPS_LUAR_DAPIL: (k) => [
    `TPS ${isi(k, 'tps')} tidak termasuk daerah pemilihan ${isi(k, 'dapil')}.`,
    LAIN_MASUK,
    'Pilih jenis pemilihan dan dapil yang sesuai dengan berkas itu.',
  ],
  ZIP_RUSAK: (k) => [
    `Berkas zip rusak atau terpotong (${isi(k, 'sebab')}).`,
    'Isi yang masih terbaca tetap diperiksa.',
    'Salin ulang zip itu dari sumbernya.',
  ],
  ZIP_BERBAHAYA: (k) => [`Zip ditolak: ${isi(k, 'sebab')}.`, TETAP, 'Minta zip baru dari sumber resmi.'],
  ZIP_ISI_DITOLAK: (k) => [
    `Isi zip "${isi(k, 'nama')}" tidak diambil: ${isi(k, 'sebab')}.`,
    'Isi lain dalam zip itu tetap diperiksa.',
    'Keluarkan berkas itu dari zip dan periksa asalnya.',
  ],
  SUMBER_KOSONG: (k) => [
    `Tidak ada berkas hasil TPS (JSON, CSV, atau XLSX) di ${isi(k, 'jalur')}.`,
    TETAP,
    'Pilih folder atau zip yang berisi hasil TPS, misalnya 3101021001001.json atau tabel rekap.',
  ],
  TABEL_BUKAN_TABEL: (k) => [
    `Berkas bukan tabel CSV atau XLSX (tampaknya ${isi(k, 'sebab')}).`,
    LAIN_MASUK,
    'Simpan tabelnya sebagai .xlsx atau .csv, lalu pilih lagi.',
  ],
  TABEL_RUSAK: (k) => [
    `Tabel tidak utuh: ${isi(k, 'sebab')}.`,
    LAIN_MASUK,
    'Buka dan simpan ulang berkas itu sebagai .xlsx, atau minta salinan baru.',
  ],
  TABEL_TERLALU_BESAR: (k) => [
    `Tabel terlalu besar: ${isi(k, 'sebab')}.`,
    LAIN_MASUK,
    'Hapus baris dan kolom kosong di luar tabel, atau bagi menjadi beberapa berkas.',
  ],
  TABEL_TAK_DIKENAL: (k) => [
    `Tidak ada tabel hasil TPS yang dikenali: ${isi(k, 'sebab')}.`,
    LAIN_MASUK,
    'Satu TPS satu baris dengan judul "TPS", atau satu TPS satu kolom seperti formulir D; lalu cocokkan judulnya.',
  ],
  TABEL_NILAI: (k) => [
    `${isi(k, 'letak')} ("${isi(k, 'judul')}") berisi "${isi(k, 'nilai')}": ${isi(k, 'sebab')}${Number(k.lain ?? 0) > 0 ? `; dan ${isi(k, 'lain')} sel lain pada TPS itu` : ''}.`,
    'TPS ini dilewati; TPS lain tetap dapat masuk.',
    'Perbaiki sel itu pada tabelnya, lalu impor lagi.',
  ],
  TABEL_TPS: (k) => [
    `${isi(k, 'letak')}: ${isi(k, 'sebab')}.`,
    'TPS ini dilewati; TPS lain tetap dapat masuk.',
    'Perbaiki kode, nomor TPS, atau nama desa/kelurahan pada tabelnya, lalu impor lagi.',
  ],
  TABEL_PERLU_PEMETAAN: (k) => [
    `Ada ${isi(k, 'jumlah')} tabel yang kolomnya belum jelas: ${isi(k, 'daftar')}.`,
    'Belum ada yang dicatat.',
    'Cocokkan di layar Impor; atau tulis usulannya dengan --lihat ke sebuah berkas, isi "arti" yang kosong, lalu impor dengan --pemetaan BERKAS.',
  ],
  PEMETAAN_BENTUK: (k) => [
    `Pemetaan kolom tidak dapat dipakai: ${isi(k, 'sebab')}.`,
    TETAP,
    'Cocokkan judul tabel itu sekali lagi.',
  ],
  FOLDER_TAK_TERBACA: (k) => [
    `Folder ${isi(k, 'jalur')} tidak dapat dibuka (${isi(k, 'sebab')}).`,
    LAIN_MASUK,
    'Minta izin folder itu atau salin isinya ke folder lain.',
  ],
  SUMBER_TAK_DIKENAL: (k) => [
    `Sumber ${isi(k, 'sumber')} bukan peserta jenis pemilihan ini.`,
    TETAP,
    'Pilih saksi dari peserta yang ada, atau Panwaslu.',
  ],
  IMPOR_TIDAK_ADA: () => ['Pratinjau impor itu sudah tidak ada.', TETAP, 'Pilih berkasnya sekali lagi.'],
  IMPOR_TAK_DAPAT_DIURUNGKAN: (k) => [
    `Impor itu tidak dapat diurungkan lagi: ${isi(k, 'sebab')}.`,
    TETAP,
    'Perbaiki lembarnya satu per satu; setiap perubahan tercatat.',
  ],
  IMPOR_SEDANG_BERJALAN: () => ['Impor lain sedang berjalan.', TETAP, 'Tunggu sampai selesai atau batalkan.'],
  IMPOR_DIBATALKAN: () => [
    'Impor dibatalkan.',
    'Tidak ada satu angka pun yang masuk dari impor itu.',
    'Mulai lagi kapan saja.',
  ],
  PEKERJA_BERHENTI: (k) => [
    `Pekerjaan di latar belakang berhenti (${isi(k, 'sebab')}).`,
    'Tidak ada yang tersimpan separuh.',
    'Ulangi; bila terulang, mulai ulang aplikasi.',
  ],
} satisfies Partial<Record<KodeGalat, Penyusun>>;
