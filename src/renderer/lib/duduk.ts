import { useEffect, useSyncExternalStore } from 'react';
import type { OrangJawab } from '../../contract/index.ts';
import { petugasBadan } from '../../domain/orang.ts';
import { useTitik } from './kueri.ts';
import { diPapanKetik, dudukkan, saatBerganti } from './papan-ketik.ts';

/** Who may be named at the keyboard, and may decide between two entries. */
export const dapatDuduk = (orang: readonly OrangJawab[]): OrangJawab[] =>
  orang.filter((o) => o.aktif && petugasBadan(o.peran));

/** The person at this keyboard; null where nobody is named. Somebody of another plenary, or no longer active, is not. */
export function usePapanKetik(folder: string | undefined): OrangJawab | null {
  const duduk = useSyncExternalStore(saatBerganti, diPapanKetik);
  const { data } = useTitik('orang', { aktif: duduk !== null });
  const orang = duduk?.folder === folder ? dapatDuduk(data?.orang ?? []).find((o) => o.id === duduk?.orang) : undefined;
  const asing = duduk !== null && folder !== undefined && duduk.folder !== folder;
  const basi = asing || (duduk !== null && data !== undefined && orang === undefined && folder !== undefined);
  useEffect(() => {
    if (basi) dudukkan(null);
  }, [basi]);
  return orang ?? null;
}
