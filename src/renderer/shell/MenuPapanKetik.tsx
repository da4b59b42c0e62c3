import { Menu } from '@mantine/core';
import { IconCheck, IconKeyboard, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { InfoPleno } from '../../contract/index.ts';
import { NAMA_PERAN } from '../../domain/orang.ts';
import { dapatDuduk, usePapanKetik } from '../lib/duduk.ts';
import { useTitik } from '../lib/kueri.ts';
import { dudukkan } from '../lib/papan-ketik.ts';
import { useOperator } from '../lib/saya.ts';
import kelas from './Kepala.module.css';

const centang = <IconCheck size={18} aria-hidden />;

/** Who types in this window: named, not proved. The journal says it of everything done from then on. */
export function MenuPapanKetik({ pleno }: { pleno: InfoPleno }) {
  const operator = useOperator();
  const [buka, setBuka] = useState(false);
  const [, pergi] = useLocation();
  const kini = usePapanKetik(pleno.folder);
  const { data } = useTitik('orang', { aktif: buka });
  const orang = dapatDuduk(data?.orang ?? []);
  return (
    <Menu
      opened={buka}
      onChange={setBuka}
      position="bottom-end"
      width={300}
      withinPortal
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={kelas.papan}
          aria-label={kini ? `Di papan ketik: ${kini.nama}` : 'Siapa di papan ketik?'}
          title={kini ? `Di papan ketik: ${kini.nama}` : 'Siapa di papan ketik?'}
        >
          <IconKeyboard size={20} aria-hidden />
          {kini ? <span>{kini.nama}</span> : null}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={430} style={{ overflowY: 'auto' }}>
        <Menu.Label>Yang kini mengetik di jendela ini</Menu.Label>
        <Menu.Item rightSection={kini ? null : centang} onClick={() => dudukkan(null)}>
          Operator, tanpa nama
        </Menu.Item>
        {orang.map((o) => (
          <Menu.Item
            key={o.id}
            rightSection={kini?.id === o.id ? centang : null}
            onClick={() => dudukkan({ folder: pleno.folder, orang: o.id })}
          >
            {o.nama} <small>({NAMA_PERAN[o.peran]})</small>
          </Menu.Item>
        ))}
        {operator ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconUserPlus size={18} />} onClick={() => pergi('/orang')}>
              Catat orang…
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
