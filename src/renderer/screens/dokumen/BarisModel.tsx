import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ModelDokumen } from '../../../contract/index.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Dokumen.module.css';
import type { Pilihan } from './pilihan.ts';

/** One document of a place: its state, and how it is made. */
export function BarisModel({
  model,
  penerima,
  sibuk,
  buat,
}: {
  model: ModelDokumen;
  penerima: { kunci: string; nama: string }[];
  sibuk: boolean;
  buat: (p: Pilihan) => void;
}) {
  const salinan = model.rupa.includes('salinan') ? penerima : [];
  const blangko = model.rupa.includes('blangko');
  return (
    <li className={kelas.model}>
      <span className={kelas.namaModel}>
        <strong>{model.judul}</strong>
        <Lencana derajat={model.final ? 'baik' : 'netral'} judul={model.kurang.join('; ')}>
          {model.final ? 'Siap final' : 'Draf'}
        </Lencana>
      </span>
      <span className={kelas.alatModel}>
        <Button
          size="xs"
          variant="light"
          disabled={sibuk}
          aria-label={`Buat ${model.judul}`}
          onClick={() => buat({ model: model.model, rupa: 'asli' })}
        >
          Buat
        </Button>
        {blangko || salinan.length > 0 ? (
          <Menu position="bottom-end" width={320} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="md"
                disabled={sibuk}
                aria-label={`Lainnya, ${model.judul}`}
              >
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown className={kelas.menu}>
              {blangko ? (
                <Menu.Item onClick={() => buat({ model: model.model, rupa: 'blangko' })}>
                  Blangko untuk diisi tangan
                </Menu.Item>
              ) : null}
              {salinan.length > 0 ? <Menu.Label>Salinan untuk</Menu.Label> : null}
              {salinan.map((x) => (
                <Menu.Item key={x.kunci} onClick={() => buat({ model: model.model, rupa: 'salinan', penerima: x })}>
                  {x.nama}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </span>
    </li>
  );
}
