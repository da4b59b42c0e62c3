import { useCallback, useEffect, useRef, useState } from 'react';
import { GalatServer } from './galat.ts';
import { hanyaDigit, MAKS_DIGIT, nilaiKetikan, teksKetikan } from './ketikan.ts';
import { laporGalat } from './lapor.tsx';
import { useSambungan } from './sambungan.ts';

export type SelKetik = [sel: string, semula: number | null, menjadi: number | null];

type Opsi = {
  /** What the core says now. */
  isian: Readonly<Record<string, number | null>>;
  /** Sends cells and resolves once the core has them and `isian` says so. */
  kirim: (sel: SelKetik[]) => Promise<void>;
  /** After a refusal: what the page shows may be old. */
  basi: () => void;
  maksDigit?: number;
};

/**
 * Figures typed cell by cell, each sent when its cell is left. Text stays until the core has confirmed it; while the core
 * is away it waits and is sent when it is back. One request is under way at a time.
 */
export function useAntreKetikan({ isian, kirim, basi, maksDigit = MAKS_DIGIT }: Opsi) {
  const { tersambung } = useSambungan();
  const [ketikan, setKetikan] = useState<Readonly<Record<string, string>>>({});
  const antre = useRef(new Map<string, { semula: number | null; menjadi: number | null }>());
  const berjalan = useRef(false);
  const tertunda = useRef<(() => void) | null>(null);

  const lupakan = useCallback((sel: Iterable<string>) => {
    const buang = new Set(sel);
    setKetikan((k) => Object.fromEntries(Object.entries(k).filter(([s]) => !buang.has(s))));
  }, []);

  const alirkan = useCallback(async (): Promise<void> => {
    if (berjalan.current || antre.current.size === 0) return;
    berjalan.current = true;
    const bawa = new Map(antre.current);
    try {
      await kirim([...bawa].map(([s, t]): SelKetik => [s, t.semula, t.menjadi]));
      for (const [s, t] of bawa) if (antre.current.get(s) === t) antre.current.delete(s);
      lupakan([...bawa.keys()].filter((s) => !antre.current.has(s)));
    } catch (galat) {
      if (galat instanceof GalatServer && galat.terputus) return;
      antre.current.clear();
      lupakan(bawa.keys());
      basi();
      laporGalat(galat);
    } finally {
      berjalan.current = false;
    }
    if (antre.current.size > 0) return alirkan();
    tertunda.current?.();
    tertunda.current = null;
  }, [kirim, basi, lupakan]);
  useEffect(() => {
    if (tersambung) void alirkan();
  }, [tersambung, alirkan]);

  const ketik = useCallback(
    (sel: string, teks: string) => setKetikan((k) => ({ ...k, [sel]: hanyaDigit(teks, maksDigit) })),
    [maksDigit],
  );
  const pulihkan = useCallback((sel: string) => lupakan([sel]), [lupakan]);
  /** Called when the cell is left. */
  const selesai = useCallback(
    (sel: string) => {
      const teks = ketikan[sel];
      if (teks === undefined) return;
      const semula = isian[sel] ?? null;
      const menjadi = nilaiKetikan(teks);
      if (semula === menjadi) return lupakan([sel]);
      antre.current.set(sel, { semula, menjadi });
      void alirkan();
    },
    [ketikan, isian, lupakan, alirkan],
  );
  /** Does something as soon as nothing is on its way any more. */
  const setelahTersimpan = useCallback((f: () => void): void => {
    const kerja = (): void => {
      setKetikan({});
      f();
    };
    if (antre.current.size > 0) tertunda.current = kerja;
    else kerja();
  }, []);
  return {
    teks: (sel: string): string => ketikan[sel] ?? teksKetikan(isian[sel] ?? null),
    belum: (sel: string): boolean => sel in ketikan,
    ketik,
    pulihkan,
    selesai,
    setelahTersimpan,
  };
}
