import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import kelas from './Kepala.module.css';

/** Light for people who think in print, dark for dark halls. Follows the system until one chooses. */
export function TombolTema() {
  const { setColorScheme } = useMantineColorScheme();
  const gelap = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const kata = gelap ? 'Tampilan terang' : 'Tampilan gelap';
  return (
    <button
      type="button"
      className={kelas.tombol}
      aria-label={kata}
      title={kata}
      onClick={() => setColorScheme(gelap ? 'light' : 'dark')}
    >
      {gelap ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </button>
  );
}
