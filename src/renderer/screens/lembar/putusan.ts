import { useState } from 'react';
import type { SelEntriJawab } from '../../../contract/index.ts';
import { nilaiKetikan } from '../../lib/ketikan.ts';

/** One cell that two entries say differently: which one is right, or the figure found on the paper. */
export type Pilihan = { pilih: '1' | '2' | 'lain' | null; lain: string };
const BELUM: Pilihan = { pilih: null, lain: '' };

/** The figure that was chosen; undefined while nothing is. */
function angkaPutusan(b: SelEntriJawab, p: Pilihan): number | undefined {
  if (p.pilih === '1') return b.entri1;
  if (p.pilih === '2') return b.entri2;
  return p.pilih === 'lain' ? (nilaiKetikan(p.lain) ?? undefined) : undefined;
}

/** What is chosen so far, cell by cell; cells left alone stay open. */
export function usePutusan(beda: readonly SelEntriJawab[]) {
  const [pilihan, setPilihan] = useState<Readonly<Record<string, Pilihan>>>({});
  const di = (sel: string): Pilihan => pilihan[sel] ?? BELUM;
  return {
    di,
    pilih: (sel: string, p: Partial<Pilihan>): void =>
      setPilihan((k) => ({ ...k, [sel]: { ...BELUM, ...k[sel], ...p } })),
    /** [cell, first, second, decided] */
    sel: beda.flatMap((b): [string, number, number, number][] => {
      const n = angkaPutusan(b, di(b.sel));
      return n === undefined ? [] : [[b.sel, b.entri1, b.entri2, n]];
    }),
  };
}
export type Putusan = ReturnType<typeof usePutusan>;
