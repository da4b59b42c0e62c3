import { z } from 'zod';
import { TAJUK_ORANG } from '../../contract/entri-ganda.ts';

/**
 * Who sits at the keyboard of this window. Kept for the window, not for the computer: another window is another panel,
 * and after a new start somebody else may sit here.
 */
const KUNCI = 'rekap-papan-ketik';
const Duduk = z.object({ folder: z.string(), orang: z.number().int() });
export type Duduk = z.infer<typeof Duduk>;

function baca(): Duduk | null {
  try {
    return Duduk.parse(JSON.parse(sessionStorage.getItem(KUNCI) ?? ''));
  } catch {
    return null;
  }
}

let kini: Duduk | null = baca();
const pengamat = new Set<() => void>();

export const diPapanKetik = (): Duduk | null => kini;

export function saatBerganti(f: () => void): () => void {
  pengamat.add(f);
  return () => pengamat.delete(f);
}

export function dudukkan(baru: Duduk | null): void {
  kini = baru;
  if (baru) sessionStorage.setItem(KUNCI, JSON.stringify(baru));
  else sessionStorage.removeItem(KUNCI);
  for (const f of pengamat) f();
}

/** The header by which the core knows it; empty where nobody is named. */
export const tajukOrang = (): Record<string, string> => (kini ? { [TAJUK_ORANG]: String(kini.orang) } : {});
