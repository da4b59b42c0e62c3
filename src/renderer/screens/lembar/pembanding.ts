import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LembarJawab } from '../../../contract/index.ts';
import {
  adalahPembanding,
  namaSumber,
  namaSumberSingkat,
  type SumberLembar,
  urutanSumber,
} from '../../../domain/sumber.ts';
import { GalatServer } from '../../lib/galat.ts';
import { hanyaDigit, nilaiKetikan, teksKetikan } from '../../lib/ketikan.ts';
import { kunci } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { useSambungan } from '../../lib/sambungan.ts';

/** One source beside the sheet, as a column. */
export type KolomSumber = {
  sumber: SumberLembar;
  nama: string;
  singkat: string;
  isian: Readonly<Record<string, number | null>>;
  selesai: ReadonlySet<string>;
};

/** Sources in columns: those that say anything, and the one that is being typed. */
function susunKolom(lembar: LembarJawab, dibuka: SumberLembar | null): KolomSumber[] {
  const kolom = lembar.sumber
    .filter((s) => s.sumber === dibuka || Object.values(s.isian).some((n) => n !== null))
    .map((s): KolomSumber => ({ ...s, singkat: namaSumberSingkat(s.sumber), selesai: new Set(s.selesai) }));
  if (dibuka && !kolom.some((k) => k.sumber === dibuka))
    kolom.push({
      sumber: dibuka,
      nama: namaSumber(dibuka),
      singkat: namaSumberSingkat(dibuka),
      isian: {},
      selesai: new Set(),
    });
  return kolom.sort((a, b) => urutanSumber(a.sumber, b.sumber));
}

type Tunggu = { semula: number | null; menjadi: number | null };

/**
 * What a copy says, typed cell by cell beside the sheet. Text stays until the core has it; while the core is away it
 * waits and is sent when it is back.
 */
export function usePembanding(lembar: LembarJawab) {
  const klien = useQueryClient();
  const { tersambung } = useSambungan();
  const [dibuka, setDibuka] = useState<SumberLembar | null>(null);
  const [ketikan, setKetikan] = useState<Readonly<Record<string, string>>>({});
  const antre = useRef(new Map<string, Tunggu>());
  const berjalan = useRef(false);
  const tertunda = useRef<{ ke: SumberLembar | null } | null>(null);
  const { kontes, tps } = lembar;
  const kolom = useMemo(() => susunKolom(lembar, dibuka), [lembar, dibuka]);
  const isian = kolom.find((k) => k.sumber === dibuka)?.isian;

  const lupakan = useCallback((sel: Iterable<string>) => {
    const buang = new Set(sel);
    setKetikan((k) => Object.fromEntries(Object.entries(k).filter(([s]) => !buang.has(s))));
  }, []);

  const alirkan = useCallback(async (): Promise<void> => {
    if (berjalan.current || antre.current.size === 0 || dibuka === null || !adalahPembanding(dibuka)) return;
    berjalan.current = true;
    const kirim = new Map(antre.current);
    const sel = [...kirim].map(([s, t]): [string, number | null, number | null] => [s, t.semula, t.menjadi]);
    try {
      const jawab = await panggil('ketikSumber', { param: { kontes, tps }, badan: { sumber: dibuka, sel } });
      klien.setQueryData(kunci('lembar', { kontes, tps }), jawab);
      for (const [s, t] of kirim) if (antre.current.get(s) === t) antre.current.delete(s);
      lupakan([...kirim.keys()].filter((s) => !antre.current.has(s)));
    } catch (galat) {
      if (galat instanceof GalatServer && galat.terputus) return;
      antre.current.clear();
      lupakan(kirim.keys());
      void klien.invalidateQueries({ queryKey: ['lembar'] });
      laporGalat(galat);
    } finally {
      berjalan.current = false;
    }
    if (antre.current.size > 0) return alirkan();
    if (tertunda.current) {
      setDibuka(tertunda.current.ke);
      tertunda.current = null;
    }
  }, [dibuka, klien, kontes, lupakan, tps]);
  useEffect(() => {
    if (tersambung) void alirkan();
  }, [tersambung, alirkan]);

  const ketik = useCallback((sel: string, teks: string) => setKetikan((k) => ({ ...k, [sel]: hanyaDigit(teks) })), []);
  const pulihkan = useCallback((sel: string) => lupakan([sel]), [lupakan]);
  const selesai = useCallback(
    (sel: string) => {
      const teks = ketikan[sel];
      if (teks === undefined) return;
      const semula = isian?.[sel] ?? null;
      const menjadi = nilaiKetikan(teks);
      if (semula === menjadi) return lupakan([sel]);
      antre.current.set(sel, { semula, menjadi });
      void alirkan();
    },
    [ketikan, isian, lupakan, alirkan],
  );
  /** Opens or closes a copy. What was typed last is still on its way then: the change waits for it. */
  const buka = useCallback((s: SumberLembar | null): void => {
    if (antre.current.size > 0) {
      tertunda.current = { ke: s };
      return;
    }
    setKetikan({});
    setDibuka(s);
  }, []);
  return {
    kolom,
    dibuka,
    /** While a second person types the same paper, the first figures are covered. */
    tertutup: dibuka === 'entri2',
    buka,
    teks: (sel: string): string => ketikan[sel] ?? teksKetikan(isian?.[sel] ?? null),
    belum: (sel: string): boolean => sel in ketikan,
    ketik,
    pulihkan,
    selesai,
  };
}
export type Pembanding = ReturnType<typeof usePembanding>;
