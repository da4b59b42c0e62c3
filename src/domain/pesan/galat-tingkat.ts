import type { KodeGalatTingkat } from '../tingkat-galat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** Sentences of what the tiers above the kecamatan refuse. */
export const KALIMAT_TINGKAT: Readonly<Record<KodeGalatTingkat, Penyusun>> = {
  KERTAS_BERBEDA: (k) => [
    `D.Hasil kertas ${isi(k, 'nama')} berbeda dari paketnya pada ${isi(k, 'beda')} sel (T703).`,
    TETAP,
    'Buka C.Hasil TPS-nya dan betulkan, atau tetapkan dengan alasan tertulis.',
  ],
  KERTAS_BELUM: (k) => [
    `Angka ${isi(k, 'nama')} datang dengan paket, dan D.Hasil kertasnya belum diketik.`,
    TETAP,
    'Ketik D.Hasil kertasnya, atau tetapkan dengan alasan tertulis.',
  ],
  KEBERATAN_SUDAH_DIANGKAT: (k) => [
    `Keberatan itu sudah diangkat di rapat ini sebagai nomor ${isi(k, 'nomor')}.`,
    TETAP,
    'Jawab yang sudah ada.',
  ],
  PEMBERITAHUAN_KOSONG: (k) => [
    `Tidak ada pembetulan atas lembar ${isi(k, 'nama')} di rapat ini.`,
    'Tidak ada yang ditulis.',
    'Pemberitahuan ditulis sesudah ada angka yang dibetulkan.',
  ],
  PEMBERITAHUAN_WILAYAH: (k) => [
    `Pemberitahuan ini dari ${isi(k, 'dari')} untuk ${isi(k, 'untuk')}, bukan untuk pleno ini (${isi(k, 'sini')}).`,
    'Tidak ada yang diterima; data di sini tidak berubah.',
    'Serahkan kepada yang dituju.',
  ],
  PEMBERITAHUAN_LAMA: (k) => [
    `Pemberitahuan yang lebih baru dari ${isi(k, 'dari')} sudah diterima (nomor ${isi(k, 'ada')}; ini nomor ${isi(k, 'urut')}).`,
    'Tidak ada yang diterima; yang lebih baru tetap berlaku.',
    'Tidak perlu berbuat apa-apa.',
  ],
};
