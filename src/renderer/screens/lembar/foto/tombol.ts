import { useEffect, useRef } from 'react';
import type { Bingkai } from './bingkai.ts';

/** How far a key moves the picture. */
const GESER = 70;

export type AksiFoto = Bingkai & { maju: (arah: 1 | -1) => void };

const PANAH: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [-GESER, 0],
  ArrowRight: [GESER, 0],
  ArrowUp: [0, -GESER],
  ArrowDown: [0, GESER],
};

/** What a key does with the picture, by its place on the keyboard; null for all others. */
function aksi(e: KeyboardEvent, a: AksiFoto): (() => void) | null {
  const panah = PANAH[e.code];
  if (panah) return () => a.geser(...panah);
  switch (e.code) {
    case 'Equal':
    case 'NumpadAdd':
      return () => a.langkah(1);
    case 'Minus':
    case 'NumpadSubtract':
      return () => a.langkah(-1);
    case 'Digit0':
      return () => a.zoom(1);
    case 'Digit9':
      return () => a.zoom('penuh');
    case 'KeyR':
      return () => a.putar(e.shiftKey ? -1 : 1);
    case 'PageDown':
      return () => a.maju(1);
    case 'PageUp':
      return () => a.maju(-1);
    default:
      return null;
  }
}

/**
 * Keys of the picture: with Alt from anywhere on the sheet, so that one types figures and moves the picture without
 * leaving the cell; without Alt where the picture itself has the focus (`fokus`). Caught before the cells see them.
 */
export function useTombolFoto(a: AksiFoto): { fokus: (e: KeyboardEvent) => void } {
  const kini = useRef(a);
  useEffect(() => {
    kini.current = a;
  });
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      // AltGr reports Ctrl too: it writes signs and is none of ours.
      if (!e.altKey || e.ctrlKey || e.metaKey) return;
      const kerja = aksi(e, kini.current);
      if (!kerja) return;
      e.preventDefault();
      e.stopPropagation();
      kerja();
    };
    window.addEventListener('keydown', tombol, true);
    return () => window.removeEventListener('keydown', tombol, true);
  }, []);
  return {
    fokus: (e) => {
      if (e.altKey || e.ctrlKey || e.metaKey) return;
      const kerja = aksi(e, kini.current);
      if (!kerja) return;
      e.preventDefault();
      // S and N of the sheet stay; what the picture took goes no further.
      e.stopPropagation();
      kerja();
    },
  };
}
