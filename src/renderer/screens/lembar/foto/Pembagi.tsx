import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import kelas from './Foto.module.css';
import { LEBAR_FOTO, useLebarFoto } from './keadaan.ts';

/** Between picture and table: dragged, or moved with the arrow keys. */
export function Pembagi({ paling }: { paling: number }) {
  const [lebar, setLebar] = useLebarFoto();
  const mulai = useRef<{ x: number; lebar: number } | null>(null);
  const kini = Math.min(lebar, paling);
  const atur = (n: number): void => setLebar(Math.round(Math.min(paling, Math.max(LEBAR_FOTO.terkecil, n))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator one can move is no rule of a text
    <div
      className={kelas.pembagi}
      role="separator"
      aria-orientation="vertical"
      aria-label="Lebar panel foto"
      aria-valuenow={kini}
      aria-valuemin={LEBAR_FOTO.terkecil}
      aria-valuemax={paling}
      tabIndex={0}
      onMouseDown={(e) => e.preventDefault()}
      onPointerDown={(e: PointerEvent<HTMLDivElement>) => {
        e.currentTarget.setPointerCapture(e.pointerId);
        mulai.current = { x: e.clientX, lebar: kini };
      }}
      onPointerMove={(e) => mulai.current && atur(mulai.current.lebar + e.clientX - mulai.current.x)}
      onPointerUp={() => {
        mulai.current = null;
      }}
      onKeyDown={(e: KeyboardEvent) => {
        const arah = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[e.key as 'ArrowLeft'];
        if (!arah || e.altKey) return;
        e.preventDefault();
        atur(kini + arah * LEBAR_FOTO.langkah);
      }}
    />
  );
}
