import { type ReactNode, useEffect, useRef } from 'react';
import { adaDialog } from '../../ui/PanelSamping.tsx';
import { tutupBantuan, useBantuan } from '../bantuan/bantuan.ts';
import kelas from './Latihan.module.css';
import { useBuka, useLatihan } from './latihan.ts';
import { PanelLatihan } from './PanelLatihan.tsx';

const KUNCI = 'F8';

/**
 * The screen with the panel of the course beside it: it takes its own room and never covers a sheet. F8 opens and closes
 * it, Shift+F8 goes into it and back to where one was.
 */
export function BingkaiLatihan({ simulasi, children }: { simulasi: boolean; children: ReactNode }) {
  const latihan = useLatihan(simulasi);
  const [buka, setBuka] = useBuka();
  const panel = useRef<HTMLElement>(null);
  const asal = useRef<HTMLElement | null>(null);
  const ada = latihan !== null;
  // Help takes the place of the course while it is open: there is room for one of them beside a sheet.
  const bantuan = useBantuan().buka;
  useEffect(() => {
    if (!ada) return;
    const masuk = (): void => {
      const el = document.activeElement;
      if (el instanceof HTMLElement && !panel.current?.contains(el)) asal.current = el;
      requestAnimationFrame(() => panel.current?.focus());
    };
    const kembali = (): void => asal.current?.focus();
    const tombol = (e: KeyboardEvent): void => {
      if (e.key !== KUNCI || e.ctrlKey || e.altKey || e.metaKey || adaDialog()) return;
      e.preventDefault();
      if (bantuan) {
        tutupBantuan();
        setBuka(true);
        return;
      }
      const didalam = panel.current?.contains(document.activeElement) ?? false;
      if (e.shiftKey && buka) {
        if (didalam) kembali();
        else masuk();
        return;
      }
      if (buka && didalam) kembali();
      else if (!buka) masuk();
      setBuka(!buka);
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [ada, buka, setBuka, bantuan]);
  return (
    <div className={kelas.bingkai} data-latihan={(ada && buka) || bantuan ? 'buka' : undefined}>
      {children}
      {latihan && buka ? (
        <div className={kelas.tempat} hidden={bantuan}>
          <PanelLatihan ref={panel} latihan={latihan} tutup={() => setBuka(false)} />
        </div>
      ) : null}
    </div>
  );
}
