import { type KeyboardEvent, memo } from 'react';
import { geser, geserBaris } from '../lib/fokus.ts';
import kelas from './SelKetik.module.css';

/** One box typed from another paper than the C.Hasil; the keys are those of the sheet. */
export const SelKetik = memo(function SelKetik(p: {
  sel: string;
  baris: string;
  kolom: string;
  nama: string;
  teks: string;
  belum: boolean;
  berbeda: boolean;
  lebar?: boolean;
  ketik: (sel: string, teks: string) => void;
  selesai: (sel: string) => void;
  pulihkan: (sel: string) => void;
}) {
  const tombol = (e: KeyboardEvent<HTMLInputElement>): void => {
    const el = e.currentTarget;
    const arah = ({ ArrowDown: 1, ArrowUp: -1 } as const)[e.key as 'ArrowDown'];
    if (e.key === 'Enter') geser(el, e.shiftKey ? -1 : 1);
    else if (arah) geserBaris(el, arah);
    else if (e.key === 'Escape') {
      p.pulihkan(p.sel);
      requestAnimationFrame(() => el.select());
    } else return;
    e.preventDefault();
  };
  return (
    <input
      className={kelas.kotak}
      data-salinan={p.sel}
      data-baris={p.baris}
      data-kolom={p.kolom}
      data-belum={p.belum || undefined}
      data-berbeda={p.berbeda || undefined}
      data-lebar={p.lebar || undefined}
      aria-label={p.nama}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      placeholder="–"
      value={p.teks}
      onChange={(e) => p.ketik(p.sel, e.target.value)}
      onFocus={(e) => e.target.select()}
      onBlur={() => p.selesai(p.sel)}
      onKeyDown={tombol}
    />
  );
});
