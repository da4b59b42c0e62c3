import type { PdfPaper } from '../kit/document.ts';
import { type Box, inset } from '../kit/page.ts';
import { frame, horizontal, RULE, tint, vertical } from '../kit/rules.ts';
import { CAP_HEIGHT, drawInBox, drawLines, fitText, LINE, wrap } from '../kit/text.ts';
import type { Blok, KolomNaskah } from './isi.ts';

type BlokTabel = Extract<Blok, { blok: 'tabel' }>;

const SIZE = 8.5;
const NUMBER = 9;
const PAD = 4;

/** Part of a row that stands on one page: lines by column. */
export type PotongBaris = { isi: string[][]; tinggi: number; awal: boolean };

/** A table with the measures of the width it gets. */
export class TabelNaskah {
  readonly #paper: PdfPaper;
  readonly #scale: number;
  readonly #x: number;
  readonly #w: number;
  readonly #lebar: number[];
  readonly kolom: readonly KolomNaskah[];
  readonly #minimum: number;
  readonly #judul: string | undefined;

  constructor(paper: PdfPaper, t: BlokTabel, area: Pick<Box, 'x' | 'w'>, scale: number) {
    this.#paper = paper;
    this.#scale = scale;
    this.#x = area.x;
    this.#w = area.w;
    const bobot = t.kolom.reduce((n, k) => n + k.bobot, 0);
    this.#lebar = t.kolom.map((k) => (area.w * k.bobot) / bobot);
    this.kolom = t.kolom;
    this.#minimum = (t.tinggi ?? 0) * scale;
    this.#judul = t.judul;
  }

  get #leading(): number {
    return SIZE * this.#scale * LINE;
  }

  #tinggi(baris: number): number {
    return Math.max(
      this.#minimum,
      (baris - 1) * this.#leading + SIZE * this.#scale * CAP_HEIGHT + 2 * PAD * this.#scale,
    );
  }

  /** Lines of a row, cut into parts: the first at most `sisa` points high, the others at most `penuh`. */
  potong(sel: readonly string[], sisa: number, penuh: number): PotongBaris[] {
    const lines = this.kolom.map((k, i) => {
      const face = k.rata === 'kanan' ? 'sedang' : 'biasa';
      return wrap(this.#paper, sel[i] ?? '', face, SIZE * this.#scale, (this.#lebar[i] ?? 0) - 2 * PAD * this.#scale);
    });
    const muat = (h: number): number =>
      Math.floor((h - 2 * PAD * this.#scale - SIZE * this.#scale * CAP_HEIGHT) / this.#leading) + 1;
    const hasil: PotongBaris[] = [];
    let dari = 0;
    const banyak = Math.max(...lines.map((l) => l.length));
    while (dari < banyak) {
      const n = Math.max(1, muat(hasil.length === 0 ? sisa : penuh));
      const isi = lines.map((l) => l.slice(dari, dari + n));
      const tinggi = this.#tinggi(Math.min(n, banyak - dari));
      hasil.push({ isi, tinggi, awal: dari === 0 });
      dari += n;
    }
    return hasil;
  }

  /** Height of a row that stands whole. */
  tinggiUtuh(sel: readonly string[]): number {
    return this.potong(sel, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)[0]?.tinggi ?? 0;
  }

  #kepala() {
    const gaya = { face: 'tebal', size: 8 * this.#scale, min: 5, align: 'tengah' } as const;
    const teks = this.kolom.map((k, i) => fitText(this.#paper, k.judul, gaya, (this.#lebar[i] ?? 0) - 5, 2));
    const h = Math.max(...teks.map((t) => (t.lines.length - 1) * t.size * LINE + t.size * CAP_HEIGHT));
    return { gaya, teks, tinggi: h + 6 * this.#scale, judul: this.#judul ? 14 * this.#scale : 0 };
  }

  get tinggiKepala(): number {
    const k = this.#kepala();
    return k.judul + k.tinggi + NUMBER * this.#scale;
  }

  /** Heading with the row of column numbers; returns the y below. */
  gambarKepala(y: number): number {
    const { gaya, teks, tinggi, judul } = this.#kepala();
    const paper = this.#paper;
    if (this.#judul) {
      const box = { x: this.#x, y, w: this.#w, h: judul };
      drawInBox(paper, this.#judul, { ...gaya, size: 8.5 * this.#scale }, inset(box, PAD, 0));
      horizontal(paper, this.#x, y + judul, this.#w, RULE.thin);
    }
    const yKolom = y + judul;
    const yNomor = yKolom + tinggi;
    tint(paper, { x: this.#x, y: yNomor, w: this.#w, h: NUMBER * this.#scale });
    let x = this.#x;
    teks.forEach((t, i) => {
      const box = { x, y: yKolom, w: this.#lebar[i] ?? 0, h: tinggi };
      const blok = (t.lines.length - 1) * t.size * LINE + t.size * CAP_HEIGHT;
      const baseline = yKolom + (tinggi - blok) / 2 + t.size * CAP_HEIGHT;
      paper.tag('TH', () => drawLines(paper, t, gaya, inset(box, 2, 0), baseline, t.size * LINE), 'Column');
      const nomor = { ...gaya, size: 6.5 * this.#scale };
      paper.tag('TH', () => drawInBox(paper, `(${i + 1})`, nomor, { ...box, y: yNomor, h: NUMBER * this.#scale }));
      if (i > 0) vertical(paper, x, yKolom, tinggi + NUMBER * this.#scale, RULE.thin);
      x += box.w;
    });
    horizontal(paper, this.#x, yNomor, this.#w, RULE.thin);
    return yNomor + NUMBER * this.#scale;
  }

  gambarBaris(p: PotongBaris, y: number): number {
    const paper = this.#paper;
    const size = SIZE * this.#scale;
    horizontal(paper, this.#x, y, this.#w, RULE.thin);
    const baseline = y + PAD * this.#scale + size * CAP_HEIGHT;
    paper.tag('TR', () => {
      let x = this.#x;
      this.kolom.forEach((k, i) => {
        const w = this.#lebar[i] ?? 0;
        const gaya = { face: k.rata === 'kanan' ? 'sedang' : 'biasa', size, min: size, align: k.rata } as const;
        const box = inset({ x, y, w, h: p.tinggi }, PAD * this.#scale, 0);
        paper.tag('TD', () => drawLines(paper, { lines: p.isi[i] ?? [], size }, gaya, box, baseline, this.#leading));
        if (i > 0) vertical(paper, x, y, p.tinggi, RULE.thin);
        x += w;
      });
    });
    return y + p.tinggi;
  }

  bingkai(atas: number, bawah: number): void {
    frame(this.#paper, { x: this.#x, y: atas, w: this.#w, h: bawah - atas }, RULE.bold);
  }
}
