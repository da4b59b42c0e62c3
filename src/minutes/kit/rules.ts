import type { PdfPaper } from './document.ts';
import type { Box } from './page.ts';

/** Rules of the forms in points: hair inside a row, thin between rows and columns, bold around a table. */
export const RULE = { hair: 0.3, thin: 0.6, bold: 1.3 } as const;
/** Grey of the column-number row, as on the C form. */
export const TINT = '#e3e3e3';

export function horizontal(paper: PdfPaper, x: number, y: number, w: number, rule: number): void {
  paper.pdf
    .lineWidth(rule)
    .strokeColor('black')
    .moveTo(x, y)
    .lineTo(x + w, y)
    .stroke();
}

export function vertical(paper: PdfPaper, x: number, y: number, h: number, rule: number): void {
  paper.pdf
    .lineWidth(rule)
    .strokeColor('black')
    .moveTo(x, y)
    .lineTo(x, y + h)
    .stroke();
}

export function frame(paper: PdfPaper, b: Box, rule: number): void {
  paper.pdf.lineWidth(rule).strokeColor('black').rect(b.x, b.y, b.w, b.h).stroke();
}

export function tint(paper: PdfPaper, b: Box, color: string = TINT): void {
  paper.pdf.rect(b.x, b.y, b.w, b.h).fill(color);
}

/** A row of dots to write on, drawn and not set in type, so that reading the text out of the page stays clean. */
export function dots(paper: PdfPaper, x: number, y: number, w: number): void {
  paper.pdf
    .lineWidth(0.9)
    .lineCap('round')
    .dash(0.01, { space: 3 })
    .strokeColor('black')
    .moveTo(x, y)
    .lineTo(x + w, y)
    .stroke()
    .undash()
    .lineCap('butt');
}

/** A small filled triangle in the top left corner of a cell: marks without touching the figure. */
export function cornerMark(paper: PdfPaper, b: Box, size: number): void {
  paper.pdf
    .moveTo(b.x, b.y)
    .lineTo(b.x + size, b.y)
    .lineTo(b.x, b.y + size)
    .closePath()
    .fill('black');
}
