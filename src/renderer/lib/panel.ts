import { useLocalStorage } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { KodeKontes, KodeTps } from '../../domain/index.ts';
import { awalanPanel } from './jauh.ts';
import { kunci, useTitik } from './kueri.ts';
import { panggil } from './panggil.ts';
import { useSaya } from './saya.ts';

const KABAR_MS = 20_000;

/** This window as others see it. A window of its own is a panel of its own, also in the same browser. */
const ACAK = Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => (b % 36).toString(36)).join('');

export const idPanel = (): string => awalanPanel() + ACAK;

/** What this panel is called; remembered at this computer. A paired laptop is called what it was paired as. */
export function useNamaPanel() {
  const saya = useSaya();
  const [nama, atur] = useLocalStorage<string>({ key: 'rekap-nama-panel', defaultValue: 'Panel' });
  return [saya.jenis === 'panel' ? saya.nama : nama, atur] as const;
}

/** What this window said last of where it is. */
let antre: Promise<unknown> = Promise.resolve();

/** Says that this panel has a TPS open, and who else has it open. */
export function useKlaim(kontes: KodeKontes, tps: KodeTps): { lain: string[] } {
  const [nama] = useNamaPanel();
  const klien = useQueryClient();
  const { data } = useTitik('klaim');
  useEffect(() => {
    const badan = (tempat: { kontes: KodeKontes; tps: KodeTps } | null) => ({
      panel: idPanel(),
      nama: nama.trim() || 'Panel',
      tempat,
    });
    // One after the other: that a TPS was left must not arrive after the next one was opened. Then it is asked who is where
    // now, also whether a panel went silent; the answer to one's own word may be older than an event that came meanwhile.
    const kabar = (tempat: { kontes: KodeKontes; tps: KodeTps } | null): void => {
      antre = antre
        .then(() => panggil('ambilKlaim', { badan: badan(tempat) }))
        .then(
          () => void klien.invalidateQueries({ queryKey: kunci('klaim') }),
          () => undefined,
        );
    };
    // A window that is closed can still say so.
    const pergi = (): void =>
      void fetch('/api/klaim', {
        method: 'PUT',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(badan(null)),
      }).catch(() => undefined);
    kabar({ kontes, tps });
    const t = setInterval(() => kabar({ kontes, tps }), KABAR_MS);
    window.addEventListener('pagehide', pergi);
    return () => {
      clearInterval(t);
      window.removeEventListener('pagehide', pergi);
      kabar(null);
    };
  }, [kontes, tps, nama, klien]);
  return { lain: (data ?? []).filter((k) => k.panel !== idPanel() && k.tps === tps).map((k) => k.nama) };
}

/** TPS that other panels have open, by code. */
export function useKlaimLain(): ReadonlyMap<string, string> {
  const { data } = useTitik('klaim');
  return new Map((data ?? []).filter((k) => k.panel !== idPanel()).map((k) => [k.tps, k.nama]));
}
