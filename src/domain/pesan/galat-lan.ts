import type { KodeGalatLan } from '../lan-galat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const DI_KOTAK_KELUAR = 'Paketnya tetap tersimpan di kotak keluar; data tidak berubah.';
const DICOBA_LAGI = 'Aplikasi mencoba lagi dengan sendirinya; atau kirim lewat flashdisk.';
const BELUM = 'Komputer ini belum dipasangkan; data tidak berubah.';
const MINTA_ALAMAT = 'Minta alamat pemasangan yang baru kepada penerima.';

/** Sentences of what can go wrong when packages go over a network. */
export const KALIMAT_LAN: Readonly<Record<KodeGalatLan, Penyusun>> = {
  LAN_TIDAK_MENYALA: (k) => [
    `Penerimaan lewat jaringan tidak dapat dinyalakan (${isi(k, 'sebab')}).`,
    TETAP,
    'Pilih port lain, atau tutup program lain yang memakainya. Flashdisk tetap dapat dipakai.',
  ],
  LAN_ALAMAT: () => [
    'Ini bukan alamat pemasangan Rekap Pleno (rekap-lan://…).',
    BELUM,
    'Salin seluruh alamat yang ditunjukkan penerima, atau pindai kodenya.',
  ],
  LAN_TAK_TERHUBUNG: (k) => [
    `Penerima di ${isi(k, 'alamat')} tidak menjawab (${isi(k, 'sebab')}).`,
    DI_KOTAK_KELUAR,
    `Periksa jaringan, dan apakah penerima menyala. ${DICOBA_LAGI}`,
  ],
  LAN_SERTIFIKAT_LAIN: (k) => [
    `Yang menjawab di ${isi(k, 'alamat')} bukan penerima yang dipasangkan: sertifikatnya lain.`,
    'Tidak ada yang dikirim kepadanya; data tidak berubah.',
    'Tanyakan kepada penerima. Bila ia berganti komputer, pasangkan lagi; bila tidak, jangan kirim lewat jaringan ini.',
  ],
  LAN_SERTIFIKAT_KEDALUWARSA: (k) => [
    `Sertifikat penerima berlaku sampai ${isi(k, 'sampai')}, sudah lewat menurut jam komputer ini.`,
    'Tidak ada yang dikirim; paketnya tetap tersimpan.',
    'Periksa tanggal komputer ini. Bila sudah benar, minta penerima membuat sertifikat baru, lalu pasangkan lagi.',
  ],
  LAN_SERTIFIKAT_RUSAK: (k) => [
    `Berkas sertifikat jaringan di komputer ini tidak dapat dipakai (${isi(k, 'sebab')}).`,
    TETAP,
    'Pindahkan berkas itu ke tempat lain; yang baru dibuat, dan semua pengirim dipasangkan lagi.',
  ],
  LAN_KODE_SALAH: (k) => [
    `Kode pemasangan salah; sisa percobaan ${isi(k, 'sisa')}.`,
    BELUM,
    'Salin lagi alamat pemasangannya dengan teliti.',
  ],
  LAN_KODE_TERKUNCI: () => ['Kode pemasangan itu terlalu sering salah dan tidak berlaku lagi.', BELUM, MINTA_ALAMAT],
  LAN_KODE_KEDALUWARSA: () => [
    'Kode pemasangan itu sudah dipakai, sudah lewat waktunya, atau belum dibuka.',
    BELUM,
    MINTA_ALAMAT,
  ],
  LAN_BELUM_DIPASANGKAN: () => [
    'Penerima belum mengenal komputer ini.',
    DI_KOTAK_KELUAR,
    'Minta alamat pemasangan kepada penerima, pasangkan, lalu kirim lagi.',
  ],
  LAN_SESI: () => ['Sambungan dengan penerima harus dibuka lagi.', DI_KOTAK_KELUAR, DICOBA_LAGI],
  LAN_TANDA: () => [
    'Permintaan ditolak: isinya tidak cocok dengan tanda tangannya.',
    'Yang rusak di jalan tidak disimpan; yang sudah sampai tetap.',
    DICOBA_LAGI,
  ],
  LAN_ULANGAN: () => [
    'Permintaan ditolak: sudah pernah diterima.',
    'Tidak ada yang berubah karenanya.',
    'Bila terulang, cari tahu siapa yang mengirim ulang di jaringan ini.',
  ],
  LAN_TERLALU_SERING: () => ['Terlalu banyak permintaan dari komputer ini.', DI_KOTAK_KELUAR, DICOBA_LAGI],
  LAN_SIBUK: () => ['Penerima sedang menerima banyak kiriman.', DI_KOTAK_KELUAR, DICOBA_LAGI],
  LAN_KUOTA: (k) => [
    `Kiriman komputer ini yang belum diperiksa orang melebihi batas ${isi(k, 'batas')}.`,
    DI_KOTAK_KELUAR,
    'Minta penerima memutuskan paket yang menunggu di kotak masuknya.',
  ],
  LAN_PENUH: () => [
    'Cakram penerima hampir penuh.',
    DI_KOTAK_KELUAR,
    'Minta penerima mengosongkan tempat; atau kirim tanpa foto.',
  ],
  LAN_OFFSET: (k) => [
    `Potongan tidak menyambung: penerima sudah punya ${isi(k, 'offset')} bita.`,
    'Yang sudah sampai tetap.',
    DICOBA_LAGI,
  ],
  LAN_RUSAK: () => [
    'Paket yang sampai tidak sama dengan yang dikirim.',
    'Penerima tidak menyimpannya; paket di sini tetap.',
    'Kirim sekali lagi; bila terulang, pakai flashdisk.',
  ],
  LAN_JAWABAN: (k) => [
    `Jawaban penerima tidak dikenal (${isi(k, 'sebab')}).`,
    DI_KOTAK_KELUAR,
    'Pastikan kedua komputer memakai versi aplikasi yang sama.',
  ],
  LAN_TUJUAN: (k) => [
    `Penerima yang dimaksud tidak jelas (${isi(k, 'dikenal') || 'belum ada yang dipasangkan'}).`,
    'Tidak ada yang dikirim; data tidak berubah.',
    'Pasangkan dengan alamat pemasangan dari penerima, atau sebutkan salah satu.',
  ],
  LAN_AKUAN: (k) => [
    `Tanda terima dari penerima tidak sah (${isi(k, 'sebab')}).`,
    'Tanda terima itu tidak dicatat; paketnya tetap di kotak keluar.',
    'Tanyakan kepada penerima apakah paketnya ada di kotak masuknya.',
  ],
  LAN_MASUK_TIDAK_ADA: () => [
    'Paket itu tidak ada di kotak masuk, atau sudah diputuskan.',
    TETAP,
    'Lihat lagi daftar kotak masuk.',
  ],
  JARINGAN_DIMATIKAN: () => [
    'Komputer ini sedang diatur tanpa jaringan.',
    'Tidak ada yang dibuka atau dikirim; data tidak berubah.',
    'Bila memang perlu jaringan, matikan “Tanpa jaringan” di kanan atas, lalu ulangi. Flashdisk selalu dapat dipakai.',
  ],
  JARINGAN_SIMPUL_TIDAK_ADA: () => [
    'Bagian jaringan itu tidak dikenal.',
    TETAP,
    'Lihat lagi daftar jaringan di kanan atas.',
  ],
};
