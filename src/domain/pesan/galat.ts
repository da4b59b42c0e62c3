import type { Galat, KodeGalat } from '../hasil.ts';
import { KALIMAT_BERKAS } from './galat-berkas.ts';
import { KALIMAT_CADANGAN } from './galat-cadangan.ts';
import { KALIMAT_CETAK } from './galat-cetak.ts';
import { KALIMAT_DOKUMEN } from './galat-dokumen.ts';
import { KALIMAT_EKSPOR } from './galat-ekspor.ts';
import { KALIMAT_LAMPIRAN } from './galat-lampiran.ts';
import { KALIMAT_LAN } from './galat-lan.ts';
import { KALIMAT_MEDIA } from './galat-media.ts';
import { KALIMAT_ORANG } from './galat-orang.ts';
import { KALIMAT_PAKET } from './galat-paket.ts';
import { KALIMAT_PANEL } from './galat-panel.ts';
import { KALIMAT_PLENO } from './galat-pleno.ts';
import { KALIMAT_RAPAT } from './galat-rapat.ts';
import { KALIMAT_TANDA_TANGAN } from './galat-tanda-tangan.ts';
import { KALIMAT_TINGKAT } from './galat-tingkat.ts';
import { isi, type Penyusun, TETAP } from './penyusun.ts';

/** What a person reads: what happened, what was kept, what to do next. */
export type PesanGalat = { kalimat: string; tersimpan: string; langkah: string };

const KALIMAT: Readonly<Record<KodeGalat, Penyusun>> = {
  ...KALIMAT_PAKET,
  ...KALIMAT_MEDIA,
  ...KALIMAT_EKSPOR,
  ...KALIMAT_TANDA_TANGAN,
  ...KALIMAT_CADANGAN,
  ...KALIMAT_LAN,
  ...KALIMAT_PANEL,
  ...KALIMAT_TINGKAT,
  ...KALIMAT_CETAK,
  ...KALIMAT_DOKUMEN,
  ...KALIMAT_BERKAS,
  ...KALIMAT_PLENO,
  ...KALIMAT_RAPAT,
  ...KALIMAT_LAMPIRAN,
  ...KALIMAT_ORANG,
  PUBLIK_TIDAK_MENYALA: (k) => [
    `Tampilan publik tidak dapat dinyalakan (${isi(k, 'sebab')}).`,
    TETAP,
    'Periksa jaringan dan firewall komputer ini, lalu coba lagi.',
  ],
  VERIFIKASI_BERJALAN: () => [
    'Pleno lain masih diperiksa.',
    TETAP,
    'Tunggu sampai pemeriksaan itu selesai, lalu coba lagi.',
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
