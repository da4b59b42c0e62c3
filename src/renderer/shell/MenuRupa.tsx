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
  const { mutate } = useUbah('aturRupaProyektor', { selesai: (r) => klien.setQueryData(kunci('rupaProyektor'), r) });
  if (!rupa) return null;
  const atur = (r: Partial<RupaProyektor>): void => mutate({ badan: { ...rupa, ...r } }, { onError: laporGalat });
  const gelap = rupa.tema === 'gelap';
  return (
    <>
      <Menu.Label>Huruf {rupa.perbesar}%</Menu.Label>
      <Menu.Item
        leftSection={<IconZoomIn size={18} />}
        closeMenuOnClick={false}
        disabled={rupa.perbesar >= PERBESAR.maks}
        onClick={() => atur({ perbesar: rupa.perbesar + PERBESAR.langkah })}
      >
        Huruf lebih besar
      </Menu.Item>
      <Menu.Item
        leftSection={<IconZoomOut size={18} />}
        closeMenuOnClick={false}
        disabled={rupa.perbesar <= PERBESAR.min}
        onClick={() => atur({ perbesar: rupa.perbesar - PERBESAR.langkah })}
      >
        Huruf lebih kecil
      </Menu.Item>
      <Menu.Item
        leftSection={gelap ? <IconSun size={18} /> : <IconMoon size={18} />}
        closeMenuOnClick={false}
        onClick={() => atur({ tema: gelap ? 'terang' : 'gelap' })}
      >
        {gelap ? 'Proyektor terang' : 'Proyektor gelap'}
      </Menu.Item>
    </>
  );
}
