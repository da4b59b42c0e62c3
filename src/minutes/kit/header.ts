import type { PdfPaper } from './document.ts';
import { type Box, inset } from './page.ts';
import { frame, horizontal } from './rules.ts';
import { drawInBox } from './text.ts';

export type PageHeader = {
  /** Label and value of the regions this page belongs to. */
  region: readonly (readonly [string, string])[];
  title: string;
  /** Lines of the box at the top right. */
  model: readonly [string, string];
  pageLabel: string;
};

const MODEL_WIDTH = 118;

/** Model box with the page label below it, at the top right of every page. */
export function drawModelBox(
  paper: PdfPaper,
  area: Box,
  h: Pick<PageHeader, 'model' | 'pageLabel'>,
  scale: number,
): Box {
  const box = { x: area.x + area.w - MODEL_WIDTH * scale, y: area.y, w: MODEL_WIDTH * scale, h: 27 * scale };
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
  const left = { x: area.x, y: area.y, w: area.w * 0.27, h: area.h };
  drawRegion(paper, left, h.region, scale);
  const model = drawModelBox(paper, area, h, scale);
  const x = left.x + left.w + 12 * scale;
  const title = { x, y: area.y, w: model.x - x - 12 * scale, h: 33 * scale };
  drawInBox(paper, h.title, { face: 'tebal', size: 9 * scale, min: 5, align: 'tengah' }, title);
}
