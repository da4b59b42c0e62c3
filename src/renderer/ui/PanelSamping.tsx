import { IconX } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import kelas from './PanelSamping.module.css';

/** A dialog keeps the keyboard to itself: panels leave their keys to it. */
export const adaDialog = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Class of the part that scrolls. */
export const isiPanel = kelas.isi;

/**
 * A panel beside the screen, or below it where that is narrow. It can be focused as a whole.
 * `lebar` in pixels beside the screen, `tinggi` in percent below it.
 */
export function PanelSamping({
  nama,
  judul,
  aksi,
  tutup,
  kataTutup,
  judulTutup,
  lebar,
  tinggi,
  padaTombol,
  ref,
  children,
}: {
  nama: string;
  judul: ReactNode;
  aksi?: ReactNode;
  tutup: () => void;
  kataTutup: string;
  judulTutup: string;
  lebar: number;
  tinggi: number;
  padaTombol?: (e: KeyboardEvent) => void;
  ref: Ref<HTMLElement>;
  children: ReactNode;
}) {
  const ukuran = { '--lebar-panel': `${lebar}px`, '--tinggi-panel': `${tinggi}%` } as CSSProperties;
  return (
    <aside ref={ref} className={kelas.panel} style={ukuran} aria-label={nama} tabIndex={-1} onKeyDown={padaTombol}>
      <header className={kelas.kepala}>
        <h2>{judul}</h2>
        {aksi}
        <button type="button" className={kelas.tutup} onClick={tutup} title={judulTutup}>
          <IconX size={18} aria-hidden />
          <span className="rp-tersembunyi">{kataTutup}</span>
        </button>
      </header>
      {children}
    </aside>
  );
}
