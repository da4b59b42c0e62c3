import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { PageGeometry } from './page.ts';

/** Weights of the embedded family. */
export type Face = 'biasa' | 'sedang' | 'tebal' | 'miring';
const FILES: Readonly<Record<Face, string>> = {
  biasa: 'SourceSans3-Regular.ttf',
  sedang: 'SourceSans3-Semibold.ttf',
  tebal: 'SourceSans3-Bold.ttf',
  miring: 'SourceSans3-It.ttf',
};
const FACES: readonly Face[] = ['biasa', 'sedang', 'tebal', 'miring'];

/** Size at which widths are measured once; every other size is a multiple of it. */
const MEASURE = 100;

export type DocumentInfo = { judul: string; pokok: string; waktu: string; fontFolder: string };

/**
 * A PDF in the making: pages, embedded fonts and measuring. The same drawing calls give the same bytes, because the
 * dates come from `waktu` and the file id is derived from the metadata; nothing is random.
 */
export class PdfPaper {
  readonly pdf: PDFKit.PDFDocument;
  #pages = 0;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #widths = new Map<string, number>();

  /** Throws RangeError where `waktu` is no date; pdfkit throws where a font file is missing. */
  constructor(info: DocumentInfo) {
    const saat = new Date(info.waktu);
    if (Number.isNaN(saat.getTime())) throw new RangeError(`waktu dokumen tidak sah: ${info.waktu}`);
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      pdfVersion: '1.7',
      lang: 'id-ID',
      displayTitle: true,
      // No default font: pdfkit would read its file again at every use of the same face under another name.
      font: '',
      info: {
        Title: info.judul,
        Subject: info.pokok,
        Creator: 'Rekap Pleno',
        Producer: 'Rekap Pleno (pdfkit)',
        CreationDate: saat,
        ModDate: saat,
      },
    });
    for (const f of FACES) this.pdf.registerFont(f, join(info.fontFolder, FILES[f]));
    this.pdf.on('data', (c: Uint8Array) => this.#chunks.push(c));
    this.#done = new Promise((selesai, gagal) => {
      this.pdf.on('end', selesai);
      this.pdf.on('error', gagal);
    });
  }

  get pages(): number {
    return this.#pages;
  }

  addPage(g: PageGeometry): void {
    this.pdf.addPage({ size: g.size, margin: 0 });
    this.#pages++;
  }

  /** Width of a line of text in points. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`;
    let w = this.#widths.get(key);
    if (w === undefined) {
      w = this.pdf.font(face).fontSize(MEASURE).widthOfString(text);
      this.#widths.set(key, w);
    }
    return (w * size) / MEASURE;
  }

  /** Draws one line with its baseline at `y`; never wraps, never starts a page. */
  line(text: string, x: number, y: number, face: Face, size: number, color = 'black'): void {
    if (text === '') return;
    this.pdf.font(face).fontSize(size).fillColor(color).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  async finish(): Promise<Uint8Array> {
    this.pdf.end();
    await this.#done;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
