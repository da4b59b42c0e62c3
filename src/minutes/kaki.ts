import { isiTemplat } from '../domain/index.ts';
import type { Box } from './kit/page.ts';
import { drawInBox } from './kit/text.ts';
import type { Konteks } from './masukan.ts';

const GREY_SIZE = 6.75;

export const tinggiKaki = (scale: number): number => 18.5 * scale;

/** Foot of a page: footnotes at the left, model and running number at the right. */
export function gambarKaki(k: Konteks, area: Box, scale: number, nomor: number, dari: number, catatan: string): void {
  const kaki = isiTemplat(k.m.formulir.kecamatan.kaki, { model: k.formulir.modelDKecamatan.teks, i: nomor, n: dari });
  const kanan = k.paper.width(kaki, 'sedang', GREY_SIZE * scale) + 2;
  const kiri = { ...area, y: area.y + 3 * scale, h: area.h - 3 * scale, w: area.w - kanan - 14 * scale };
  const gaya = { face: 'biasa', size: GREY_SIZE * scale, min: 4, align: 'kiri' } as const;
  if (catatan !== '') drawInBox(k.paper, catatan, gaya, kiri);
  const box = { ...kiri, x: area.x + area.w - kanan, w: kanan };
  drawInBox(k.paper, kaki, { ...gaya, face: 'sedang', align: 'kanan' }, box);
}
