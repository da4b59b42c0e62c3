import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { printable } from '../kit/letters.ts';

/** A piece of text as it stands on a page: baseline and ends in points from the top left corner. */
export type Potong = { teks: string; x0: number; x1: number; y: number; size: number };
export type HalamanBaca = { nomor: number; w: number; h: number; potong: Potong[] };

/**
 * The reader, loaded when the first document is checked: it is large, and every command and thread would wait for it. It
 * says on stdout that it has no canvas to draw with, which nothing here needs.
 */
async function muatPembaca() {
  const { log } = console;
  console.log = (...isi: unknown[]) => {
    if (!String(isi[0]).startsWith('Warning: Cannot ')) log(...isi);
  };
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
  }
}

/**
 * What the reader gives for glyphs that stand for no letter of their own: dots and joins of Arabic letters, which the font
 * draws apart.
 */
const TANPA_HURUF = /\p{Cc}/gu;

/** A file that is open for reading. */
export class BerkasBaca {
  readonly #pdf: PDFDocumentProxy;
  /** What reads the file: another library than the one that wrote it. */
  readonly alat: string;

  private constructor(pdf: PDFDocumentProxy, alat: string) {
    this.#pdf = pdf;
    this.alat = alat;
  }

  /** Throws where the bytes are no PDF. */
  static async buka(pdf: Uint8Array): Promise<BerkasBaca> {
    const { getDocument, VerbosityLevel, version } = await muatPembaca();
    const tugas = getDocument({
      // The reader takes the bytes away; the writer's must stay.
      data: pdf.slice(),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
    });
    return new BerkasBaca(await tugas.promise, `pdfjs-dist ${version}`);
  }

  get halaman(): number {
    return this.#pdf.numPages;
  }

  async baca(nomor: number): Promise<HalamanBaca> {
    const hal = await this.#pdf.getPage(nomor);
    const [x, y, kanan, atas] = hal.view as [number, number, number, number];
    const isi = await hal.getTextContent({ disableNormalization: true });
    const potong: Potong[] = [];
    for (const it of isi.items) {
      if (!('str' in it)) continue;
      const teks = it.str.replace(TANPA_HURUF, '');
      if (teks.trim() === '') continue;
      const [a, b, , , e, f] = it.transform as [number, number, number, number, number, number];
      potong.push({ teks, x0: e - x, x1: e - x + it.width, y: atas - f, size: Math.hypot(a, b) });
    }
    hal.cleanup();
    return { nomor, w: kanan - x, h: atas - y, potong };
  }

  /** Bytes of an attached file; null where there is none of that name. */
  async lampiran(nama: string): Promise<Uint8Array | null> {
    const semua = (await this.#pdf.getAttachments()) as Record<string, { content?: Uint8Array }> | null;
    return semua?.[nama]?.content ?? null;
  }

  async tutup(): Promise<void> {
    await this.#pdf.destroy();
  }
}

/** Text without blanks, so that line breaks and justified lines do not matter. */
export const padat = (s: string): string => printable(s).replace(/\s+/g, '');

/** Reading order: lines from the top (baselines within a point and a half are one line), then from the left. */
export const urutBaca = (a: Potong, b: Potong): number => (Math.abs(a.y - b.y) > 1.5 ? a.y - b.y : a.x0 - b.x0);

export const sambung = (potong: readonly Potong[]): string => padat(potong.map((p) => p.teks).join(''));

const ARAB = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
const huruf = (s: string): string => [...s].sort().join('');

/**
 * The same text? Letters of Arabic script come back in the order in which they stand or are read, by the reader's taste;
 * of such text only the letters are compared.
 */
export function samaTeks(a: string, b: string): boolean {
  if (a === b) return true;
  return ARAB.test(a) && ARAB.test(b) && huruf(a.normalize('NFKC')) === huruf(b.normalize('NFKC'));
}
