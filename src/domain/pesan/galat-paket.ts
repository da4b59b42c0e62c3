import type { KodeGalatPaket } from '../paket-galat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const TAK_DITERIMA = 'Tidak ada yang diterima; data di sini tidak berubah.';
const MINTA_ULANG = 'Minta paketnya dikirim atau disalin sekali lagi.';
const TAK_DITULIS = 'Paket tidak ditulis; data tidak berubah.';

/** Sentences of what can go wrong with packages, devices and their keys. */
export const KALIMAT_PAKET: Readonly<Record<KodeGalatPaket, Penyusun>> = {
  PAKET_BUKAN_PAKET: () => [
    'Berkas ini bukan paket Rekap Pleno (.rekap).',
    TAK_DITERIMA,
    'Pilih berkas .rekap yang ditulis oleh aplikasi ini.',
  ],
  PAKET_TERLALU_BESAR: (k) => [
    `Paket melebihi batas ${isi(k, 'batas')}.`,
    TETAP,
    'Kirim tanpa foto, atau bagi menurut desa/kelurahan.',
  ],
  PAKET_RUSAK: (k) => [`Paket tidak utuh atau diubah (${isi(k, 'sebab')}).`, TAK_DITERIMA, MINTA_ULANG],
  PAKET_JENIS: (k) => [
    k.jenis === 'rekap-pleno/pemberitahuan'
      ? 'Berkas ini pemberitahuan pembetulan dari tingkat di atas, bukan paket hasil.'
      : k.jenis === 'rekap-pleno/paket'
        ? 'Berkas ini paket hasil, bukan pemberitahuan pembetulan.'
        : `Berkas ini bukan paket yang dikenal aplikasi ini (${isi(k, 'jenis')}).`,
    TAK_DITERIMA,
    'Buka di Kirim dan terima, lewat Pilih paket.',
  ],
  PAKET_VERSI_BARU: (k) => [
    `Paket ini memakai format versi ${isi(k, 'versi')}, lebih baru daripada yang dikenal aplikasi ini.`,
    TAK_DITERIMA,
    'Perbarui aplikasi di komputer ini, atau minta pengirim menulisnya dengan versi yang sama.',
  ],
  PAKET_TANDA_TANGAN: () => [
    'Tanda tangan paket tidak cocok dengan isinya.',
    TAK_DITERIMA,
    `${MINTA_ULANG} Bila terulang, cari tahu siapa yang mengubahnya.`,
  ],
  PAKET_TIDAK_TERBUKTI: (k) => [
    `Angka dalam paket tidak terbukti dari jurnalnya (${isi(k, 'sebab')}).`,
    TAK_DITERIMA,
    'Minta pengirim memeriksa jurnalnya (jejak --verifikasi), lalu menulis paket baru.',
  ],
  PAKET_SIMULASI: (k) => [
    k.paket === 1
      ? 'Paket ini berisi data latihan (SIMULASI), sedangkan pleno ini sungguhan.'
      : 'Paket ini berisi data sungguhan, sedangkan pleno ini latihan (SIMULASI).',
    TAK_DITERIMA,
    'Buka pleno yang sesuai; keduanya tidak pernah dicampur.',
  ],
  PAKET_WILAYAH: (k) => [
    `Paket ini dari wilayah ${isi(k, 'wilayah')}, bukan bagian dari wilayah pleno ini (${isi(k, 'sini')}).`,
    TAK_DITERIMA,
    'Buka pleno yang mencakup wilayah itu, atau minta paket yang benar.',
  ],
  PAKET_DEFINISI: (k) => [
    `Paket ini dibuat dengan definisi pemilihan yang lain (${isi(k, 'sebab')}).`,
    TAK_DITERIMA,
    'Samakan definisi kedua pleno dengan ganti-definisi, lalu tulis paketnya lagi.',
  ],
  PAKET_PENANDA: (k) => [
    `Paket ditandatangani perangkat ${isi(k, 'nama')} (${isi(k, 'id')}) yang ${isi(k, 'keadaan')}.`,
    TAK_DITERIMA,
    'Minta kartu perangkatnya, cocokkan kata sidiknya lewat suara, lalu nyatakan dipercaya.',
  ],
  PAKET_PUTUSAN: (k) => [
    `Lembar ${isi(k, 'lembar')} tidak bentrok, atau sudah berubah sejak dilihat.`,
    TAK_DITERIMA,
    'Lihat lagi apa yang akan berubah, lalu putuskan yang masih bentrok.',
  ],
  PAKET_SEDANG_DIKERJAKAN: () => [
    'Paket sedang dibaca atau ditulis.',
    'Tidak ada yang berubah.',
    'Tunggu sampai selesai.',
  ],
  PAKET_KOSONG: () => ['Belum ada lembar yang dapat dikirim.', TAK_DITULIS, 'Isi lembar TPS lebih dahulu.'],
  PAKET_HILANG: (k) => [
    `Berkas paket ${isi(k, 'sidik')} di folder pleno ${isi(k, 'sebab')}.`,
    TETAP,
    'Kembalikan berkasnya dari cadangan.',
  ],
  PANEL_TAK_DIKENAL: (k) => [
    `Tidak ada panel bernama ${isi(k, 'panel')}.`,
    TAK_DITULIS,
    'Periksa nama panel pada pembagian di Beranda.',
  ],
  KUNCI_PERANGKAT_TERKUNCI: () => [
    'Kunci perangkat ini dilindungi kata sandi.',
    TAK_DITULIS,
    'Berikan kata sandinya (pada baris perintah: REKAP_SANDI_PERANGKAT).',
  ],
  KUNCI_PERANGKAT_SANDI: () => ['Kata sandi kunci perangkat salah.', TAK_DITULIS, 'Ketik lagi kata sandinya.'],
  KUNCI_PERANGKAT_RUSAK: (k) => [
    `Kunci perangkat tidak dapat dibuka (${isi(k, 'sebab')}).`,
    `${TAK_DITULIS} Berkas kuncinya dibiarkan apa adanya.`,
    'Pulihkan folder perangkat dari cadangan; kunci baru berarti perangkat ini harus dipercaya lagi.',
  ],
  KARTU_RUSAK: (k) => [
    `Kartu perangkat tidak sah (${isi(k, 'sebab')}).`,
    'Tidak ada perangkat yang dipercaya karenanya.',
    'Minta kartunya sekali lagi.',
  ],
  PERANGKAT_NAMA: () => [
    'Nama perangkat kosong, terlalu panjang, atau berisi karakter yang tidak tampak.',
    TETAP,
    'Pakai nama sampai 80 huruf, misalnya "PPK Kepulauan Seribu Selatan, laptop 1".',
  ],
  PERANGKAT_TAK_DIKENAL: (k) => [
    `Perangkat ${isi(k, 'id')} tidak sedang dipercaya.`,
    TETAP,
    'Periksa id-nya pada daftar perangkat.',
  ],
  PERANGKAT_SUDAH_DIPERCAYA: (k) => [
    `Perangkat ${isi(k, 'nama')} (${isi(k, 'id')}) sudah dipercaya.`,
    TETAP,
    'Tidak perlu berbuat apa-apa.',
  ],
};
