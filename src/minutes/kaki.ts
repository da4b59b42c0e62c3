import { isiTemplat } from '../domain/index.ts';
import type { PdfPaper } from './kit/document.ts';
import type { Box } from './kit/page.ts';
import { drawInBox } from './kit/text.ts';
import type { MasukanDasar } from './masukan.ts';
import { barisTanda } from './tanda.ts';

const GREY_SIZE = 6.75;

export const tinggiKaki = (scale: number): number => 18.5 * scale;

type IsiKaki = { model: string; nomor: number; dari: number; catatan: string };

/** Foot of a page: footnotes at the left; model with the running number, and the marks below it, at the right. */
export function gambarKaki(
  paper: PdfPaper,
  m: Pick<MasukanDasar, 'formulir' | 'tanda'>,
  area: Box,
  scale: number,
  isi: IsiKaki,
): void {
  const { umum } = m.formulir;
  const baris = [
    isiTemplat(umum.kaki, { model: isi.model, i: isi.nomor, n: isi.dari }),
    barisTanda(umum, m.tanda),
  ] as const;
  const ukuran = GREY_SIZE * scale;
  const kanan = Math.max(...baris.map((b) => paper.width(b, 'sedang', ukuran))) + 2;
  const kiri = { ...area, y: area.y + 2.5 * scale, h: area.h - 2.5 * scale, w: area.w - kanan - 14 * scale };
  const gaya = { face: 'biasa', size: ukuran, min: 4, align: 'kiri' } as const;
  if (isi.catatan !== '' && kiri.w > 0) drawInBox(paper, isi.catatan, gaya, kiri);
  const h = kiri.h / 2;
  baris.forEach((teks, i) => {
    const box = { x: area.x + area.w - kanan, y: kiri.y + i * h, w: kanan, h };
    drawInBox(paper, teks, { ...gaya, face: 'sedang', align: 'kanan' }, box);
  });
}
