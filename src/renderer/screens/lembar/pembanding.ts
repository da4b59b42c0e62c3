import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { LembarJawab } from '../../../contract/index.ts';
import {
  adalahPembanding,
  namaSumber,
  namaSumberSingkat,
  type SumberLembar,
  urutanSumber,
} from '../../../domain/sumber.ts';
import { type SelKetik, useAntreKetikan } from '../../lib/antre-ketikan.ts';
import { kunci } from '../../lib/kueri.ts';
import { panggil } from '../../lib/panggil.ts';
import { type DrafLembar, useDrafLapis } from './draf-lembar.ts';

/** One source beside the sheet, as a column. */
export type KolomSumber = {
  sumber: SumberLembar;
  nama: string;
  singkat: string;
  isian: Readonly<Record<string, number | null>>;
  selesai: ReadonlySet<string>;
};

const KOSONG: KolomSumber['isian'] = {};

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
      isian: KOSONG,
      selesai: new Set(),
    });
  return kolom.sort((a, b) => urutanSumber(a.sumber, b.sumber));
}

/** Sources beside the sheet, and the copy that is being typed cell by cell. */
export function usePembanding(lembar: LembarJawab, drafLembar: DrafLembar) {
  const klien = useQueryClient();
  const [dibuka, setDibuka] = useState<SumberLembar | null>(null);
  const { kontes, tps } = lembar;
  const kolom = useMemo(() => susunKolom(lembar, dibuka), [lembar, dibuka]);
  const kirim = useCallback(
    async (sel: SelKetik[]): Promise<void> => {
      if (dibuka === null || !adalahPembanding(dibuka)) return;
      const jawab = await panggil('ketikSumber', { param: { kontes, tps }, badan: { sumber: dibuka, sel } });
      klien.setQueryData(kunci('lembar', { kontes, tps }), jawab);
    },
    [dibuka, klien, kontes, tps],
  );
  const basi = useCallback(() => void klien.invalidateQueries({ queryKey: ['lembar'] }), [klien]);
  const isian = kolom.find((k) => k.sumber === dibuka)?.isian ?? KOSONG;
  const draf = useDrafLapis(drafLembar, dibuka ?? 'tiada');
  const { setelahTersimpan, ...ketikan } = useAntreKetikan({ isian, kirim, basi, draf });
  /** Opens or closes a copy. What was typed last is still on its way then: the change waits for it. */
  const buka = useCallback((s: SumberLembar | null): void => setelahTersimpan(() => setDibuka(s)), [setelahTersimpan]);
  return {
    kolom,
    dibuka,
    /** While a second person types the same paper, the first figures are covered. */
    tertutup: dibuka === 'entri2',
    buka,
    ...ketikan,
  };
}
export type Pembanding = ReturnType<typeof usePembanding>;
