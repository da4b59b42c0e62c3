import type { KeadaanCadangan } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import type { Derajat } from '../../ui/Tanda.tsx';

export type Ringkasan = { derajat: Derajat; kata: string; kalimat: string };

/** The state of backups in one mark, one word and one sentence. */
export function ringkasCadangan(k: KeadaanCadangan): Ringkasan {
  const kapan = k.terakhir ? `Cadangan terakhir ${waktuSingkat(k.terakhir.waktu)}` : 'Belum ada cadangan';
  if (k.tempat === null)
    return { derajat: 'periksa', kata: 'belum ada', kalimat: 'Pleno ini hanya tersimpan di komputer ini.' };
  if (k.berjalan) return { derajat: 'baik', kata: 'menulis', kalimat: 'Sedang ditulis; jangan cabut flashdisknya.' };
  if (k.galat) return { derajat: 'salah', kata: 'gagal', kalimat: `${k.galat.kalimat} ${kapan}.` };
  if (k.terhubung === false)
    return { derajat: 'periksa', kata: 'tidak terpasang', kalimat: `Tempat cadangan tidak terpasang. ${kapan}.` };
  if (!k.terakhir) return { derajat: 'periksa', kata: 'belum ada', kalimat: 'Belum ada cadangan di tempat itu.' };
  const derajat = k.sedisk ? 'periksa' : 'baik';
  if (k.tertinggal > 0)
    return { derajat, kata: 'ada', kalimat: `${kapan}; ${angka(k.tertinggal)} catatan sesudahnya menyusul.` };
  return { derajat, kata: 'lengkap', kalimat: `${kapan}; semua catatan ikut.` };
}
