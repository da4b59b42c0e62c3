import { useLocalStorage } from '@mantine/hooks';
import type { Latihan, TugasLatihan, TujuLatihan } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';

/** The course of the open practice plenary; null in any other. */
export function useLatihan(simulasi: boolean): Latihan | null {
  const { data } = useTitik('latihan', { aktif: simulasi });
  return simulasi ? (data?.latihan ?? null) : null;
}

/** Is the panel open? Kept on this computer, on at first. */
export const useBuka = () =>
  useLocalStorage<boolean>({ key: 'rekap-latihan-buka', defaultValue: true, getInitialValueInEffect: false });

/** Tasks in the order of the course. */
const perluDikerjakan = (t: TugasLatihan): boolean => t.status !== 'selesai';

/** The task to do now: the first one that is not done; null where everything is. */
export const tugasKini = (l: Latihan): TugasLatihan | null => l.tugas.find(perluDikerjakan) ?? null;

export const banyakSelesai = (l: Latihan): number => l.tugas.filter((t) => t.status === 'selesai').length;

/** Address of the place that the course points to. */
export function keTuju(kontes: string, t: TujuLatihan): string {
  switch (t.layar) {
    case 'lembar':
      return alamat.lembar(kontes, t.tps, t.sel);
    case 'rekap':
      return alamat.rekap(kontes, t.wilayah);
    case 'impor':
    case 'banding':
    case 'dokumen':
    case 'kiriman':
      return `/${t.layar}`;
  }
}

export const KATA_STATUS: Readonly<Record<TugasLatihan['status'], string>> = {
  belum: 'belum dimulai',
  sedang: 'sedang dikerjakan',
  selesai: 'selesai',
  keliru: 'perlu diperbaiki',
};

/** How long something took, in whole minutes. */
export const lamanya = (ms: number | null): string =>
  ms === null ? '–' : ms < 60_000 ? 'kurang dari 1 menit' : `${angka(Math.round(ms / 60_000))} menit`;
