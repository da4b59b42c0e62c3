import type { Galat, KodeGalat } from '../hasil.ts';
import { KALIMAT_CADANGAN } from './galat-cadangan.ts';
import { KALIMAT_CETAK } from './galat-cetak.ts';
import { KALIMAT_EKSPOR } from './galat-ekspor.ts';
import { KALIMAT_LAN } from './galat-lan.ts';
import { KALIMAT_MEDIA } from './galat-media.ts';
import { KALIMAT_PAKET } from './galat-paket.ts';
import { KALIMAT_TANDA_TANGAN } from './galat-tanda-tangan.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** What a person reads: what happened, what was kept, what to do next. */
export type PesanGalat = { kalimat: string; tersimpan: string; langkah: string };

const BELUM_DITANDATANGANI = 'Dokumen belum ditandatangani; isinya tidak berubah.';
const TAK_DILAMPIRKAN = 'Berkas ini tidak dilampirkan; yang sudah terlampir tidak berubah.';
const LAIN_MASUK = 'Berkas ini dilewati; berkas lain tetap dapat masuk.';
const MINTA_ULANG = 'Minta salinan baru berkas itu, lalu impor lagi.';

const KALIMAT: Readonly<Record<KodeGalat, Penyusun>> = {
  ...KALIMAT_PAKET,
  ...KALIMAT_MEDIA,
  ...KALIMAT_EKSPOR,
  ...KALIMAT_TANDA_TANGAN,
  ...KALIMAT_CADANGAN,
  ...KALIMAT_LAN,
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
    `Berkas ${isi(k, 'jalur')} bukan basis data Rekap Pleno.`,
    'Berkas itu tidak disentuh.',
    'Periksa folder yang dipilih.',
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
    `Folder ${isi(k, 'jalur')} tidak dapat ditulisi (${isi(k, 'sebab')}).`,
    TETAP,
    'Pilih folder lain atau minta izin menulis.',
  ],
  CAKRAM_PENUH: () => [
    'Ruang penyimpanan penuh; perubahan terakhir tidak tersimpan.',
    'Semua yang tersimpan sebelumnya utuh.',
    'Kosongkan ruang penyimpanan, lalu ulangi.',
  ],
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
  LAMPIRAN_JENIS: (k) => [
    `Berkas ini ${isi(k, 'sebab')}; yang dapat dilampirkan hanya foto JPEG, PNG, WebP, dan PDF.`,
    TAK_DILAMPIRKAN,
    'Simpan ulang sebagai JPEG, atau pindai sebagai PDF, lalu lampirkan lagi.',
  ],
  LAMPIRAN_HEIC: () => [
    'Foto ini berformat HEIC/HEIF (bawaan iPhone), yang tidak dapat ditampilkan di semua komputer.',
    TAK_DILAMPIRKAN,
    'Di iPhone pilih Pengaturan > Kamera > Format > Paling Kompatibel lalu potret lagi; atau buka fotonya di komputer dan simpan sebagai JPEG.',
  ],
  LAMPIRAN_RUSAK: (k) => [
    `Foto atau PDF ini tidak utuh: ${isi(k, 'sebab')}.`,
    TAK_DILAMPIRKAN,
    'Salin ulang dari ponsel atau pemindainya, lalu lampirkan lagi.',
  ],
  LAMPIRAN_TERLALU_BESAR: (k) => [
    `Berkas ini ${isi(k, 'ukuran')}; lampiran paling besar ${isi(k, 'batas')}.`,
    TAK_DILAMPIRKAN,
    'Kecilkan fotonya (5 sampai 12 MB cukup jelas), atau bagi PDF-nya menjadi beberapa berkas.',
  ],
  LAMPIRAN_TERLALU_LUAS: (k) => [
    `Gambar ini ${isi(k, 'luas')} megapiksel; paling luas ${isi(k, 'batas')} megapiksel.`,
    TAK_DILAMPIRKAN,
    'Potret dengan ukuran biasa (12 megapiksel cukup jelas), atau kecilkan gambarnya.',
  ],
  LAMPIRAN_PENUH: (k) => [
    `Lembar ini sudah punya ${isi(k, 'batas')} lampiran, paling banyak untuk satu lembar.`,
    TAK_DILAMPIRKAN,
    'Gabungkan beberapa halaman menjadi satu PDF, atau lepas yang tidak perlu.',
  ],
  LAMPIRAN_SUDAH_ADA: (k) => [
    `Foto yang sama sudah ada pada lembar ini${k.nama ? ` (${isi(k, 'nama')})` : ''}.`,
    TETAP,
    'Tidak perlu dilampirkan lagi.',
  ],
  LAMPIRAN_TIDAK_ADA: () => ['Lampiran itu tidak ada pada lembar ini.', TETAP, 'Muat ulang halaman.'],
  LAMPIRAN_USANG: () => [
    'Lampiran lembar ini sudah diubah dari tempat lain.',
    'Urutan dan keterangan yang baru Anda atur belum dicatat.',
    'Lihat daftar yang terbaru, lalu ulangi.',
  ],
  LAMPIRAN_BERUBAH: (k) => [
    `Berkas lampiran ${isi(k, 'nama')} di folder pleno ${isi(k, 'sebab')}.`,
    'Catatan dan sidiknya tetap ada di jurnal.',
    'Kembalikan berkasnya dari cadangan, atau lampirkan lagi foto yang asli.',
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
  SUMBER_TAK_DIKENAL: (k) => [
    `Sumber ${isi(k, 'sumber')} bukan peserta jenis pemilihan ini.`,
    TETAP,
    'Pilih saksi dari peserta yang ada, atau Panwaslu.',
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
  FOLDER_TIDAK_KOSONG: (k) => [
    `Folder ${isi(k, 'folder')} sudah berisi berkas lain.`,
    'Tidak ada yang ditulis atau dihapus di dalamnya.',
    'Pilih folder kosong atau folder baru.',
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
  ...KALIMAT_CETAK,
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
  PUBLIK_TIDAK_MENYALA: (k) => [
    `Tampilan publik tidak dapat dinyalakan (${isi(k, 'sebab')}).`,
    TETAP,
    'Periksa jaringan dan firewall komputer ini, lalu coba lagi.',
  ],
  DOKUMEN_TIDAK_ADA: () => ['Dokumen itu tidak ada.', TETAP, 'Buat dari layar Dokumen.'],
  FORMULIR_BENTUK: (k) => [
    `Berkas kata-kata formulir ${isi(k, 'nama')} tidak sah: ${isi(k, 'sebab')}.`,
    TETAP,
    'Pasang ulang aplikasi.',
  ],
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
  KUNCI_SALAH: () => ['Halaman ini tidak punya izin masuk.', TETAP, 'Buka lewat aplikasi Rekap Pleno.'],
  ASAL_DITOLAK: () => ['Permintaan dari halaman lain ditolak.', TETAP, 'Buka lewat aplikasi Rekap Pleno.'],
  PERMINTAAN_BENTUK: (k) => [`Permintaan tidak sesuai bentuk: ${isi(k, 'sebab')}.`, TETAP, 'Muat ulang halaman.'],
  PERMINTAAN_TERLALU_BESAR: (k) => [
    `Unggahan melebihi ${isi(k, 'batas')}.`,
    TETAP,
    'Pakai zip, atau pilih folder lewat aplikasi desktop.',
  ],
  ALAMAT_TIDAK_ADA: () => ['Alamat itu tidak ada.', TETAP, 'Kembali ke Beranda.'],
  JURNAL_PUTUS: (k) => [
    `Jurnal tidak utuh pada entri ${isi(k, 'seq')}: ${isi(k, 'sebab')}.`,
    'Data dibiarkan apa adanya untuk diperiksa.',
    'Hentikan pemakaian dan pulihkan dari cadangan.',
  ],
  KESALAHAN_DALAM: (k) => [
    `Terjadi kesalahan di dalam aplikasi (${isi(k, 'sebab')}).`,
    'Perubahan terakhir mungkin belum tersimpan; yang lain utuh.',
    'Ulangi; bila terulang, laporkan beserta catatannya.',
  ],
};

export function pesanGalat(g: Galat): PesanGalat {
  const [kalimat, tersimpan, langkah] = KALIMAT[g.kode](g.konteks);
  return { kalimat, tersimpan, langkah };
}

/** One line for logs and the command line. */
export function kalimatGalat(g: Galat): string {
  const p = pesanGalat(g);
  return `${p.kalimat} ${p.tersimpan} ${p.langkah}`;
}
