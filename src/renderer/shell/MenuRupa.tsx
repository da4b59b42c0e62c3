import { Menu } from '@mantine/core';
import { IconMoon, IconSun, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { PERBESAR, type RupaProyektor } from '../../contract/index.ts';
import { kunci, useTitik, useUbah } from '../lib/kueri.ts';
import { laporGalat } from '../lib/lapor.tsx';

/** Letters and colours of the hall's page. The menu stays open: one tries until the last row nods. */
export function MenuRupa() {
  const klien = useQueryClient();
  const { data: rupa } = useTitik('rupaProyektor');
  const { mutate } = useUbah('aturRupaProyektor', { berurut: true });
  if (!rupa) return null;
  /** What was chosen counts at once: a second click goes on from it, also before the first one was answered. */
  const atur = (ubah: (kini: RupaProyektor) => Partial<RupaProyektor>): void => {
    const kini = klien.getQueryData<RupaProyektor>(kunci('rupaProyektor')) ?? rupa;
    const baru = { ...kini, ...ubah(kini) };
    klien.setQueryData(kunci('rupaProyektor'), baru);
    const gagal = (galat: unknown): void => {
      void klien.invalidateQueries({ queryKey: kunci('rupaProyektor') });
      laporGalat(galat);
    };
    mutate({ badan: baru }, { onError: gagal });
  };
  const besarkan = (langkah: number): void =>
    atur(({ perbesar }) => ({ perbesar: Math.min(PERBESAR.maks, Math.max(PERBESAR.min, perbesar + langkah)) }));
  const gelap = rupa.tema === 'gelap';
  return (
    <>
      <Menu.Label>Huruf {rupa.perbesar}%</Menu.Label>
      <Menu.Item
        leftSection={<IconZoomIn size={18} />}
        closeMenuOnClick={false}
        disabled={rupa.perbesar >= PERBESAR.maks}
        onClick={() => besarkan(PERBESAR.langkah)}
      >
        Huruf lebih besar
      </Menu.Item>
      <Menu.Item
        leftSection={<IconZoomOut size={18} />}
        closeMenuOnClick={false}
        disabled={rupa.perbesar <= PERBESAR.min}
        onClick={() => besarkan(-PERBESAR.langkah)}
      >
        Huruf lebih kecil
      </Menu.Item>
      <Menu.Item
        leftSection={gelap ? <IconSun size={18} /> : <IconMoon size={18} />}
        closeMenuOnClick={false}
        onClick={() => atur((k) => ({ tema: k.tema === 'gelap' ? 'terang' : 'gelap' }))}
      >
        {gelap ? 'Proyektor terang' : 'Proyektor gelap'}
      </Menu.Item>
    </>
  );
}
