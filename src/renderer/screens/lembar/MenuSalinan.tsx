import { Menu } from '@mantine/core';
import { IconFileDescription, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { namaSumber } from '../../../domain/sumber.ts';
import { useTitik } from '../../lib/kueri.ts';
import kelas from './Lembar.module.css';
import type { Pembanding } from './pembanding.ts';

/** Opens a column to type what somebody's copy says, or what a second typist reads. */
export function MenuSalinan({ kontes, pembanding }: { kontes: KodeKontes; pembanding: Pembanding }) {
  const [buka, setBuka] = useState(false);
  const { data } = useTitik('pihakSalinan', { param: { kontes }, aktif: buka });
  const { dibuka } = pembanding;
  if (dibuka)
    return (
      <button type="button" className={kelas.alat} aria-pressed onClick={() => pembanding.buka(null)}>
        <IconX size={16} stroke={2.6} aria-hidden /> Selesai mengetik {namaSumber(dibuka)}
      </button>
    );
  return (
    <Menu opened={buka} onChange={setBuka} position="bottom-end" width={320} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={kelas.alat}>
          <IconFileDescription size={18} aria-hidden /> Salinan…
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={430} style={{ overflowY: 'auto' }}>
        <Menu.Label>Ketik angka C.Hasil Salinan milik</Menu.Label>
        {(data ?? []).map((x) => (
          <Menu.Item key={x.sumber} onClick={() => pembanding.buka(x.sumber)}>
            {x.nomor === null ? x.nama : `Saksi ${String(x.nomor).padStart(2, '0')} – ${x.nama}`}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>C.Hasil yang sama, orang lain yang mengetik</Menu.Label>
        <Menu.Item onClick={() => pembanding.buka('entri2')}>Entri kedua (angka pertama ditutup)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
