import type { PdfPaper } from './kit/document.ts';
import type { Box } from './kit/page.ts';
import { frame, tint } from './kit/rules.ts';
import { CAP_HEIGHT, drawInBox, fitFigure } from './kit/text.ts';

/** A stamp: white on black, or framed. */
export type Cap = { teks: string; terbalik: boolean };

/** Smallest type of a stamp before its text goes over two lines. */
const MIN = 6.5;

/** Draws stamps side by side in the middle of a band; where they are too long together, the longest shrink. */
export function gambarCap(paper: PdfPaper, cap: readonly Cap[], band: Box, scale: number): void {
  const jarak = 8 * scale;
  const kotak = cap.map((c) => paper.width(c.teks, 'tebal', 9 * scale) + 16 * scale);
  const ruang = band.w - jarak * Math.max(0, cap.length - 1);
  const susut = Math.min(1, ruang / kotak.reduce((a, w) => a + w, 0));
  const lebar = kotak.map((w) => w * susut);
  let x = band.x + (ruang - lebar.reduce((a, w) => a + w, 0)) / 2;
  cap.forEach((c, i) => {
    const box = { x, y: band.y, w: lebar[i] ?? 0, h: band.h };
    if (c.terbalik) tint(paper, box, 'black');
    else frame(paper, box, 1.3);
    const size = fitFigure(paper, c.teks, 'tebal', 9 * scale, box.w - 8 * scale);
    const warna = c.terbalik ? 'white' : 'black';
    if (size >= MIN * scale || c.terbalik) {
      const w = paper.width(c.teks, 'tebal', size);
      paper.line(c.teks, box.x + (box.w - w) / 2, box.y + (box.h + size * CAP_HEIGHT) / 2, 'tebal', size, warna);
    } else {
      const dalam = { x: box.x + 4 * scale, y: box.y, w: box.w - 8 * scale, h: box.h };
      drawInBox(paper, c.teks, { face: 'tebal', size: MIN * scale, min: 3, align: 'tengah' }, dalam);
    }
    x += box.w + jarak;
  });
}

/** Height of one stamp where they stand below each other. */
const BARIS = 13;

/** Does a row of stamps keep its size in this width? */
const muat = (paper: PdfPaper, cap: readonly Cap[], w: number, scale: number): boolean =>
  cap.reduce((n, c) => n + paper.width(c.teks, 'tebal', 9 * scale) + 24 * scale, -8 * scale) <= w;

/** The same where a page of text begins: stamps that have no room beside each other stand below each other. */
export function gambarCapJudul(paper: PdfPaper, cap: readonly Cap[], band: Box, scale: number): void {
  if (muat(paper, cap, band.w, scale)) {
    gambarCap(paper, cap, { ...band, y: band.y + 8 * scale }, scale);
    return;
  }
  cap.forEach((c, i) => {
    gambarCap(paper, [c], { ...band, y: band.y + i * (BARIS + 2) * scale, h: BARIS * scale }, scale);
  });
}
