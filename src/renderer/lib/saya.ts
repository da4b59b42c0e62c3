import type { SayaJawab } from '../../contract/index.ts';
import { useTitik } from './kueri.ts';

const OPERATOR: SayaJawab = { jenis: 'operator', awalan: '', nama: '', daerah: null };

/** Who this page is: the operator's, or a panel's on another laptop. The application waits for it before it shows anything. */
export function useSaya(): SayaJawab {
  const { data } = useTitik('saya');
  return data ?? OPERATOR;
}

/** What only the operator can do is not shown to others; whether it may be done the core decides. */
export const useOperator = (): boolean => useSaya().jenis === 'operator';

/** May this page change something at a TPS or region? Looking is allowed everywhere. */
export function useBolehUbah(): (wilayah: string) => boolean {
  const { daerah } = useSaya();
  return (wilayah) => daerah === null || daerah.some((d) => wilayah.startsWith(d.kode));
}
