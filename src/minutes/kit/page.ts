import { z } from 'zod';

/** Paper of the printed forms. F4 (folio, 215 × 330 mm) is what election offices print on; A4 and A3 are selectable. */
export const Kertas = z.enum(['F4', 'A4', 'A3']);
export type Kertas = z.infer<typeof Kertas>;

/** A rectangle in PDF points, measured from the top left corner of the page. */
export type Box = { x: number; y: number; w: number; h: number };

export type PageGeometry = {
  /** Width and height of the sheet of paper. */
  size: [number, number];
  /** The part inside the margins. */
  content: Box;
  /** Factor on all type sizes: A3 is read from farther away and has the room. */
  scale: number;
};

const MM = 72 / 25.4;
/** Short and long side in millimetres, and the type scale. */
const PAPER: Readonly<Record<Kertas, { short: number; long: number; scale: number }>> = {
  F4: { short: 215, long: 330, scale: 1 },
  A4: { short: 210, long: 297, scale: 1 },
  A3: { short: 297, long: 420, scale: 1.35 },
};
/** 9 mm: office printers leave 4–6 mm blank, and a punched hole takes the rest. */
const MARGIN = 9 * MM;

export function pageGeometry(kertas: Kertas, arah: 'tegak' | 'datar'): PageGeometry {
  const { short, long, scale } = PAPER[kertas];
  const [w, h] = arah === 'tegak' ? [short * MM, long * MM] : [long * MM, short * MM];
  const margin = arah === 'tegak' ? MARGIN * 1.6 : MARGIN;
  return { size: [w, h], content: { x: margin, y: margin, w: w - 2 * margin, h: h - 2 * margin }, scale };
}

export const inset = (b: Box, dx: number, dy = dx): Box => ({
  x: b.x + dx,
  y: b.y + dy,
  w: b.w - 2 * dx,
  h: b.h - 2 * dy,
});

/** Boxes side by side over the width of `b`, with widths in the given proportions. */
export function splitWidth(b: Box, parts: readonly number[]): Box[] {
  const total = parts.reduce((a, p) => a + p, 0);
  let x = b.x;
  return parts.map((p) => {
    const w = (b.w * p) / total;
    const box = { x, y: b.y, w, h: b.h };
    x += w;
    return box;
  });
}
