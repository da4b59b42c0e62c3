import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One word of a page as `pdftotext -bbox` sees it, in points from the top left. */
export type Kata = { teks: string; x0: number; y0: number; x1: number; y1: number; xt: number; yt: number };
export type HalamanKata = { w: number; h: number; kata: Kata[] };

/** Why words of a PDF cannot be read on this machine, or null where they can. */
export function sebabTanpaPoppler(): string | null {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'pdftotext (poppler-utils) tidak terpasang';
  }
}

function pdftotext(pdf: Uint8Array, opsi: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rekap-bbox-'));
  try {
    const berkas = join(folder, 'd.pdf');
    writeFileSync(berkas, pdf);
    return execFileSync('pdftotext', [...opsi, berkas, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const urai = (s: string): string => s.replace(/&([#\w]+);/g, (semua, n: string) => ENTITAS[n] ?? semua);

export const teksTata = (pdf: Uint8Array): string => pdftotext(pdf, ['-layout']);

export function bacaKata(pdf: Uint8Array): HalamanKata[] {
  const halaman: HalamanKata[] = [];
  for (const baris of pdftotext(pdf, ['-bbox']).split('\n')) {
    const hal = /<page width="([\d.]+)" height="([\d.]+)"/.exec(baris);
    if (hal) halaman.push({ w: Number(hal[1]), h: Number(hal[2]), kata: [] });
    const k = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(baris);
    if (!k) continue;
    const [x0, y0, x1, y1] = [Number(k[1]), Number(k[2]), Number(k[3]), Number(k[4])];
    halaman.at(-1)?.kata.push({ teks: urai(k[5] ?? ''), x0, y0, x1, y1, xt: (x0 + x1) / 2, yt: (y0 + y1) / 2 });
  }
  return halaman;
}

/** Words in reading order, joined by single spaces. */
export const gabung = (kata: readonly Kata[]): string =>
  [...kata]
    .sort((a, b) => (Math.abs(a.yt - b.yt) > 3 ? a.yt - b.yt : a.x0 - b.x0))
    .map((k) => k.teks)
    .join(' ');

/**
 * Pairs of words whose ink overlaps. A word's box reaches from the font's ascent to its descent; ink of capitals and
 * figures fills about the middle half of it.
 */
export function tumpangTindih(h: HalamanKata): string[] {
  const tinta = h.kata.map((k) => ({ k, y0: k.y0 + (k.y1 - k.y0) * 0.27, y1: k.y1 - (k.y1 - k.y0) * 0.27 }));
  tinta.sort((a, b) => a.y0 - b.y0);
  const hasil: string[] = [];
  tinta.forEach((a, i) => {
    for (let j = i + 1; j < tinta.length; j++) {
      const b = tinta[j];
      if (!b || b.y0 >= a.y1 - 0.3) break;
      const x = Math.min(a.k.x1, b.k.x1) - Math.max(a.k.x0, b.k.x0);
      if (x > 0.4) hasil.push(`${a.k.teks} × ${b.k.teks}`);
    }
  });
  return hasil;
}
