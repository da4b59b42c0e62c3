/** How a picture is looked at: arithmetic of zoom, rotation and place, without any page. */

export type Putar = 0 | 90 | 180 | 270;
export type Ukuran = { lebar: number; tinggi: number };
/** A place on the picture as it is turned, each from 0 to 1. */
export type Titik = { x: number; y: number };

export type Pandang = {
  /** Times as large as where the picture is as wide as its frame; `penuh`: the whole picture is in the frame. */
  zoom: number | 'penuh';
  putar: Putar;
  /** What stands in the middle of the frame. */
  tengah: Titik;
};

export const PANDANG_AWAL: Pandang = { zoom: 1, putar: 0, tengah: { x: 0.5, y: 0 } };

const TERKECIL = 0.25;
const TERBESAR = 16;
/** Steps of the buttons and keys; two of them about double. */
const LANGKAH = 1.4;

export const batasiZoom = (z: number): number => Math.min(TERBESAR, Math.max(TERKECIL, z));

/** Size of the picture as it is turned, at its own scale. */
const terputar = (u: Ukuran, putar: Putar): Ukuran => (putar % 180 === 0 ? u : { lebar: u.tinggi, tinggi: u.lebar });

/** Zoom as a number, whatever it was chosen as. */
export function zoomKini(p: Pandang, alami: Ukuran, bingkai: Ukuran): number {
  if (p.zoom !== 'penuh') return p.zoom;
  const u = terputar(alami, p.putar);
  if (u.lebar === 0 || u.tinggi === 0 || bingkai.lebar === 0) return 1;
  return Math.min(1, (bingkai.tinggi * u.lebar) / (u.tinggi * bingkai.lebar));
}

/** Size on the screen of the picture as it is turned. */
export function ukuranTampil(p: Pandang, alami: Ukuran, bingkai: Ukuran): Ukuran {
  const u = terputar(alami, p.putar);
  const lebar = bingkai.lebar * zoomKini(p, alami, bingkai);
  return { lebar, tinggi: u.lebar === 0 ? 0 : (lebar * u.tinggi) / u.lebar };
}

/** One step larger (+1) or smaller (-1). A step across 1 stops there: as wide as the frame is what one looks for. */
export function langkahZoom(z: number, arah: 1 | -1): number {
  const ke = arah === 1 ? z * LANGKAH : z / LANGKAH;
  const lewat = (z - 1) * (ke - 1) < -1e-9;
  return lewat ? 1 : batasiZoom(ke);
}

/** A quarter turn; what stood in the middle stays there. */
export function putarkan(p: Pandang, arah: 1 | -1): Pandang {
  const { x, y } = p.tengah;
  return {
    ...p,
    putar: ((p.putar + 90 * arah + 360) % 360) as Putar,
    tengah: arah === 1 ? { x: 1 - y, y: x } : { x: y, y: 1 - x },
  };
}

/** Where the frame has to be scrolled to so that `titik` of the picture lies at `di` of the frame, along one axis. */
export function gulungKe(titik: number, isi: number, bingkai: number, di = bingkai / 2): number {
  if (isi <= bingkai) return 0;
  return Math.min(isi - bingkai, Math.max(0, titik * isi - di));
}

/** Which point of the picture lies at `di` of the frame, along one axis: the inverse of `gulungKe`. */
export function titikDi(gulung: number, isi: number, bingkai: number, di = bingkai / 2): number {
  if (isi === 0) return 0.5;
  // A picture smaller than its frame stands in the middle of it.
  const awal = isi < bingkai ? (bingkai - isi) / 2 : -gulung;
  return Math.min(1, Math.max(0, (di - awal) / isi));
}

/** How each page was looked at last, while the window is open. Keys name content and page. */
const ingatan = new Map<string, Pandang>();
export const pandangTerakhir = (kunci: string): Pandang => ingatan.get(kunci) ?? PANDANG_AWAL;
export const ingatPandang = (kunci: string, p: Pandang): void => void ingatan.set(kunci, p);
