import type { PdfPaper } from './document.ts';
import { type Box, inset, splitWidth } from './page.ts';
import { dots, frame, horizontal, RULE, vertical } from './rules.ts';
import { drawInBox, fitInBox, type TextStyle } from './text.ts';

type SignatureBox = {
  /** `1.` before the heading. */
  number: string;
  /** Office or contestant above the space to sign in; line feeds break. */
  heading: string;
  /** Printed name on the line of dots, where it is known. */
  name?: string;
  /** Why nobody signs here (refused, absent), printed in the space to sign in. */
  note?: string;
};
export type SignatureGroup = { title: string; boxes: readonly SignatureBox[] };

/** Boxes of all groups that fit in one row of a landscape page. */
const SIDE_BY_SIDE = 9;

type StripHeights = { title: number; heading: number; space: number; perRow: number };

/**
 * Boxes beside each other and the space in one to sign in. A handful of people gets wide boxes; eighteen parties or
 * sixty DPD candidates get as many as still leave room for a hand (23 mm), so that the strip does not eat the page.
 */
function heights(boxes: number, landscape: boolean, scale: number): StripHeights {
  const [perRow, space] = landscape
    ? boxes <= 6
      ? [6, 32]
      : boxes <= 20
        ? [10, 26]
        : [12, 22]
    : boxes <= 24
      ? [6, boxes <= 6 ? 42 : 34]
      : [8, 24];
  return { title: 12 * scale, heading: 18 * scale, space: space * scale, perRow };
}

const rowsOf = (g: SignatureGroup, h: StripHeights): number => Math.max(1, Math.ceil(g.boxes.length / h.perRow));
const sideBySide = (groups: readonly SignatureGroup[], landscape: boolean): boolean =>
  landscape && groups.reduce((n, g) => n + g.boxes.length, 0) <= SIDE_BY_SIDE;

const groupHeight = (g: SignatureGroup, h: StripHeights): number => h.title + rowsOf(g, h) * (h.heading + h.space);

/** Height the strip takes, so that the page can be laid out around it. */
export function signatureHeight(groups: readonly SignatureGroup[], landscape: boolean, scale: number): number {
  if (sideBySide(groups, landscape)) {
    const h = heights(1, landscape, scale);
    return h.title + h.heading + h.space;
  }
  return groups.reduce((sum, g) => sum + groupHeight(g, heights(g.boxes.length, landscape, scale)), 0);
}

const NUMBER = 13;
const headingBox = (box: Box, h: StripHeights, scale: number): Box =>
  inset({ x: box.x + (NUMBER + 3) * scale, y: box.y, w: box.w - (NUMBER + 9) * scale, h: h.heading }, 0, 0.5);
const headingStyle = (size: number): TextStyle => ({ face: 'tebal', size, min: 3.5, align: 'tengah' });

/** Name under which the space to sign in of a box is remembered (`PdfPaper.mark`). */
export const signaturePlace = (group: number, box: number): string => `tanda tangan ${group}.${box}`;

/** Lowest space that a signature is put into, however long the name below it. */
const LEAST = 8;

function drawBox(
  paper: PdfPaper,
  b: SignatureBox,
  key: string,
  box: Box,
  h: StripHeights,
  scale: number,
  size: number,
): void {
  const space = (below: number): Box => ({
    x: box.x + 2 * scale,
    y: box.y + h.heading + 0.5,
    w: box.w - 4 * scale,
    h: Math.max(LEAST, h.space - below),
  });
  const number = { x: box.x + 3 * scale, y: box.y, w: NUMBER * scale, h: h.heading };
  drawInBox(paper, b.number, { face: 'tebal', size: 8 * scale, min: 5, align: 'kiri' }, number);
  drawInBox(paper, b.heading, headingStyle(size), headingBox(box, h, scale));
  const y = box.y + h.heading + h.space - 4 * scale;
  if (b.note) {
    const room = {
      x: box.x + 2 * scale,
      y: box.y + h.heading,
      w: box.w - 4 * scale,
      h: Math.max(8, h.space - 15 * scale),
    };
    drawInBox(paper, b.note, { face: 'tebal', size: 7 * scale, min: 3.5, align: 'tengah' }, room);
  }
  if (!b.name) {
    paper.mark(key, space(9 * scale));
    dots(paper, box.x + box.w * 0.14, y, box.w * 0.72);
    return;
  }
  // At the foot of the box, under the signature; a long name with titles takes more of the space before it gets tiny.
  const style = { face: 'sedang', size: 7 * scale, min: 3.5, align: 'tengah' } as const;
  const line = (h: number): Box => ({ x: box.x + 3 * scale, y: y + 3 * scale - h, w: box.w - 6 * scale, h });
  const low = line(16 * scale);
  const small = fitInBox(paper, b.name, style, low).size < 5.5 * scale;
  const name = small ? line(Math.max(16 * scale, h.space * 0.72)) : low;
  paper.mark(key, space(box.y + h.heading + h.space - name.y));
  drawInBox(paper, b.name, style, name);
}

function drawGroup(paper: PdfPaper, g: SignatureGroup, nomor: number, area: Box, h: StripHeights, scale: number): void {
  const title = { ...area, h: h.title };
  drawInBox(paper, g.title, { face: 'tebal', size: 7.5 * scale, min: 4, align: 'tengah' }, inset(title, 4, 0));
  horizontal(paper, area.x, area.y + h.title, area.w, RULE.thin);
  const rows = rowsOf(g, h);
  const perRow = Math.ceil(g.boxes.length / rows);
  // One size for all: no contestant is set smaller than another.
  const sample = headingBox({ ...area, w: area.w / perRow }, h, scale);
  const size = Math.min(...g.boxes.map((b) => fitInBox(paper, b.heading, headingStyle(7 * scale), sample).size));
  for (let r = 0; r < rows; r++) {
    const y = area.y + h.title + r * (h.heading + h.space);
    if (r > 0) horizontal(paper, area.x, y, area.w, RULE.thin);
    const inRow = g.boxes.slice(r * perRow, (r + 1) * perRow);
    const cells = splitWidth({ ...area, y, h: h.heading + h.space }, Array(perRow).fill(1));
    inRow.forEach((b, i) => {
      const cell = cells[i];
      if (!cell) return;
      if (i > 0) vertical(paper, cell.x, cell.y, cell.h, RULE.thin);
      horizontal(paper, cell.x, cell.y + h.heading, cell.w, RULE.hair);
      drawBox(paper, b, signaturePlace(nomor, r * perRow + i), cell, h, scale, size);
    });
  }
}

/**
 * Name-and-signature strip at the foot of every page, as on the C forms: a bold frame, a heading a group, one box a
 * person. Groups stand side by side on a landscape page while every box stays wide enough to sign in, else stacked.
 */
export function drawSignatures(
  paper: PdfPaper,
  area: Box,
  groups: readonly SignatureGroup[],
  landscape: boolean,
  scale: number,
): void {
  if (sideBySide(groups, landscape)) {
    const h = { ...heights(1, landscape, scale), perRow: SIDE_BY_SIDE };
    // Contestants have two long names in a box and get a little more room than the organisers.
    const parts = groups.map((g, i) => g.boxes.length * (i === 0 ? 1 : 1.6));
    splitWidth(area, parts).forEach((box, i) => {
      const g = groups[i];
      if (!g) return;
      if (i > 0) vertical(paper, box.x, box.y, box.h, RULE.bold);
      drawGroup(paper, g, i, box, h, scale);
    });
  } else {
    let y = area.y;
    for (const [i, g] of groups.entries()) {
      const h = heights(g.boxes.length, landscape, scale);
      if (y > area.y) horizontal(paper, area.x, y, area.w, RULE.thin);
      drawGroup(paper, g, i, { ...area, y }, h, scale);
      y += groupHeight(g, h);
    }
  }
  frame(paper, area, RULE.bold);
}
