import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { LampiranJawab } from '../../../../contract/index.ts';
import type { KodeKontes, KodeTps } from '../../../../domain/index.ts';
import { useTitik } from '../../../lib/kueri.ts';

export type TempatFoto = { kontes: KodeKontes; tps: KodeTps };

/** Is the picture panel shown? Kept on this computer, from sheet to sheet and from start to start. */
export const usePanelFoto = () =>
  useLocalStorage<boolean>({ key: 'rekap-panel-foto', defaultValue: false, getInitialValueInEffect: false });

export const LEBAR_FOTO = { terkecil: 300, awal: 460, langkah: 40 } as const;

export type TataFoto = {
  /** Above the sheet, beside it in place of the agenda, or beside both. */
  letak: 'atas' | 'samping' | 'lapang';
  /** Widest the panel may be: the table keeps room for every figure. */
  paling: number;
};

/** Where the photos go on a screen so wide. Measured, not asked of the window: other panels take room beside the sheet. */
export function tataFoto(lebarLayar: number): TataFoto {
  if (lebarLayar >= 1700) return { letak: 'lapang', paling: lebarLayar - 1060 };
  if (lebarLayar >= 1180) return { letak: 'samping', paling: lebarLayar - 860 };
  return { letak: 'atas', paling: lebarLayar };
}

/** Wanted width of the panel in pixels; a narrow window gives it less. */
export const useLebarFoto = () =>
  useLocalStorage<number>({ key: 'rekap-lebar-foto', defaultValue: LEBAR_FOTO.awal, getInitialValueInEffect: false });

/** Files of a sheet: those on it in the order of their pages, and those taken off. */
export function useFoto({ kontes, tps }: TempatFoto): { pasang: LampiranJawab[]; lepas: LampiranJawab[] } | null {
  const { data } = useTitik('lampiran', { param: { kontes, tps } });
  if (!data) return null;
  return { pasang: data.filter((l) => !l.lepas), lepas: data.filter((l) => l.lepas) };
}

/** Which file and page one looks at: `hal` from 1, only a PDF has more; `akhir` is its last page, once it is known. */
export type Dilihat = { nomor: number; hal: number | 'akhir' };

const terakhir = new Map<string, Dilihat>();

/**
 * What is looked at on a sheet: `baru` (a file that just came) or what one chose since, else what one looked at there
 * last, else its first page.
 */
export function useDilihat({ kontes, tps }: TempatFoto, pasang: readonly LampiranJawab[], baru: number | null) {
  const kunci = `${kontes} ${tps}`;
  const [pilih, setPilih] = useState<{ sejak: number | null; dilihat: Dilihat } | null>(null);
  const ada = (d: Dilihat | null | undefined): d is Dilihat => pasang.some((l) => l.nomor === d?.nomor);
  const pertama = pasang[0];
  const calon = [
    pilih?.sejak === baru ? pilih.dilihat : null,
    baru === null ? null : { nomor: baru, hal: 1 },
    terakhir.get(kunci),
    pertama ? { nomor: pertama.nomor, hal: 1 } : null,
  ];
  const kini = calon.find(ada) ?? null;
  useEffect(() => {
    if (kini) terakhir.set(kunci, kini);
  }, [kunci, kini]);
  return { kini, lihat: (dilihat: Dilihat): void => setPilih({ sejak: baru, dilihat }) };
}
