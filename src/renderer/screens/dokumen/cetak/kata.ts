import type { KerjaJawab, PesananCetakJawab, PotongJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import type { Derajat } from '../../../ui/Tanda.tsx';

type Kata = { derajat: Derajat | 'netral'; kata: string };

const KERJA: Readonly<Record<KerjaJawab['keadaan'], Kata>> = {
  antre: { derajat: 'netral', kata: 'antre' },
  ditahan: { derajat: 'periksa', kata: 'ditahan' },
  mencetak: { derajat: 'netral', kata: 'mencetak' },
  selesai: { derajat: 'netral', kata: 'selesai menurut pencetak' },
  gagal: { derajat: 'salah', kata: 'gagal' },
  batal: { derajat: 'periksa', kata: 'dibatalkan' },
  diserahkan: { derajat: 'netral', kata: 'diserahkan ke sistem' },
};

/** A job in words, with what is the matter where something is. */
export function kataKerja(k: KerjaJawab | null, dikirim: boolean): Kata {
  if (!k) return { derajat: 'netral', kata: dikirim ? 'menunggu giliran dikirim' : 'lihat di pencetak' };
  const { derajat, kata } = KERJA[k.keadaan];
  if (k.pesan === '') return { derajat, kata };
  return { derajat: derajat === 'netral' ? 'periksa' : derajat, kata: `${kata}: ${k.pesan}` };
}

export const semuaPotong = (p: PesananCetakJawab): PotongJawab[] => p.berkas.flatMap((b) => b.dokumen);

export const banyak = (p: PesananCetakJawab, keadaan: PotongJawab['keadaan']): number =>
  semuaPotong(p).filter((d) => d.keadaan === keadaan).length;

/** Where an order went: the printer's name, or the system's dialog. */
export const tujuan = (p: PesananCetakJawab): string => p.printer ?? 'dialog cetak sistem';

/** How far an order is, in one line. */
export function kemajuan(p: PesananCetakJawab): Kata {
  const semua = semuaPotong(p);
  if (p.jalan === 'dialog') return { derajat: 'periksa', kata: 'lihat di pencetak' };
  const bermasalah = semua
    .map((d) => kataKerja(d.kerja, p.dikirim))
    .find((k) => k.derajat === 'salah' || k.derajat === 'periksa');
  if (bermasalah) return bermasalah;
  const selesai = semua.filter((d) => d.kerja?.keadaan === 'selesai').length;
  if (selesai > 0 && selesai === semua.length) return { derajat: 'netral', kata: 'selesai menurut pencetak' };
  if (selesai > 0 || semua.some((d) => d.kerja?.keadaan === 'mencetak'))
    return { derajat: 'netral', kata: `mencetak: ${angka(selesai)} dari ${angka(semua.length)} dokumen` };
  if (p.dikirim) return { derajat: 'netral', kata: 'sedang dikirim ke pencetak' };
  const diserahkan = semua.some((d) => d.kerja?.keadaan === 'diserahkan');
  if (diserahkan) return { derajat: 'netral', kata: 'diserahkan ke sistem' };
  return semua.some((d) => d.kerja)
    ? { derajat: 'netral', kata: 'antre' }
    : { derajat: 'periksa', kata: 'lihat di pencetak' };
}
