import { join } from 'node:path';

/** Weights of the embedded family, as the forms use them. */
export type Face = 'biasa' | 'sedang' | 'tebal' | 'miring';
/** Font files: the Latin family, and Arabic in two weights for names written in that script. */
export type FontKey = Face | 'arab' | 'arab-tebal';

const FILES: Readonly<Record<FontKey, string>> = {
  biasa: 'SourceSans3-Regular.ttf',
  sedang: 'SourceSans3-Semibold.ttf',
  tebal: 'SourceSans3-Bold.ttf',
  miring: 'SourceSans3-It.ttf',
  arab: 'NotoNaskhArabic-Regular.ttf',
  'arab-tebal': 'NotoNaskhArabic-Bold.ttf',
};

export const fontFile = (folder: string, key: FontKey): string => join(folder, FILES[key]);
export const FONT_KEYS = Object.keys(FILES) as FontKey[];

/** A piece of a line in one script, in the order in which it is drawn from the left. */
export type ScriptRun = { text: string; font: FontKey; rtl: boolean };

// Letters and marks of the script, without its figures: those run from the left in every script.
const ARABIC = /[\u0600-\u065F\u066A-\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
const FIGURE = /[\u0660-\u0669\u06F0-\u06F9]/;
// A stretch of Arabic: letters, and blanks or marks between them, but not the blanks around it; or one figure.
const STRETCH = new RegExp(`${ARABIC.source}+(?:[\\s\\u200c\\u200d]+${ARABIC.source}+)*|${FIGURE.source}`, 'g');

/** Cuts a line where its script changes. Lines are left-to-right; a stretch of Arabic inside reads from the right. */
export function scriptRuns(text: string, face: Face): ScriptRun[] {
  if (!ARABIC.test(text) && !FIGURE.test(text)) return [{ text, font: face, rtl: false }];
  const font: FontKey = face === 'tebal' || face === 'sedang' ? 'arab-tebal' : 'arab';
  const runs: ScriptRun[] = [];
  let from = 0;
  for (const m of text.matchAll(STRETCH)) {
    if (m.index > from) runs.push({ text: text.slice(from, m.index), font: face, rtl: false });
    runs.push({ text: m[0], font, rtl: !FIGURE.test(m[0]) });
    from = m.index + m[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), font: face, rtl: false });
  return runs;
}
