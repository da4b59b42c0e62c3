import type { PdfPaper } from './document.ts';
import { type Box, inset } from './page.ts';
import { drawQr } from './qr.ts';
import { frame, horizontal } from './rules.ts';
import { drawInBox } from './text.ts';

export type PageHeader = {
  /** Label and value of the regions this page belongs to. */
  region: readonly (readonly [string, string])[];
  title: string;
  /** Lines of the box at the top right. */
  model: readonly [string, string];
  pageLabel: string;
  /** Text of the code in the corner. */
  qr: string;
  /** Picture of the office, left of the regions. */
  logo?: Uint8Array | undefined;
};

const MODEL_WIDTH = 118;
/** Side of the code: some 0.35 mm a module, which any phone reads from an office print. */
const QR = 44;
/** White around it: four modules. */
const QR_AIR = 5;
/** What the model box and the code take of the width. */
export const CORNER_WIDTH = MODEL_WIDTH + QR + QR_AIR;

/** The code of the page in its top right corner, the model box with the page label below it at its left. */
export function drawModelBox(
  paper: PdfPaper,
  area: Box,
  h: Pick<PageHeader, 'model' | 'pageLabel' | 'qr'>,
  scale: number,
): Box {
  const side = QR * scale;
  drawQr(paper, h.qr, { x: area.x + area.w - side, y: area.y, w: side, h: side });
  const right = area.x + area.w - side - QR_AIR * scale;
  const box = { x: right - MODEL_WIDTH * scale, y: area.y, w: MODEL_WIDTH * scale, h: 27 * scale };
  frame(paper, box, 0.9);
  const style = { face: 'tebal', size: 8.25 * scale, min: 4, align: 'tengah' } as const;
  drawInBox(paper, h.model.join('\n'), style, inset(box, 3));
  const label = { ...box, y: box.y + box.h, h: 14 * scale };
  drawInBox(paper, h.pageLabel, { ...style, size: 8 * scale }, label);
  return box;
}

/** `Provinsi : DKI JAKARTA`, one line each; names shrink and wrap inside their line. */
export function drawRegion(paper: PdfPaper, area: Box, region: PageHeader['region'], scale: number): void {
  const lineHeight = area.h / Math.max(region.length, 4);
  const label = 66 * scale;
  region.forEach(([name, value], i) => {
    const line = { x: area.x, y: area.y + i * lineHeight, w: label, h: lineHeight };
    const style = { face: 'sedang', size: 8 * scale, min: 4, align: 'kiri' } as const;
    drawInBox(paper, name, style, line);
    drawInBox(paper, ':', style, { ...line, x: line.x + label, w: 6 * scale });
    const x = line.x + label + 8 * scale;
    const field = { ...line, x, w: area.w - (x - area.x) };
    drawInBox(paper, value, { ...style, face: 'tebal' }, field);
    horizontal(paper, field.x, line.y + lineHeight - 0.5, field.w, 0.3);
  });
}

/** Header of a sheet with columns: regions left, title in the middle, model box right. */
export function drawHeader(paper: PdfPaper, area: Box, h: PageHeader, scale: number): void {
  const logo = h.logo ? 40 * scale : 0;
  if (h.logo) paper.image(h.logo, { x: area.x, y: area.y, w: logo - 6 * scale, h: area.h - 4 * scale });
  const left = { x: area.x + logo, y: area.y, w: area.w * 0.27, h: area.h };
  drawRegion(paper, left, h.region, scale);
  const model = drawModelBox(paper, area, h, scale);
  const x = left.x + left.w + 12 * scale;
  const title = { x, y: area.y, w: model.x - x - 12 * scale, h: 33 * scale };
  drawInBox(paper, h.title, { face: 'tebal', size: 9 * scale, min: 5, align: 'tengah' }, title);
}
