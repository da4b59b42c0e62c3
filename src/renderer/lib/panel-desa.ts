import { useSessionStorage } from '@mantine/hooks';
import type { Jawab } from '../../contract/index.ts';
import { useTitik } from './kueri.ts';
import { useNamaPanel } from './panel.ts';
import { useSaya } from './saya.ts';

export type UnitPanel = Jawab<'panel'>[number];

/** The unit a TPS (or desa) lies in: its code begins with that of the unit. */
export const unitDari = (bagian: readonly UnitPanel[], kode: string): UnitPanel | undefined =>
  bagian.find((b) => kode.startsWith(b.wilayah));

const sama = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * What this panel reads. `hanya`: the agenda and the way to the next sheet stay within its units (chosen by the person,
 * only offered where this panel has units at all).
 */
export function usePanelSaya() {
  const [nama] = useNamaPanel();
  const { daerah } = useSaya();
  const { data } = useTitik('panel');
  const [dipilih, atur] = useSessionStorage<boolean>({
    key: 'rekap-hanya-panel',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const bagian = data ?? [];
  // What a paired laptop was limited to is its own, whatever the division says.
  const milik = daerah
    ? bagian.filter((b) => daerah.some((d) => d.kode === b.wilayah))
    : bagian.filter((b) => b.panel !== null && sama(b.panel, nama));
  const hanya = milik.length > 0 && dipilih;
  return {
    nama,
    bagian,
    /** The division is known: before, nobody is told that there is none, and none is changed. */
    diketahui: data !== undefined,
    milik,
    hanya,
    atur,
    /** Is this TPS or desa to be shown to this panel? */
    untukSaya: (kode: string): boolean => !hanya || milik.some((b) => kode.startsWith(b.wilayah)),
    /** Another panel to which the unit of this TPS was given. */
    punyaLain: (kode: string): string | null => {
      const panel = unitDari(bagian, kode)?.panel ?? null;
      return panel === null || sama(panel, nama) ? null : panel;
    },
  };
}
