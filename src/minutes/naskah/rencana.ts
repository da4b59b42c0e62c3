import { isiTemplat } from '../../domain/index.ts';
import { type Cap, gambarCap, gambarCapJudul } from '../cap.ts';
import { gambarKaki, tinggiKaki } from '../kaki.ts';
import type { PdfPaper } from '../kit/document.ts';
import { CORNER_WIDTH, drawModelBox, drawRegion } from '../kit/header.ts';
import type { Box, PageGeometry } from '../kit/page.ts';
import { drawSignatures, signatureHeight } from '../kit/signature.ts';
import { CAP_HEIGHT, fitFigure, justify, wrap } from '../kit/text.ts';
import type { MasukanDasar, RencanaHalaman } from '../masukan.ts';
import { TANPA_ANGKA, teksQr } from '../tanda.ts';
import type { Blok, IsiNaskah } from './isi.ts';
import { TabelNaskah } from './tabel.ts';

export type KonteksNaskah = {
  m: MasukanDasar;
  isi: IsiNaskah;
  paper: PdfPaper;
  geometri: PageGeometry;
  cap: readonly Cap[];
};

const UKURAN = 9.5;
const KEPALA = 48;
const JARAK = 8;

/** A page in the making: what is drawn on it, rows of tables that it holds, whether a title begins it. */
type HalamanNaskah = { gambar: (() => void)[]; baris: number; judul: boolean };

/** Lays blocks out from top to bottom over as many pages as they need. */
class Alur {
  readonly #k: KonteksNaskah;
  readonly #area: Box;
  readonly halaman: HalamanNaskah[] = [];
  #y = 0;

  constructor(k: KonteksNaskah) {
    this.#k = k;
    const { content: c, scale } = k.geometri;
    const bawah = tinggiKaki(scale) + this.#tinggiTanda() + JARAK * scale;
    this.#area = { ...c, y: c.y + KEPALA * scale, h: c.h - KEPALA * scale - bawah };
  }

  #tinggiTanda(): number {
    const { tandaTangan, arah } = this.#k.isi;
    return tandaTangan.length === 0 ? 0 : signatureHeight(tandaTangan, arah === 'datar', this.#k.geometri.scale);
  }

  get #scale(): number {
    return this.#k.geometri.scale;
  }

  #baru(): HalamanNaskah {
    const h: HalamanNaskah = { gambar: [], baris: 0, judul: false };
    this.halaman.push(h);
    this.#y = this.#area.y;
    return h;
  }

  get #kini(): HalamanNaskah {
    return this.halaman.at(-1) ?? this.#baru();
  }

  get #sisa(): number {
    return this.#area.y + this.#area.h - this.#y;
  }

  /** Room for something `tinggi` high, on a new page where this one has not enough. */
  #sediakan(tinggi: number): HalamanNaskah {
    const h = this.#kini;
    return tinggi > this.#sisa && h.gambar.length > 0 ? this.#baru() : h;
  }

  #turun(tinggi: number): number {
    const y = this.#y;
    this.#y += tinggi;
    return y;
  }

  /** A line of the title stays one line where it can, and wraps where a name in it is very long. */
  judul(b: Extract<Blok, { blok: 'judul' }>): void {
    const { paper, isi } = this.#k;
    const h = this.halaman.length === 0 || this.#kini.gambar.length > 0 ? this.#baru() : this.#kini;
    h.judul = true;
    for (const baris of b.baris) {
      const mulai = (baris.besar ? 12.5 : 10.5) * this.#scale;
      const size = Math.max(fitFigure(paper, baris.teks, 'tebal', mulai, this.#area.w), 8 * this.#scale);
      for (const line of wrap(paper, baris.teks, 'tebal', size, this.#area.w)) {
        const y = this.#turun(size * 1.3) + size;
        const x = this.#area.x + (this.#area.w - paper.width(line, 'tebal', size)) / 2;
        h.gambar.push(() => paper.tag('H1', () => paper.line(line, x, y, 'tebal', size)));
      }
    }
    const tinggi = 15 * Math.max(4, isi.wilayah.length) * this.#scale;
    const y = this.#turun(tinggi + 24 * this.#scale) + 12 * this.#scale;
    const box = { x: this.#area.x + this.#area.w * 0.12, y, w: this.#area.w * 0.76, h: tinggi };
    h.gambar.push(() => drawRegion(paper, box, isi.wilayah, this.#scale * 1.1));
  }

  paragraf(b: Extract<Blok, { blok: 'paragraf' }>): void {
    const { paper } = this.#k;
    const face = b.tebal ? 'tebal' : 'biasa';
    const size = UKURAN * this.#scale;
    const lines = b.teks.split('\n').flatMap((p) => {
      const baris = wrap(paper, p, face, size, this.#area.w);
      return baris.map((teks, i) => ({ teks, rata: b.rata === undefined && i < baris.length - 1 }));
    });
    for (const l of lines) {
      const h = this.#sediakan(size * 1.55);
      const y = this.#turun(size * 1.55) + size * CAP_HEIGHT;
      const bebas = this.#area.w - paper.width(l.teks, face, size);
      const x = this.#area.x + (b.rata === 'tengah' ? bebas / 2 : 0);
      h.gambar.push(() =>
        paper.tag('P', () =>
          l.rata ? justify(paper, l.teks, face, size, { x, y, w: this.#area.w }) : paper.line(l.teks, x, y, face, size),
        ),
      );
    }
    this.#turun(JARAK * this.#scale);
  }

  daftar(b: Extract<Blok, { blok: 'daftar' }>): void {
    const { paper } = this.#k;
    const size = UKURAN * this.#scale;
    const label = Math.max(...b.isi.map(([l]) => paper.width(l, 'biasa', size))) + 12 * this.#scale;
    const xNilai = this.#area.x + label + 10 * this.#scale;
    for (const [nama, nilai] of b.isi) {
      wrap(paper, nilai, 'sedang', size, this.#area.x + this.#area.w - xNilai).forEach((line, i) => {
        const h = this.#sediakan(size * 1.55);
        const y = this.#turun(size * 1.55) + size * CAP_HEIGHT;
        h.gambar.push(() =>
          paper.tag('P', () => {
            if (i === 0) paper.line(nama, this.#area.x, y, 'biasa', size);
            if (i === 0) paper.line(':', this.#area.x + label, y, 'biasa', size);
            paper.line(line, xNilai, y, 'sedang', size);
          }),
        );
      });
    }
    this.#turun(JARAK * this.#scale);
  }

  tabel(b: Extract<Blok, { blok: 'tabel' }>): void {
    const t = new TabelNaskah(this.#k.paper, b, this.#area, this.#scale);
    const penuh = this.#area.h - t.tinggiKepala;
    let atas: number | null = null;
    const tutup = (): void => {
      if (atas === null) return;
      const [a, y] = [atas, this.#y];
      this.#kini.gambar.push(() => t.bingkai(a, y));
      atas = null;
    };
    const buka = (): void => {
      atas = this.#y;
      const y = this.#turun(t.tinggiKepala);
      this.#kini.gambar.push(() => this.#k.paper.tag('TR', () => void t.gambarKepala(y)));
    };
    for (const sel of b.baris) {
      const utuh = t.tinggiUtuh(sel);
      const kepala = atas === null ? t.tinggiKepala : 0;
      // A row goes to the next page as a whole where it fits one; only what is higher than a page is cut.
      if (utuh + kepala > this.#sisa && (utuh <= penuh || this.#sisa - kepala < 60 * this.#scale)) {
        tutup();
        if (this.#kini.gambar.length > 0) this.#baru();
      }
      if (atas === null) buka();
      for (const p of t.potong(sel, this.#sisa, penuh)) {
        if (!p.awal) {
          tutup();
          this.#baru();
          buka();
        }
        const y = this.#turun(p.tinggi);
        this.#kini.gambar.push(() => void t.gambarBaris(p, y));
        if (p.awal) this.#kini.baris++;
      }
    }
    if (b.baris.length === 0) {
      this.#sediakan(t.tinggiKepala);
      buka();
    }
    tutup();
    this.#turun(JARAK * this.#scale);
  }

  pengirim(b: Extract<Blok, { blok: 'pengirim' }>): void {
    const { paper } = this.#k;
    const size = UKURAN * this.#scale;
    const h = this.#sediakan(90 * this.#scale);
    const w = this.#area.w * 0.42;
    const x = this.#area.x + this.#area.w - w;
    const tengah = (teks: string, y: number, face: 'biasa' | 'tebal'): void => {
      wrap(paper, teks, face, size, w).forEach((line, i) => {
        paper.line(line, x + (w - paper.width(line, face, size)) / 2, y + i * size * 1.3, face, size);
      });
    };
    const y = this.#turun(90 * this.#scale) + 14 * this.#scale;
    h.gambar.push(() =>
      paper.tag('P', () => {
        tengah(b.jabatan, y, 'biasa');
        tengah(b.nama, y + 62 * this.#scale, 'tebal');
      }),
    );
  }

  tambah(b: Blok): void {
    if (b.blok === 'judul') this.judul(b);
    else if (b.blok === 'paragraf') this.paragraf(b);
    else if (b.blok === 'daftar') this.daftar(b);
    else if (b.blok === 'tabel') this.tabel(b);
    else this.pengirim(b);
  }
}

function gambarHalaman(k: KonteksNaskah, h: HalamanNaskah, i: number, n: number, nomor: number, dari: number): void {
  const { paper, m, isi, geometri } = k;
  const { content: c, scale } = geometri;
  const { umum } = m.formulir;
  const pageLabel = isiTemplat(umum.labelBeritaAcara.teks, { h: i + 1, n });
  const qr = teksQr(m.tanda, nomor, dari, { ...TANPA_ANGKA, angka: h.baris });
  drawModelBox(paper, c, { model: [umum.model, isi.model], pageLabel, qr }, scale);
  const logo = m.logo ? 40 * scale : 0;
  if (m.logo) paper.image(m.logo, { x: c.x, y: c.y, w: logo - 6 * scale, h: 40 * scale });
  const kiri = { x: c.x + logo, y: c.y, w: c.w - logo - (CORNER_WIDTH + 10) * scale, h: 15 * scale };
  if (h.judul) gambarCapJudul(paper, k.cap, kiri, scale);
  else gambarCap(paper, k.cap, kiri, scale);
  if (!h.judul) {
    const y = c.y + (k.cap.length > 0 ? 17 * scale : 4 * scale);
    drawRegion(paper, { ...kiri, y, w: kiri.w, h: c.y + 44 * scale - y }, isi.wilayah, scale * 0.9);
  }
  for (const gambar of h.gambar) gambar();
  const hTanda = isi.tandaTangan.length === 0 ? 0 : signatureHeight(isi.tandaTangan, isi.arah === 'datar', scale);
  const yKaki = c.y + c.h - tinggiKaki(scale);
  if (hTanda > 0)
    drawSignatures(paper, { ...c, y: yKaki - hTanda, h: hTanda }, isi.tandaTangan, isi.arah === 'datar', scale);
  const kaki = { ...c, y: yKaki, h: tinggiKaki(scale) };
  gambarKaki(paper, m, kaki, scale, { model: isi.model, nomor, dari, catatan: '' });
}

/** Pages of a document of text, laid out and waiting for their numbers. */
export function rencanaNaskah(k: KonteksNaskah): RencanaHalaman[] {
  const alur = new Alur(k);
  for (const b of k.isi.blok) alur.tambah(b);
  const { halaman } = alur;
  return halaman.map((h, i) => ({
    geometri: k.geometri,
    gambar: (nomor, dari) => gambarHalaman(k, h, i, halaman.length, nomor, dari),
  }));
}
