import type { KodeGalat } from '../hasil.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

const TAK_DILAMPIRKAN = 'Berkas ini tidak dilampirkan; yang sudah terlampir tidak berubah.';

/** Sentences of what can go wrong with photos and scans. */
export const KALIMAT_LAMPIRAN = {
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
} satisfies Partial<Record<KodeGalat, Penyusun>>;
