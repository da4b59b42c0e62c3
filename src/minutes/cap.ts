import { angka, type Formulir, isiTemplat, type KemajuanTps } from '../domain/index.ts';
import type { PdfPaper } from './kit/document.ts';
import type { Box } from './kit/page.ts';
import { frame, tint } from './kit/rules.ts';
import { CAP_HEIGHT, fitFigure } from './kit/text.ts';

export type Cap = { teks: string; terbalik: boolean };

/**
 * Stamps of a document. It is final only when the sheet of every TPS is adopted (disahkan); until then every page says
 * `DRAF – n dari m TPS …`, n being the TPS whose figures are in it. One rule for the whole document: the lampiran of a
 * finished desa is still a page of a draft. Practice data carry SIMULASI besides.
 */
export function capDokumen(kata: Formulir['kecamatan']['cap'], tps: KemajuanTps, simulasi: boolean): Cap[] {
  const cap: Cap[] = [];
  if (tps.jumlah === 0 || tps.disahkan < tps.jumlah) {
    const nilai = { masuk: angka(tps.masuk), jumlah: angka(tps.jumlah), disahkan: angka(tps.disahkan) };
    cap.push({ teks: isiTemplat(kata.draf, nilai), terbalik: true });
  }
  if (simulasi) cap.push({ teks: kata.simulasi, terbalik: false });
  return cap;
}

/** Draws stamps side by side in the middle of a band: white on black, or framed. */
export function gambarCap(paper: PdfPaper, cap: readonly Cap[], band: Box, scale: number): void {
  const jarak = 8 * scale;
  const kotak = cap.map((c) => paper.width(c.teks, 'tebal', 9 * scale) + 16 * scale);
  const susut = Math.min(1, band.w / (kotak.reduce((a, w) => a + w, 0) + jarak * Math.max(0, cap.length - 1)));
  const lebar = kotak.map((w) => w * susut);
  let x = band.x + (band.w - lebar.reduce((a, w) => a + w, 0) - jarak * susut * Math.max(0, cap.length - 1)) / 2;
  cap.forEach((c, i) => {
    const box = { x, y: band.y, w: lebar[i] ?? 0, h: band.h };
    if (c.terbalik) tint(paper, box, 'black');
    else frame(paper, box, 1.3);
    const size = fitFigure(paper, c.teks, 'tebal', 9 * scale, box.w - 8 * scale);
    const w = paper.width(c.teks, 'tebal', size);
    const y = box.y + (box.h + size * CAP_HEIGHT) / 2;
    paper.line(c.teks, box.x + (box.w - w) / 2, y, 'tebal', size, c.terbalik ? 'white' : 'black');
    x += box.w + jarak * susut;
  });
}
