import { useSyncExternalStore } from 'react';

/** `halaman`: what somebody chose to read; null while the page follows the screen. */
type Bantuan = { buka: boolean; halaman: string | null; bagian: string };

let kini: Bantuan = { buka: false, halaman: null, bagian: '' };
const pengamat = new Set<() => void>();

function atur(baru: Partial<Bantuan>): void {
  kini = { ...kini, ...baru };
  for (const f of pengamat) f();
}

/** The help panel of this window. */
export const useBantuan = (): Bantuan =>
  useSyncExternalStore(
    (f) => {
      pengamat.add(f);
      return () => pengamat.delete(f);
    },
    () => kini,
  );

/** Opens the page of the screen one is on. */
export const bukaBantuan = (): void => atur({ buka: true, halaman: null, bagian: '' });
export const tutupBantuan = (): void => atur({ buka: false });
/** Goes to a page and stays there; null follows the screen again. */
export const keHalaman = (halaman: string | null, bagian = ''): void => atur({ halaman, bagian });
