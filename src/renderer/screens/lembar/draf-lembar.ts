import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LembarJawab } from '../../../contract/index.ts';
import type { DrafKetikan } from '../../lib/antre-ketikan.ts';
import { batalDraf, buangDraf, catatDraf, type KunciDraf, segerakanDraf, tahanDraf } from '../../lib/draf.ts';
import { idPanel } from '../../lib/panel.ts';
import { panggil } from '../../lib/panggil.ts';

/** What was being typed when this sheet was left in the middle: by layer (the sheet, a copy beside it), by cell. */
type Sisa = Readonly<Record<string, Readonly<Record<string, string>>>>;
const NIHIL: Readonly<Record<string, string>> = {};

/** Texts of this sheet that were typed and never entered. Looked up each time the sheet is opened, never told to others. */
export function useDrafLembar({ kontes, tps }: Pick<LembarJawab, 'kontes' | 'tps'>) {
  const [sisa, setSisa] = useState<Sisa>({});
  /** The first restored cell: there the typing goes on. */
  const [awal, setAwal] = useState<{ lapis: string; sel: string } | null>(null);
  useEffect(() => {
    const batal = new AbortController();
    const minta = { param: { kontes, wilayah: tps }, kueri: { panel: idPanel() }, signal: batal.signal };
    panggil('drafTempat', minta).then(
      (daftar) => {
        const sel = daftar.filter((d) => d.lapis !== 'teks');
        const perLapis: Record<string, Record<string, string>> = {};
        for (const d of sel) perLapis[d.lapis] = { ...perLapis[d.lapis], [d.nama]: d.teks };
        const akhir = sel.at(-1);
        if (!akhir) return;
        setSisa(perLapis);
        setAwal({ lapis: akhir.lapis, sel: akhir.nama });
      },
      () => undefined,
    );
    return () => batal.abort();
  }, [kontes, tps]);
  const ambil = useCallback(
    (lapis: string, sel: string) =>
      setSisa((s) => {
        if (s[lapis]?.[sel] === undefined) return s;
        const { [sel]: _, ...lain } = s[lapis];
        return { ...s, [lapis]: lain };
      }),
    [],
  );
  return { sisa, awal, ambil, kontes, tps };
}
export type DrafLembar = ReturnType<typeof useDrafLembar>;

/** The layer of a sheet's drafts that one column types into. */
export function useDrafLapis(d: DrafLembar, lapis: string): DrafKetikan {
  const { kontes, tps, ambil } = d;
  const sisa = d.sisa[lapis] ?? NIHIL;
  const alat = useMemo(() => {
    const kunci = (nama: string): KunciDraf => ({ kontes, wilayah: tps, lapis, nama });
    return {
      catat: (sel: string, teks: string, semula: number | null) => catatDraf(kunci(sel), teks, semula),
      tahan: (sel: string) => tahanDraf(kunci(sel)),
      batal: (sel: string) => batalDraf(kunci(sel)),
      segerakan: (sel: string) => segerakanDraf(kunci(sel)),
      buang: (sel: string) => {
        ambil(lapis, sel);
        buangDraf(kunci(sel));
      },
      ambil: (sel: string) => ambil(lapis, sel),
    };
  }, [kontes, tps, lapis, ambil]);
  return useMemo(() => ({ ...alat, sisa }), [alat, sisa]);
}
