import { useEffect, useRef } from 'react';
import type { DokumenPdf } from '../../../lib/pdf.ts';
import kelas from './Foto.module.css';
import type { Putar, Ukuran } from './pandang.ts';

type Prop = {
  nama: string;
  /** Size on the screen of the picture as it is turned. */
  tampil: Ukuran;
  putar: Putar;
  /** Says how large the picture is by itself. */
  siap: (u: Ukuran) => void;
  gagal: () => void;
};

const rupa = ({ tampil, putar }: Prop): React.CSSProperties => {
  const [lebar, tinggi] = putar % 180 === 0 ? [tampil.lebar, tampil.tinggi] : [tampil.tinggi, tampil.lebar];
  return { width: lebar, height: tinggi, transform: `translate(-50%, -50%) rotate(${putar}deg)` };
};

/** A photo. The browser turns it by what the phone wrote into it (EXIF), and tells the size it has then. */
export function Foto({ alamat, ...p }: Prop & { alamat: string }) {
  return (
    <img
      src={alamat}
      alt={p.nama}
      draggable={false}
      className={kelas.gambar}
      style={rupa(p)}
      onLoad={(e) => p.siap({ lebar: e.currentTarget.naturalWidth, tinggi: e.currentTarget.naturalHeight })}
      onError={p.gagal}
    />
  );
}

/** Canvases beyond this are refused by older Safari and slow everywhere; the picture is then drawn a little coarser. */
const MAKS_PIKSEL = 12e6;
const TUNDA_MS = 120;

/** One page of a scan, drawn again a moment after the zoom has come to rest. */
export function HalamanPindai({ pdf, hal, ...p }: Prop & { pdf: DokumenPdf; hal: number }) {
  const kanvas = useRef<HTMLCanvasElement>(null);
  const { siap, gagal } = p;
  const lebar = p.putar % 180 === 0 ? p.tampil.lebar : p.tampil.tinggi;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callbacks belong to the page, which is the key here
  useEffect(() => {
    let batal = false;
    pdf.getPage(hal).then(
      (h) => {
        const v = h.getViewport({ scale: 1 });
        if (!batal) siap({ lebar: v.width, tinggi: v.height });
      },
      () => !batal && gagal(),
    );
    return () => {
      batal = true;
    };
  }, [pdf, hal]);
  useEffect(() => {
    if (lebar === 0) return;
    let batal = false;
    let tugas: { cancel: () => void } | undefined;
    const gambar = async (): Promise<void> => {
      const h = await pdf.getPage(hal);
      const el = kanvas.current;
      const konteks = el?.getContext('2d');
      if (batal || !el || !konteks) return;
      const asli = h.getViewport({ scale: 1 });
      const rapat = (lebar / asli.width) * Math.min(window.devicePixelRatio || 1, 2);
      const paling = Math.sqrt(MAKS_PIKSEL / (asli.width * asli.height));
      const viewport = h.getViewport({ scale: Math.min(rapat, paling) });
      el.width = Math.floor(viewport.width);
      el.height = Math.floor(viewport.height);
      const render = h.render({ canvasContext: konteks, viewport });
      tugas = render;
      await render.promise;
    };
    const t = setTimeout(() => void gambar().catch(() => undefined), TUNDA_MS);
    return () => {
      batal = true;
      clearTimeout(t);
      tugas?.cancel();
    };
  }, [pdf, hal, lebar]);
  return <canvas ref={kanvas} role="img" aria-label={p.nama} className={kelas.gambar} style={rupa(p)} />;
}
