import * as fontkit from 'fontkit';
import { fontFile } from './fonts.ts';

/**
 * Which letters can be printed. What people type or paste may hold emoji, letters of other scripts or marks that have no
 * shape; none of them may keep a document from being made, or vanish without a trace: they are printed as a box.
 */
const KOTAK = '□';
/** Formatting without a shape of its own: soft hyphens, joiners, byte order marks. */
const TANPA_RUPA = /[\p{Cf}\p{Variation_Selector}]/gu;
const BIASA = /^[\x20-\x7e\n]*$/;

type Font = { characterSet: readonly number[] };
let known: ReadonlySet<number> | null = null;

/** Reads once which letters the embedded fonts have. */
export function loadLetters(folder: string): void {
  if (known) return;
  const open = (key: 'biasa' | 'arab'): Font =>
    (fontkit as { openSync(f: string): Font }).openSync(fontFile(folder, key));
  known = new Set([...open('biasa').characterSet, ...open('arab').characterSet]);
}

/** A text as it is printed. The same for whoever writes and whoever reads back. */
export function printable(text: string): string {
  if (BIASA.test(text)) return text;
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(TANPA_RUPA, '');
  const letters = known;
  if (!letters) return plain;
  return Array.from(plain, (c) => (c === '\n' || letters.has(c.codePointAt(0) ?? 0) ? c : KOTAK)).join('');
}
