import type { KodeGalatPanel } from '../panel-galat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const MINTA_KODE = 'Minta operator menampilkan kode yang baru (Beranda, “Panel di laptop lain”).';

/** Sentences of permissions and of panels on other laptops. */
export const KALIMAT_PANEL: Readonly<Record<KodeGalatPanel, Penyusun>> = {
  IZIN_KURANG: () => [
    'Itu hanya dapat dilakukan di komputer operator, tidak dari laptop panel.',
    TETAP,
    'Minta operator melakukannya di komputer yang menyimpan pleno ini.',
  ],
  PANEL_LUAR_DAERAH: (k) => [
    `${isi(k, 'tempat')} bukan bagian yang boleh diubah panel ini.`,
    TETAP,
    'Buka TPS di bagian panel ini; bila pembagiannya keliru, minta operator mengubahnya.',
  ],
  PANEL_TIDAK_MENYALA: (k) => [
    `Pintu panel tidak dapat dibuka (${isi(k, 'sebab')}).`,
    TETAP,
    'Periksa jaringan dan firewall komputer ini, lalu coba lagi. Panel di komputer ini tetap dapat dipakai.',
  ],
  PANEL_SERTIFIKAT_KEDALUWARSA: (k) => [
    `Sertifikat komputer ini berlaku sampai ${isi(k, 'sampai')}; jam komputer sudah melewatinya.`,
    TETAP,
    'Periksa tanggal komputer. Bila tanggalnya benar, buka pintu dengan sertifikat baru; panel lama bergabung sekali lagi.',
  ],
  PANEL_KODE_SALAH: (k) => [
    `Kode gabung itu salah; tinggal ${isi(k, 'sisa')} percobaan.`,
    TETAP,
    'Ketik delapan angka yang tampil di layar operator.',
  ],
  PANEL_KODE_TERKUNCI: () => ['Kode gabung itu sudah lima kali dicoba dan tidak berlaku lagi.', TETAP, MINTA_KODE],
  PANEL_KODE_KEDALUWARSA: () => ['Kode gabung itu sudah dipakai atau lewat waktunya.', TETAP, MINTA_KODE],
  PANEL_BELUM_GABUNG: () => [
    'Laptop ini belum bergabung sebagai panel, atau operator membuka pleno yang lain.',
    'Yang sudah dicatat tetap tersimpan di komputer operator.',
    `Gabung lagi lewat halaman /gabung. ${MINTA_KODE}`,
  ],
  PANEL_DIKELUARKAN: () => [
    'Operator mengeluarkan panel ini.',
    'Yang sudah dicatat tetap tersimpan di komputer operator.',
    'Bila tidak dimaksudkan, minta kode baru kepada operator lalu gabung lagi.',
  ],
  PANEL_TIDAK_ADA: () => ['Panel itu tidak ada lagi.', TETAP, 'Muat ulang daftar panel.'],
  PANEL_NAMA_DIPAKAI: (k) => [
    `Sudah ada panel lain bernama ${isi(k, 'nama')}.`,
    'Kodenya belum terpakai.',
    'Pilih nama lain, misalnya Panel 3.',
  ],
  PANEL_TERLALU_BANYAK: (k) => [
    `Sudah ada ${isi(k, 'batas')} panel yang bergabung.`,
    TETAP,
    'Minta operator mengeluarkan panel yang tidak dipakai lagi.',
  ],
  PANEL_TERLALU_SERING: () => [
    'Terlalu banyak permintaan dari alamat ini.',
    TETAP,
    'Tunggu beberapa detik; halaman mencoba lagi.',
  ],
};
