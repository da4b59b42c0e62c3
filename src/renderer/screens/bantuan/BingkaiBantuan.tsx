import { type ReactNode, useEffect, useRef } from 'react';
import { desktop } from '../../lib/desktop.ts';
import { adaDialog } from '../../ui/PanelSamping.tsx';
import { bukaBantuan, keHalaman, tutupBantuan, useBantuan } from './bantuan.ts';
import { PanelBantuan } from './PanelBantuan.tsx';

/**
 * The screen with the help panel beside it. F1 opens it and goes in; from outside it goes in with the page of this screen;
 * inside, F1 or Esc closes it and goes back to where one was.
 */
export function BingkaiBantuan({ adaPleno, children }: { adaPleno: boolean; children: ReactNode }) {
  const { buka } = useBantuan();
  const panel = useRef<HTMLElement>(null);
  const asal = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const f1 = (): void => {
      if (adaDialog()) return;
      const el = document.activeElement;
      if (buka && panel.current?.contains(el)) {
        tutupBantuan();
        asal.current?.focus();
        return;
      }
      asal.current = el instanceof HTMLElement ? el : null;
      if (buka) keHalaman(null);
      else bukaBantuan();
      requestAnimationFrame(() => panel.current?.focus());
    };
    const tombol = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
      if (e.key === 'F1') {
        e.preventDefault();
        f1();
      } else if (e.key === 'Escape' && buka && panel.current?.contains(document.activeElement)) {
        tutupBantuan();
        asal.current?.focus();
      }
    };
    window.addEventListener('keydown', tombol);
    const lepas = desktop()?.padaPerintah((p) => p === 'bantuan' && f1());
    return () => {
      window.removeEventListener('keydown', tombol);
      lepas?.();
    };
  }, [buka]);
  return (
    <>
      {children}
      {buka ? <PanelBantuan ref={panel} adaPleno={adaPleno} /> : null}
    </>
  );
}
