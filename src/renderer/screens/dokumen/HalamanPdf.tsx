import { memo, useEffect, useRef, useState } from 'react';
import type { DokumenPdf } from '../../lib/pdf.ts';
import kelas from './Dokumen.module.css';

/** One page drawn on a canvas, only once it comes near the window: a document may have hundreds. */
export const HalamanPdf = memo(function HalamanPdf({
  dokumen,
  nomor,
  lebar,
  rasio,
}: {
  dokumen: DokumenPdf;
  nomor: number;
  lebar: number;
  /** Height by width until the page itself is known. */
  rasio: number;
}) {
  const kanvas = useRef<HTMLCanvasElement>(null);
  const [dekat, setDekat] = useState(false);
  const [r, setR] = useState(rasio);
  useEffect(() => {
    if (!kanvas.current) return;
    const pengamat = new IntersectionObserver(([e]) => setDekat(e?.isIntersecting ?? false), { rootMargin: '600px' });
    pengamat.observe(kanvas.current);
    return () => pengamat.disconnect();
  }, []);
  useEffect(() => {
    if (!dekat) return;
    let batal = false;
    let tugas: { cancel: () => void } | undefined;
    void dokumen.getPage(nomor).then((hal) => {
      const el = kanvas.current;
      const konteks = el?.getContext('2d');
      if (batal || !el || !konteks) return;
      const asli = hal.getViewport({ scale: 1 });
      setR(asli.height / asli.width);
      // Small pictures are drawn three times as large: at their own size every rule would be a fat black line.
      const rapat = lebar < 200 ? 3 : Math.min(window.devicePixelRatio || 1, 2);
      const viewport = hal.getViewport({ scale: (lebar / asli.width) * rapat });
      el.width = Math.floor(viewport.width);
      el.height = Math.floor(viewport.height);
      const render = hal.render({ canvasContext: konteks, viewport });
      tugas = render;
      render.promise.catch(() => undefined); // Cancelled because the zoom changed.
    });
    return () => {
      batal = true;
      tugas?.cancel();
    };
  }, [dokumen, nomor, lebar, dekat]);
  return (
    <canvas
      ref={kanvas}
      role="img"
      aria-label={`Halaman ${nomor}`}
      className={kelas.halaman}
      style={{ width: lebar, height: lebar * r }}
    />
  );
});
