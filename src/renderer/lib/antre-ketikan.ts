import { useCallback, useEffect, useRef, useState } from 'react';
import { belumSampai, cakramMenolak } from './galat.ts';
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
  /** Keeps what is typed and not entered, and brings back what was. */
  draf?: DrafKetikan;
};

/** Typing that survives a power cut; see `screens/lembar/draf-lembar.ts`. */
export type DrafKetikan = {
  /** Restored texts that nobody has touched yet, by cell. */
  sisa: Readonly<Record<string, string>>;
  catat: (sel: string, teks: string, semula: number | null) => void;
  /** The text goes to the core by itself now. */
  tahan: (sel: string) => void;
  /** It was entered. */
  batal: (sel: string) => void;
  /** Keeps at once what waits to be kept. */
  segerakan: (sel: string) => void;
  /** The text was given up. */
  buang: (sel: string) => void;
  /** The restored text is taken on: it is typed on, or entered. */
  ambil: (sel: string) => void;
};

const abaikan = (): void => undefined;
const TANPA_DRAF: DrafKetikan = {
  sisa: {},
  catat: abaikan,
  tahan: abaikan,
  batal: abaikan,
  segerakan: abaikan,
  buang: abaikan,
  ambil: abaikan,
};

/**
 * Figures typed cell by cell, each sent when its cell is left. Text stays until the core has confirmed it; while the core
 * is away it waits and is sent when it is back; where the disk refuses it, it stays and goes with the next one. One request is under way at a time.
 */
export function useAntreKetikan({ isian, kirim, basi, maksDigit = MAKS_DIGIT, draf = TANPA_DRAF }: Opsi) {
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
      const tuntas = [...bawa.keys()].filter((s) => !antre.current.has(s));
      for (const s of tuntas) draf.batal(s);
      lupakan(tuntas);
    } catch (galat) {
      if (belumSampai(galat)) return;
      // It stays typed and unsaved, and goes with the next cell that is entered.
      if (cakramMenolak(galat)) return laporGalat(galat);
      for (const s of antre.current.keys()) draf.buang(s);
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
  }, [kirim, basi, lupakan, draf]);
  useEffect(() => {
    if (tersambung) void alirkan();
  }, [tersambung, alirkan]);

  const ketik = useCallback(
    (sel: string, teks: string) => {
      const angka = hanyaDigit(teks, maksDigit);
      setKetikan((k) => ({ ...k, [sel]: angka }));
      draf.ambil(sel);
      draf.catat(sel, angka, isian[sel] ?? null);
    },
    [maksDigit, draf, isian],
  );
  const pulihkan = useCallback(
    (sel: string) => {
      // Nothing is under way: it waited because the disk refused it, and is given up now.
      if (!berjalan.current) antre.current.delete(sel);
      lupakan([sel]);
      draf.buang(sel);
    },
    [lupakan, draf],
  );
  const simpan = useCallback(
    (sel: string, teks: string) => {
      const semula = isian[sel] ?? null;
      const menjadi = nilaiKetikan(teks);
      if (semula === menjadi) return pulihkan(sel);
      antre.current.set(sel, { semula, menjadi });
      if (tersambung) draf.tahan(sel);
      void alirkan();
    },
    [isian, pulihkan, alirkan, draf, tersambung],
  );
  /** Called when the cell is left. */
  const selesai = useCallback(
    (sel: string) => {
      const teks = ketikan[sel];
      if (teks !== undefined) simpan(sel, teks);
    },
    [ketikan, simpan],
  );
  /** Enters a restored text as it stands. */
  const terima = useCallback(
    (sel: string) => {
      const teks = draf.sisa[sel];
      if (teks === undefined) return;
      draf.ambil(sel);
      setKetikan((k) => ({ ...k, [sel]: teks }));
      simpan(sel, teks);
    },
    [draf, simpan],
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
    teks: (sel: string): string => ketikan[sel] ?? draf.sisa[sel] ?? teksKetikan(isian[sel] ?? null),
    belum: (sel: string): boolean => sel in ketikan,
    /** Restored from before, untouched. */
    pulih: (sel: string): boolean => !(sel in ketikan) && sel in draf.sisa,
    terima,
    ketik,
    pulihkan,
    selesai,
    setelahTersimpan,
  };
}
