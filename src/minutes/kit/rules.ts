import type { PdfPaper } from './document.ts';
import type { Box } from './page.ts';

/** Rules of the forms in points: hair inside a row, thin between rows and columns, bold around a table. */
export const RULE = { hair: 0.3, thin: 0.6, bold: 1.3 } as const;
/** Grey of the column-number row, as on the C form. */
const TINT = '#e3e3e3';

const n = (x: number): string => String(Math.round(x * 100) / 100);

export function horizontal(paper: PdfPaper, x: number, y: number, w: number, rule: number): void {
  paper.draw(`${rule} w ${n(x)} ${n(y)} m ${n(x + w)} ${n(y)} l S`);
}

export function vertical(paper: PdfPaper, x: number, y: number, h: number, rule: number): void {
  paper.draw(`${rule} w ${n(x)} ${n(y)} m ${n(x)} ${n(y + h)} l S`);
}

export function frame(paper: PdfPaper, b: Box, rule: number): void {
  paper.draw(`${rule} w ${n(b.x)} ${n(b.y)} ${n(b.w)} ${n(b.h)} re S`);
}

export function tint(paper: PdfPaper, b: Box, color: string = TINT): void {
  paper.fill(`${n(b.x)} ${n(b.y)} ${n(b.w)} ${n(b.h)} re`, color);
}

/** A row of dots to write on, drawn and not set in type, so that reading the text out of the page stays clean. */
export function dots(paper: PdfPaper, x: number, y: number, w: number): void {
  paper.draw(`q 0.9 w 1 J [0.01 3] 0 d ${n(x)} ${n(y)} m ${n(x + w)} ${n(y)} l S Q`);
}

/** A small filled triangle in the top left corner of a cell: marks without touching the figure. */
export function cornerMark(paper: PdfPaper, b: Box, size: number): void {
  paper.fill(`${n(b.x)} ${n(b.y)} m ${n(b.x + size)} ${n(b.y)} l ${n(b.x)} ${n(b.y + size)} l h`, 'black');
}
