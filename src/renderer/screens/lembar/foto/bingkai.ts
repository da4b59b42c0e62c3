import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import {
  batasiZoom,
  gulungKe,
  ingatPandang,
  langkahZoom,
  type Pandang,
  pandangTerakhir,
  putarkan,
  type Titik,
  titikDi,
  type Ukuran,
  ukuranTampil,
  zoomKini,
} from './pandang.ts';

const TANPA: Ukuran = { lebar: 0, tinggi: 0 };

/** Inner size of an element, without its scroll bars. */
function useUkuranDalam(el: RefObject<HTMLElement | null>): Ukuran {
  const [ukuran, setUkuran] = useState(TANPA);
  useLayoutEffect(() => {
    const e = el.current;
    if (!e) return;
    const ukur = (): void =>
      setUkuran((u) =>
        u.lebar === e.clientWidth && u.tinggi === e.clientHeight ? u : { lebar: e.clientWidth, tinggi: e.clientHeight },
      );
    ukur();
    const pengamat = new ResizeObserver(ukur);
    pengamat.observe(e);
    return () => pengamat.disconnect();
  }, [el]);
  return ukuran;
}

/**
 * The frame in which a page is looked at: zoom, rotation, place. The place is that of the frame's own scrolling; it is
 * read when something is done and remembered for each page (`kunci`). `alami`: the page's size at its own scale, null
 * while it is loading.
 */
export function useBingkai(kunci: string, alami: Ukuran | null) {
  const el = useRef<HTMLElement>(null);
  const bingkai = useUkuranDalam(el);
  const [milik, setMilik] = useState({ kunci, p: pandangTerakhir(kunci) });
  const p = milik.kunci === kunci ? milik.p : pandangTerakhir(kunci);
  const tampil = alami ? ukuranTampil(p, alami, bingkai) : TANPA;
  const { lebar, tinggi } = tampil;

  const atur = useCallback(
    (baru: Pandang): void => {
      ingatPandang(kunci, baru);
      setMilik({ kunci, p: baru });
    },
    [kunci],
  );

  // Whenever page, size or turn change, what was in the middle is there again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `p` is a new one whenever the place is to be taken up
  useLayoutEffect(() => {
    const e = el.current;
    if (!e || lebar === 0) return;
    const { tengah } = pandangTerakhir(kunci);
    e.scrollLeft = gulungKe(tengah.x, lebar, bingkai.lebar);
    e.scrollTop = gulungKe(tengah.y, tinggi, bingkai.tinggi);
  }, [kunci, p, lebar, tinggi, bingkai]);

  const titik = (di: Titik): Titik => ({
    x: titikDi(el.current?.scrollLeft ?? 0, lebar, bingkai.lebar, di.x),
    y: titikDi(el.current?.scrollTop ?? 0, tinggi, bingkai.tinggi, di.y),
  });
  const pusat = { x: bingkai.lebar / 2, y: bingkai.tinggi / 2 };

  /** Zooms; `di` (pixels of the frame) is the place under which the picture stays. */
  const zoom = (z: number | 'penuh', di: Titik = pusat): void => {
    if (!alami) return;
    const tetap = titik(di);
    const baru = { ...p, zoom: z === 'penuh' ? z : batasiZoom(z) };
    const u = ukuranTampil(baru, alami, bingkai);
    const x = gulungKe(tetap.x, u.lebar, bingkai.lebar, di.x);
    const y = gulungKe(tetap.y, u.tinggi, bingkai.tinggi, di.y);
    atur({ ...baru, tengah: { x: titikDi(x, u.lebar, bingkai.lebar), y: titikDi(y, u.tinggi, bingkai.tinggi) } });
  };
  const kini = alami ? zoomKini(p, alami, bingkai) : 1;
  return {
    el,
    pandang: p,
    tampil,
    zoomKini: kini,
    zoom,
    /** Times as large as now, for wheel and pinch. */
    kali: (faktor: number, di?: Titik): void => zoom(kini * faktor, di),
    langkah: (arah: 1 | -1, di?: Titik): void => zoom(langkahZoom(kini, arah), di),
    putar: (arah: 1 | -1): void => atur(putarkan({ ...p, tengah: titik(pusat) }, arah)),
    geser: (dx: number, dy: number): void => el.current?.scrollBy(dx, dy),
    /** Remembers the place, without drawing anything anew. */
    digulung: (): void => {
      if (lebar > 0) ingatPandang(kunci, { ...p, tengah: titik(pusat) });
    },
  };
}
export type Bingkai = ReturnType<typeof useBingkai>;
