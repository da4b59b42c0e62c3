import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import type { AsalBerkas } from '../../contract/index.ts';
import { desktop } from './desktop.ts';

/**
 * Packages on their way to the screen that looks at them: opened by the system (a double click), or dropped anywhere on the
 * window. They wait here while no plenary is open.
 */
let menunggu: AsalBerkas | null = null;
const pendengar = new Set<() => void>();
const beri = (a: AsalBerkas | null): void => {
  menunggu = a;
  for (const f of pendengar) f();
};
const dengar = (f: () => void): (() => void) => {
  pendengar.add(f);
  return () => void pendengar.delete(f);
};

/** Hands a package to the screen; one that waits there still is replaced. */
export const titipPaket = (a: AsalBerkas): void => beri(a);

/** The package that waits; `ambil` takes it, once. */
export function usePaketMenunggu(): { ada: boolean; ambil: () => AsalBerkas | null } {
  const ada = useSyncExternalStore(dengar, () => menunggu !== null);
  return {
    ada,
    ambil: () => {
      const a = menunggu;
      if (a) beri(null);
      return a;
    },
  };
}

/** Follows what the system opens; goes to the screen that looks at packages where a plenary is open. */
export function useBerkasDibuka(adaPleno: boolean): void {
  const [, pergi] = useLocation();
  const { ada } = usePaketMenunggu();
  useEffect(() => {
    const d = desktop();
    if (!d) return;
    const ambil = (): void =>
      void d.ambilBerkas().then((jalur) => {
        const akhir = jalur.at(-1);
        if (akhir !== undefined) titipPaket({ jalur: [akhir] });
      });
    ambil();
    return d.padaBerkas(ambil);
  }, []);
  useEffect(() => {
    if (ada && adaPleno) pergi('/kiriman');
  }, [ada, adaPleno, pergi]);
}
