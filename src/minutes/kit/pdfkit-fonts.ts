/**
 * The part of pdfkit's fonts that its types leave out: glyphs of a text and their advances. Used to write text operators
 * of our own, several times quicker than `pdf.text` where a page holds hundreds of figures.
 */
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
export type GlyphFont = {
  readonly id: string;
  ref(): unknown;
  encode(text: string, features?: readonly string[]): [string[], Position[]];
  widthOfString(text: string, size: number, features?: readonly string[]): number;
};

/** The font that is set now. */
export function currentFont(pdf: PDFKit.PDFDocument): GlyphFont {
  const font = (pdf as unknown as { _font?: GlyphFont })._font;
  if (!font) throw new Error('tidak ada fonta yang terpasang');
  return font;
}

/** Names a font in the resources of the page that is being drawn. */
export function nameOnPage(pdf: PDFKit.PDFDocument, font: GlyphFont): void {
  const { fonts } = pdf.page as unknown as { fonts: Record<string, unknown> };
  fonts[font.id] ??= font.ref();
}

/** Operand of TJ: glyphs, with kerning where their advance differs from the font's own; and the width per 1000. */
export function glyphArray(font: GlyphFont, text: string, features?: readonly string[]): { tj: string; width: number } {
  const [hex, positions] = font.encode(text, features);
  let tj = '[<';
  let width = 0;
  hex.forEach((h, i) => {
    const p = positions[i];
    tj += h;
    if (!p) return;
    width += p.xAdvance;
    const kern = Math.round(p.advanceWidth - p.xAdvance);
    if (kern !== 0 && i < hex.length - 1) tj += `> ${kern} <`;
  });
  return { tj: `${tj}>]`, width };
}
