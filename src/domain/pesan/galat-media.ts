import type { KodeGalatMedia } from '../media-galat.ts';
import { isi, type Penyusun } from './penyusun.ts';

const TAK_DITULIS = 'Berkas ini tidak ada di sana; data di komputer ini tidak berubah.';

/** Sentences of what can go wrong when something is written to a stick or a folder. */
export const KALIMAT_MEDIA: Readonly<Record<KodeGalatMedia, Penyusun>> = {
  MEDIA_NAMA: (k) => [
    `Nama berkas ${isi(k, 'nama')} tidak dapat dipakai di semua flashdisk.`,
    TAK_DITULIS,
    'Pakai nama yang pendek, tanpa tanda seperti : * ? " < > |.',
  ],
  MEDIA_PENUH: (k) => [
    `Tempat di ${isi(k, 'tempat')} tidak cukup: perlu ${isi(k, 'butuh')}, tersisa ${isi(k, 'ada')}.`,
    TAK_DITULIS,
    'Hapus berkas lain di sana, atau pakai flashdisk lain.',
  ],
  MEDIA_BATAS_FAT: (k) => [
    `Berkas ${isi(k, 'nama')} (${isi(k, 'ukuran')}) melebihi 4 GB, batas flashdisk FAT32.`,
    TAK_DITULIS,
    'Pakai flashdisk exFAT atau NTFS, atau tulis tanpa foto.',
  ],
  MEDIA_TERKUNCI: (k) => [
    `${isi(k, 'tempat')} tidak boleh ditulisi.`,
    TAK_DITULIS,
    'Buka pengunci tulis pada flashdisk, atau pilih tempat lain.',
  ],
  MEDIA_DICABUT: (k) => [
    `${isi(k, 'tempat')} tidak lagi terhubung atau tidak dapat dibaca.`,
    'Yang tertulis sebelumnya tidak berubah; berkas yang belum selesai tidak dipakai. Data di komputer ini utuh.',
    'Pasang lagi flashdisknya, lalu ulangi. Bila terulang, pakai flashdisk lain.',
  ],
  MEDIA_RUSAK: (k) => [
    `Yang terbaca kembali dari ${isi(k, 'tempat')} tidak sama dengan yang ditulis.`,
    TAK_DITULIS,
    'Jangan pakai flashdisk itu lagi; ulangi dengan yang lain.',
  ],
  MEDIA_DIBATALKAN: () => ['Penulisan dibatalkan.', TAK_DITULIS, 'Ulangi bila masih diperlukan.'],
  MEDIA_TIDAK_ADA: (k) => [
    `Folder ${isi(k, 'tempat')} tidak ada.`,
    TAK_DITULIS,
    'Pasang flashdisknya, atau pilih folder lain.',
  ],
  MEDIA_BELUM_LEPAS: (k) => [
    `Flashdisk belum dapat dilepas (${isi(k, 'sebab')}).`,
    'Semua berkas di sana sudah tertulis dan dibaca ulang.',
    'Tutup program lain yang memakainya, lalu keluarkan lewat sistem sebelum dicabut.',
  ],
};
