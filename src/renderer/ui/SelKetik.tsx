import { type KeyboardEvent, memo } from 'react';
import { geser, geserBaris, saatFokus } from '../lib/fokus.ts';
import { PULIH } from '../lib/ketikan.ts';
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
  /** Typed before a power cut and never entered; `terima` enters it. */
  pulih?: boolean;
  terima?: (sel: string) => void;
}) {
  const tombol = (e: KeyboardEvent<HTMLInputElement>): void => {
    const el = e.currentTarget;
    const arah = ({ ArrowDown: 1, ArrowUp: -1 } as const)[e.key as 'ArrowDown'];
    if (e.key === 'Enter') {
      if (p.pulih) p.terima?.(p.sel);
      geser(el, e.shiftKey ? -1 : 1);
    } else if (arah) geserBaris(el, arah);
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
      data-pulih={p.pulih || undefined}
      title={p.pulih ? PULIH : undefined}
      onFocus={(e) => saatFokus(e.target, p.pulih ?? false)}
      onBlur={() => p.selesai(p.sel)}
      onKeyDown={tombol}
    />
  );
});
