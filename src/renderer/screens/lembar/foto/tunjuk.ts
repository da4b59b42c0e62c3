import { type PointerEvent as Penunjuk, useEffect, useRef } from 'react';
import type { Bingkai } from './bingkai.ts';

/** Lines and pages of a wheel in pixels; most wheels say pixels. */
const SATUAN = [1, 16, 400] as const;

const jarak = (a: PointerEvent, b: PointerEvent): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/** Zooms with the wheel around the pointer. With Shift the wheel scrolls sideways, as everywhere. */
function useRoda(b: Bingkai): void {
  const kini = useRef(b);
  useEffect(() => {
    kini.current = b;
  });
  const { el } = b;
  useEffect(() => {
    const e = el.current;
    if (!e) return;
    const roda = (w: WheelEvent): void => {
      if (w.shiftKey || Math.abs(w.deltaX) > Math.abs(w.deltaY)) return;
      // Also so that Ctrl+wheel (and a pinch on a trackpad) does not zoom the whole page. React listens passively.
      w.preventDefault();
      const k = e.getBoundingClientRect();
      const gerak = w.deltaY * (SATUAN[w.deltaMode] ?? 1);
      kini.current.kali(Math.exp(-gerak * (w.ctrlKey ? 0.01 : 0.0016)), {
        x: w.clientX - k.left,
        y: w.clientY - k.top,
      });
    };
    e.addEventListener('wheel', roda, { passive: false });
    return () => e.removeEventListener('wheel', roda);
  }, [el]);
}

/** Dragging with one pointer moves the picture, pinching with two zooms it. */
export function useTunjuk(b: Bingkai) {
  useRoda(b);
  const turun = useRef(new Map<number, PointerEvent>());
  const lepas = (p: Penunjuk<HTMLElement>): void => void turun.current.delete(p.pointerId);
  return {
    onPointerDown: (p: Penunjuk<HTMLElement>): void => {
      const e = p.currentTarget;
      const diBatang = p.nativeEvent.offsetX >= e.clientWidth || p.nativeEvent.offsetY >= e.clientHeight;
      if (p.button !== 0 || (p.target === e && diBatang)) return;
      e.setPointerCapture(p.pointerId);
      turun.current.set(p.pointerId, p.nativeEvent);
    },
    onPointerMove: (p: Penunjuk<HTMLElement>): void => {
      const lama = turun.current.get(p.pointerId);
      if (!lama) return;
      turun.current.set(p.pointerId, p.nativeEvent);
      const lain = [...turun.current].find(([id]) => id !== p.pointerId)?.[1];
      if (!lain) {
        b.geser(lama.clientX - p.clientX, lama.clientY - p.clientY);
        return;
      }
      const k = p.currentTarget.getBoundingClientRect();
      const dulu = jarak(lama, lain);
      if (dulu === 0) return;
      const di = { x: (p.clientX + lain.clientX) / 2 - k.left, y: (p.clientY + lain.clientY) / 2 - k.top };
      b.kali(jarak(p.nativeEvent, lain) / dulu, di);
    },
    onPointerUp: lepas,
    onPointerCancel: lepas,
  };
}
