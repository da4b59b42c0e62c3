import { useLocalStorage } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { AturProyektor, Jawab } from '../../contract/index.ts';
import { partaiSel } from './blok.ts';
import { kunci, useTitik, useUbah } from './kueri.ts';
import { laporGalat } from './lapor.tsx';
import { samaTempat, tempatDariAlamat } from './tempat.ts';

/** Whether the projector goes where the operator goes. Kept on this computer, on at first. */
export const useIkuti = () =>
  useLocalStorage<boolean>({ key: 'rekap-ikuti-operator', defaultValue: true, getInitialValueInEffect: false });

/** Sets what the projector shows. The answer of the core is what counts, not what was asked for. */
export function useAturProyektor(): (k: AturProyektor) => void {
  const klien = useQueryClient();
  // Sheets are passed quickly: the hall must end on the last one.
  const { mutate } = useUbah('aturProyektor', {
    berurut: true,
    selesai: (k) => klien.setQueryData(kunci('proyektor'), k),
  });
  return useCallback((k: AturProyektor) => mutate({ badan: k }, { onError: laporGalat }), [mutate]);
}

/** While following is on: opening a sheet or a recap shows it to the hall. Frozen, the hall keeps what it has. */
export function usePengikut(): void {
  const [jalur] = useLocation();
  const [ikuti] = useIkuti();
  const { data } = useTitik('proyektor');
  const atur = useAturProyektor();
  const ada = data !== undefined;
  const beku = data?.beku ?? false;
  // Only a change of place (or thawing) moves the projector: what the operator chose in the menu stays until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reacting to `data` itself would undo the operator's choice
  useEffect(() => {
    const tempat = tempatDariAlamat(jalur);
    if (!ikuti || !ada || beku || !tempat || !data || samaTempat(tempat, data)) return;
    atur({ ...tempat, beku: false });
  }, [jalur, ikuti, ada, beku]);
  useIkutiPartai(ikuti && !beku);
}

/** On a party ballot the hall sees the candidates of the party in whose block the operator is. */
function useIkutiPartai(jalan: boolean): void {
  const klien = useQueryClient();
  const atur = useAturProyektor();
  useEffect(() => {
    if (!jalan) return;
    const padaFokus = (e: FocusEvent): void => {
      const sel = e.target instanceof HTMLElement ? e.target.dataset.sel : undefined;
      const kini = klien.getQueryData<Jawab<'proyektor'>>(kunci('proyektor'));
      if (sel === undefined || !kini || kini.mode !== 'lembar' || kini.beku) return;
      const partai = partaiSel(sel);
      if (partai !== kini.partai) atur({ ...kini, partai });
    };
    document.addEventListener('focusin', padaFokus);
    return () => document.removeEventListener('focusin', padaFokus);
  }, [jalan, klien, atur]);
}
