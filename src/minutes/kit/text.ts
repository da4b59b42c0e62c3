import type { Face, PdfPaper } from './document.ts';
import { printable } from './letters.ts';
import type { Box } from './page.ts';

/** Heights of the family per size: digits and capitals, and one line of running text. */
export const CAP_HEIGHT = 0.66;
export const LINE = 1.18;
/** Height one line takes in a ruled box: accents above and descenders below must not touch the rules. */
const IN_BOX = 1.12;

export type TextStyle = {
  face: Face;
  size: number;
  /** Smallest size the text may shrink to; below this it breaks inside words, and the box has to grow. */
  min: number;
  align: 'kiri' | 'tengah' | 'kanan';
};

export type FittedText = { lines: string[]; size: number };

/** Cuts a word that is wider than a line into pieces that fit. */
function cutWord(paper: PdfPaper, word: string, face: Face, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && paper.width(piece + letter, face, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Breaks text into lines of at most `width`; line feeds break, words are cut only where nothing else helps. */
export function wrap(paper: PdfPaper, text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of printable(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (word === '') continue;
      const longer = line === '' ? word : `${line} ${word}`;
      if (paper.width(longer, face, size) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = paper.width(word, face, size) <= width ? [word] : cutWord(paper, word, face, size, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    lines.push(line);
  }
  return lines;
}

const longestWord = (paper: PdfPaper, text: string, face: Face, size: number): number =>
  Math.max(0, ...text.split(/[ \n]/).map((w) => paper.width(w, face, size)));

/**
 * The largest size from `size` down to `min` at which the text stands in `maxLines` lines of `width` without cutting a
 * word. Where even `min` is too large the text is cut inside words and takes the lines it needs: never clipped.
 */
export function fitText(paper: PdfPaper, text: string, style: TextStyle, width: number, maxLines: number): FittedText {
  const key = `t ${style.face} ${style.size} ${style.min} ${width} ${maxLines} ${text}`;
  return paper.memo(key, () => layText(paper, text, style, width, maxLines));
}

function layText(paper: PdfPaper, text: string, style: TextStyle, width: number, maxLines: number): FittedText {
  for (let size = style.size; size > style.min; size -= 0.25) {
    if (longestWord(paper, text, style.face, size) > width) continue;
    const lines = wrap(paper, text, style.face, size, width);
    if (lines.length <= maxLines) return { lines, size };
  }
  return { lines: wrap(paper, text, style.face, style.min, width), size: style.min };
}

/** One line that may shrink without a floor: the last resort for a figure, which must never be cut or wrapped. */
export function fitFigure(paper: PdfPaper, text: string, face: Face, size: number, width: number): number {
  const w = paper.width(text, face, size);
  return w <= width ? size : (size * width) / w;
}

function lineX(paper: PdfPaper, line: string, style: TextStyle, size: number, box: Box): number {
  if (style.align === 'kiri') return box.x;
  const free = box.w - paper.width(line, style.face, size);
  return style.align === 'kanan' ? box.x + free : box.x + free / 2;
}

/** Draws fitted lines from a first baseline downwards with the given distance between baselines. */
export function drawLines(
  paper: PdfPaper,
  text: FittedText,
  style: TextStyle,
  box: Box,
  baseline: number,
  leading: number,
): void {
  text.lines.forEach((line, i) => {
    paper.line(line, lineX(paper, line, style, text.size, box), baseline + i * leading, style.face, text.size);
  });
}

/** Evens out centred lines: the narrowest width that needs no more lines, so that no word is left alone on the last. */
function balance(paper: PdfPaper, fitted: FittedText, text: string, face: Face, width: number): FittedText {
  let [low, high] = [longestWord(paper, text, face, fitted.size), width];
  if (low >= high) return fitted;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (wrap(paper, text, face, fitted.size, middle).length <= fitted.lines.length) high = middle;
    else low = middle;
  }
  return { lines: wrap(paper, text, face, fitted.size, high), size: fitted.size };
}

/** Size and lines at which text fits a box by shrinking and wrapping; at `min` where nothing larger does. */
export function fitInBox(paper: PdfPaper, text: string, style: TextStyle, box: Box): FittedText {
  const key = `b ${style.face} ${style.size} ${style.min} ${style.align} ${box.w} ${box.h} ${text}`;
  return paper.memo(key, () => layInBox(paper, text, style, box));
}

function layInBox(paper: PdfPaper, text: string, style: TextStyle, box: Box): FittedText {
  let fitted: FittedText = { lines: [], size: style.min };
  for (let size = style.size; size >= style.min; size -= 0.25) {
    const room = Math.max(1, Math.floor((box.h - size * IN_BOX) / (size * LINE)) + 1);
    fitted = layText(paper, text, { ...style, size, min: size }, box.w, room);
    const cuts = longestWord(paper, text, style.face, size) > box.w;
    if (fitted.lines.length <= room && !cuts && size * IN_BOX <= box.h) break;
  }
  if (style.align === 'tengah' && fitted.lines.length > 1) return balance(paper, fitted, text, style.face, box.w);
  return fitted;
}

/** Lets text shrink and wrap until it fits the box, and centres it vertically. */
export function drawInBox(paper: PdfPaper, text: string, style: TextStyle, box: Box): void {
  const fitted = fitInBox(paper, text, style, box);
  const leading = fitted.size * LINE;
  const block = (fitted.lines.length - 1) * leading + fitted.size * CAP_HEIGHT;
  const baseline = box.y + (box.h - block) / 2 + fitted.size * CAP_HEIGHT;
  drawLines(paper, fitted, style, box, baseline, leading);
}

/** Height of a block of lines with some air above and below. */
export const blockHeight = (lines: number, size: number, air: number): number =>
  (lines - 1) * size * LINE + size * CAP_HEIGHT + 2 * air;

/** One line with its words spread over the width. */
export function justify(
  paper: PdfPaper,
  line: string,
  face: Face,
  size: number,
  at: { x: number; y: number; w: number },
): void {
  const words = line.split(' ');
  const free = at.w - paper.width(line, face, size);
  const gap = words.length === 1 ? 0 : free / (words.length - 1);
  let x = at.x;
  for (const word of words) {
    paper.line(word, x, at.y, face, size);
    x += paper.width(`${word} `, face, size) + gap;
  }
}
