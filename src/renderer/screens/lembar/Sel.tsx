import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { geser, geserBaris, saatFokus } from '../../lib/fokus.ts';
import { kolomTempelan, PULIH } from '../../lib/ketikan.ts';
import kelas from './Lembar.module.css';

export type PropSel = {
  sel: string;
  baris: string;
  /** L, P or J. */
  kolom: string;
  nama: string;
  teks: string;
  /** Typed or on its way, not yet confirmed by the core. */
  belum: 'diketik' | 'menyimpan' | null;
  /** Typed before a power cut and never entered: Enter records it, Esc drops it. */
  pulih: boolean;
  tanda: 'salah' | 'periksa' | null;
  /** What sources say otherwise, in words; empty where none does. */
  lain: string;
  terkunci: boolean;
  /** Loaded and not read out yet: not to be taken for what the paper says. */
  termuat: boolean;
  ketik: (sel: string, teks: string) => void;
  selesai: (sel: string) => void;
  pulihkan: (sel: string) => void;
  terima: (sel: string) => void;
  /** Puts a pasted column into this cell and those below it. */
  tempel: (dari: HTMLInputElement, kolom: readonly string[]) => void;
};

const KATA = { salah: 'salah', periksa: 'periksa' } as const;

/** One box of the form. Digits only; Enter or ↓ goes on, ↑ or Shift+Enter goes back, Esc gives the saved figure back. */
export const Sel = memo(function Sel(p: PropSel) {
  const tombol = (e: KeyboardEvent<HTMLInputElement>): void => {
    const el = e.currentTarget;
    const arah = ({ ArrowDown: 1, ArrowUp: -1 } as const)[e.key as 'ArrowDown'];
    if (e.key === 'Enter') {
      if (p.pulih) p.terima(p.sel);
      geser(el, e.shiftKey ? -1 : 1);
    } else if (arah) geserBaris(el, arah);
    else if (e.key === 'Escape') {
      p.pulihkan(p.sel);
      requestAnimationFrame(() => el.select());
    } else return;
    e.preventDefault();
  };
  const id = `ket-${p.sel}`;
  const jelas = [p.tanda ? KATA[p.tanda] : '', p.lain, p.pulih ? PULIH : p.belum ? 'belum tersimpan' : ''].filter(
    Boolean,
  );
  return (
    <span className={kelas.sel}>
      <input
        className={kelas.masukan}
        data-sel={p.sel}
        data-baris={p.baris}
        data-kolom={p.kolom}
        data-tanda={p.tanda ?? undefined}
        data-belum={p.belum ?? undefined}
        data-termuat={p.termuat || undefined}
        aria-label={p.nama}
        aria-describedby={jelas.length > 0 ? id : undefined}
        aria-invalid={p.tanda === 'salah' || undefined}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder="–"
        readOnly={p.terkunci}
        value={p.teks}
        onChange={(e) => p.ketik(p.sel, e.target.value)}
        data-pulih={p.pulih || undefined}
        title={p.pulih ? PULIH : undefined}
        onFocus={(e) => saatFokus(e.target, p.pulih)}
        onBlur={() => p.selesai(p.sel)}
        onKeyDown={tombol}
        onPaste={(e) => {
          const kolom = kolomTempelan(e.clipboardData.getData('text/plain'));
          if (!kolom || p.terkunci) return;
          e.preventDefault();
          p.tempel(e.currentTarget, kolom);
        }}
      />
      <span className={kelas.bentuk} aria-hidden>
        {p.tanda === 'salah' ? <IconX size={15} stroke={3} className={kelas.merah} /> : null}
        {p.tanda === 'periksa' ? <IconAlertTriangle size={15} stroke={2.6} className={kelas.kuning} /> : null}
      </span>
      {p.belum === 'menyimpan' ? <span className={kelas.titik} title="Sedang disimpan" /> : null}
      {jelas.length > 0 ? (
        <span id={id} className="rp-tersembunyi">
          {jelas.join(', ')}
        </span>
      ) : null}
    </span>
  );
});
