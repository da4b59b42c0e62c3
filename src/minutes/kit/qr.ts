import encodeQR from 'qr';
import type { PdfPaper } from './document.ts';
import type { Box } from './page.ts';

const n = (x: number): string => String(Math.round(x * 1000) / 1000);

/** One mask for all: the text ends in a hash, which is as even as a mask could make it, and trying all eight takes long. */
const MASK = 2;

/**
 * Draws a text as a QR code that fills a square box, dark modules only; the white around it is the caller's. Capital
 * letters, figures and `$%*+-./:` take the fewest modules. 15 % of the code may be torn or stained.
 */
export function drawQr(paper: PdfPaper, text: string, box: Box): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1, mask: MASK })
    .slice(1, -1)
    .map((r) => r.slice(1, -1));
  const m = box.w / rows.length;
  const path: string[] = [];
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      if (!row[c]) continue;
      let end = c;
      while (row[end + 1]) end++;
      // One rectangle a run; it overlaps the next row a hair, so that no printer leaves white seams.
      path.push(`${n(box.x + c * m)} ${n(box.y + r * m)} ${n((end - c + 1) * m)} ${n(m * 1.02)} re`);
      c = end;
    }
  });
  paper.fill(path.join('\n'), 'black');
}
