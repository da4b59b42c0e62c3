import { IconHelp } from '@tabler/icons-react';
import kepala from '../../shell/Kepala.module.css';
import { bukaBantuan, tutupBantuan, useBantuan } from './bantuan.ts';

/** In the header, on every screen. */
export function TombolBantuan() {
  const { buka } = useBantuan();
  return (
    <button
      type="button"
      className={kepala.tombol}
      aria-label="Bantuan"
      title="Bantuan (F1)"
      aria-expanded={buka}
      onClick={buka ? tutupBantuan : bukaBantuan}
    >
      <IconHelp size={21} aria-hidden />
    </button>
  );
}
