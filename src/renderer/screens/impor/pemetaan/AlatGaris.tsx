import { Menu, Switch, TextInput, UnstyledButton } from '@mantine/core';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { angka } from '../../../../domain/index.ts';
import kelas from './Pemetaan.module.css';

/** Which lines are shown, and what can be done to many of them at once. */
export function AlatGaris(p: {
  hanyaRagu: boolean;
  setHanyaRagu: (ya: boolean) => void;
  cari: string;
  setCari: (cari: string) => void;
  /** Lines not decided yet. */
  belum: number;
  abaikan: (apa: 'sisa' | 'semua') => void;
  ulang: () => void;
}) {
  return (
    <div className={kelas.alat}>
      <Switch
        label="Hanya yang belum jelas"
        checked={p.hanyaRagu}
        onChange={(e) => p.setHanyaRagu(e.currentTarget.checked)}
      />
      <TextInput
        aria-label="Cari judul"
        placeholder="Cari judul"
        size="sm"
        leftSection={<IconSearch size={16} />}
        value={p.cari}
        onChange={(e) => p.setCari(e.currentTarget.value)}
      />
      <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={kelas.titik} aria-label="Tindakan lain">
            <IconDots size={20} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={p.belum === 0} onClick={() => p.abaikan('sisa')}>
            Abaikan {angka(p.belum)} yang belum ditentukan
          </Menu.Item>
          <Menu.Item onClick={() => p.abaikan('semua')}>Abaikan seluruh lembar kerja ini</Menu.Item>
          <Menu.Item onClick={p.ulang}>Mulai lagi dari usulan</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
