import type { KodeGalatEkspor } from '../ekspor-galat.ts';
import type { Penyusun } from './penyusun.ts';

const TETAP = 'Data pleno tidak berubah.';

export const KALIMAT_EKSPOR: Readonly<Record<KodeGalatEkspor, Penyusun>> = {
  EKSPOR_SEDANG_BERJALAN: () => ['Ekspor lain sedang dibuat.', TETAP, 'Tunggu sampai selesai atau batalkan.'],
  EKSPOR_DIBATALKAN: () => ['Ekspor dibatalkan.', `${TETAP} Tidak ada berkas yang tertinggal.`, 'Ulangi kapan saja.'],
  EKSPOR_TIDAK_ADA: () => ['Berkas ekspor itu sudah tidak ada.', TETAP, 'Buat sekali lagi.'],
};
