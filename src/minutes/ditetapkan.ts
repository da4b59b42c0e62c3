import type { Formulir } from '../domain/index.ts';
import type { PdfPaper } from './kit/document.ts';
import type { Box } from './kit/page.ts';
import { dots, frame, RULE, vertical } from './kit/rules.ts';
import { CAP_HEIGHT } from './kit/text.ts';

/** Height of the line with its boxes. */
export const tinggiDitetapkan = (scale: number): number => 19 * scale;

/** DITETAPKAN DI … TANGGAL, BULAN, TAHUN with boxes a digit, to be written by hand as on the C form. */
export function gambarDitetapkan(
  paper: PdfPaper,
  area: Box,
  kata: Formulir['umum']['ditetapkan'],
  scale: number,
): void {
  const size = 8.5 * scale;
  const baseline = area.y + (area.h + size * CAP_HEIGHT) / 2;
  const kotak = 19 * scale;
  const jarak = 6 * scale;
  const tulis = (teks: string, x: number): number => {
    paper.line(teks, x, baseline, 'tebal', size);
    return x + paper.width(teks, 'tebal', size) + jarak;
  };
  const lebarBoks = [kata.tanggal, kata.bulan, kata.tahun].map((t, i) => ({ t, n: i === 2 ? 4 : 2 }));
  const kanan = lebarBoks.reduce((w, b) => w + paper.width(b.t, 'tebal', size) + b.n * kotak + 3.5 * jarak, 0);
  let x = tulis(kata.di, area.x + area.w * 0.08);
  const xKanan = area.x + area.w - kanan;
  dots(paper, x, baseline + 1, Math.max(40, xKanan - x - 2.5 * jarak));
  x = xKanan;
  for (const b of lebarBoks) {
    x = tulis(b.t, x);
    const box = { x, y: area.y, w: b.n * kotak, h: area.h };
    frame(paper, box, RULE.thin + 0.2);
    for (let i = 1; i < b.n; i++) vertical(paper, x + i * kotak, area.y, area.h, RULE.thin);
    x += box.w + 2.5 * jarak;
  }
}
