import PDFDocument from 'pdfkit';
import { type Face, FONT_KEYS, type FontKey, fontFile, scriptRuns } from './fonts.ts';
import { loadLetters, printable } from './letters.ts';
import type { PageGeometry } from './page.ts';
import { currentFont, type GlyphFont, glyphArray, nameOnPage } from './pdfkit-fonts.ts';
import { StructureTree, type Tag } from './structure.ts';

export type { Face } from './fonts.ts';

/** Size at which widths are measured once; every other size is a multiple of it. */
const MEASURE = 1000;
/** Texts that are remembered; figures repeat, and a document of thousands of pages must not keep them all. */
const REMEMBERED = 40_000;

export type DocumentInfo = {
  judul: string;
  pokok: string;
  waktu: string;
  fontFolder: string;
};

/** Features by which a whole run is shaped as one, so that words of a right-to-left script keep their order. */
const RTL_FEATURES: readonly string[] = [];
const fixed = (n: number): string => String(Math.round(n * 100) / 100);

/** A place on a page that is needed after printing: page from 1, points from the lower left corner of that page. */
export type Place = { halaman: number; x: number; y: number; lebar: number; tinggi: number };

/** Drawing that comes again on every page, as operators: see `repeat`. */
type Recorded = { ops: string; fonts: GlyphFont[]; fill: string };

type Encoded = { font: GlyphFont; key: FontKey; tj: string; width: number };

/**
 * A PDF in the making (PDF/A-3b): pages, embedded fonts and measuring. The same drawing calls give the same bytes, because
 * the dates come from `waktu` and the file id is derived from the metadata; nothing is random. Coordinates are points
 * from the top left corner.
 */
export class PdfPaper {
  readonly pdf: PDFKit.PDFDocument;
  #tree: StructureTree | null = null;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #widths = new Map<string, number>();
  readonly #encoded = new Map<string, Encoded[]>();
  readonly #fonts = new Map<FontKey, GlyphFont>();
  readonly #memo = new Map<string, unknown>();
  readonly #repeated = new Map<string, Recorded>();
  readonly #places = new Map<string, Place>();
  #used: Set<GlyphFont> | null = null;
  readonly #saat: Date;
  #ops: string[] = [];
  #fill = 'black';
  #artifact = false;
  #pages = 0;

  /** Throws RangeError where `waktu` is no date; pdfkit throws where a font file is missing. */
  constructor(info: DocumentInfo) {
    this.#saat = new Date(info.waktu);
    const saat = this.#saat;
    if (Number.isNaN(saat.getTime())) throw new RangeError(`waktu dokumen tidak sah: ${info.waktu}`);
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3b',
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
      },
    });
    loadLetters(info.fontFolder);
    for (const f of FONT_KEYS) this.pdf.registerFont(f, fontFile(info.fontFolder, f));
    this.pdf.on('data', (c: Uint8Array) => this.#chunks.push(c));
    this.#done = new Promise((selesai, gagal) => {
      this.pdf.on('end', selesai);
      this.pdf.on('error', gagal);
    });
  }

  get pages(): number {
    return this.#pages;
  }

  /** Adds structure for screen readers (tagged PDF) to all pages; asked for before the first one. */
  withStructure(): void {
    if (this.#pages > 0) throw new Error('struktur diminta setelah halaman pertama');
    this.#tree = new StructureTree(this.pdf);
  }

  addPage(g: PageGeometry): void {
    this.#flush();
    this.pdf.addPage({ size: g.size, margin: 0 });
    this.#tree?.page();
    this.#fill = 'black';
    this.#pages++;
  }

  /** Remembers where something stands on this page; of what stands on many pages the first place counts. */
  mark(key: string, box: { x: number; y: number; w: number; h: number }): void {
    if (this.#places.has(key)) return;
    const [x, y] = [fixed(box.x), fixed(this.pdf.page.height - box.y - box.h)].map(Number) as [number, number];
    const [lebar, tinggi] = [fixed(box.w), fixed(box.h)].map(Number) as [number, number];
    this.#places.set(key, { halaman: this.#pages, x, y, lebar, tinggi });
  }

  get places(): ReadonlyMap<string, Place> {
    return this.#places;
  }

  /** Hands what was drawn since to the page. */
  #hand(): void {
    if (this.#ops.length > 0) this.pdf.addContent(this.#ops.join('\n'));
    this.#ops = [];
  }

  #flush(): void {
    if (this.#artifact) this.#ops.push('EMC');
    this.#artifact = false;
    this.#hand();
  }

  /** What is drawn until the next text is no content to a screen reader. */
  #beginArtifact(): void {
    if (!this.#tree || this.#artifact) return;
    this.#ops.push('/Artifact BMC');
    this.#artifact = true;
  }

  /** Drawing that is no text: rules, grounds, codes. */
  draw(ops: string): void {
    this.#beginArtifact();
    this.#ops.push(ops);
  }

  /** Fills a path in a colour. */
  fill(path: string, color: string): void {
    this.draw(`${this.#color(color)}${path}\nf`);
  }

  #color(color: string): string {
    if (color === this.#fill) return '';
    this.#fill = color;
    if (color === 'black') return '0 g\n';
    if (color === 'white') return '1 g\n';
    // Greys of the forms are written `#rrggbb` with three equal parts.
    return `${fixed(Number.parseInt(color.slice(1, 3), 16) / 255)} g\n`;
  }

  /** Remembers what a layout came to: rows and headings are laid out again on every sheet with the same widths. */
  memo<T>(key: string, f: () => T): T {
    const known = this.#memo.get(key);
    if (known !== undefined) return known as T;
    const value = f();
    if (this.#memo.size > REMEMBERED) this.#memo.clear();
    this.#memo.set(key, value);
    return value;
  }

  /**
   * Draws what is the same on many pages, at the same place: worked out once, then written again. `key` names what is
   * drawn and where. A tagged document draws it each time, because its text is numbered page by page.
   */
  repeat(key: string, draw: () => void): void {
    if (this.#tree) {
      draw();
      return;
    }
    let known = this.#repeated.get(key);
    if (!known) {
      const before = this.#ops;
      this.#ops = [];
      this.#used = new Set();
      this.#fill = '';
      draw();
      known = { ops: this.#ops.join('\n'), fonts: [...this.#used], fill: this.#fill };
      this.#used = null;
      this.#ops = before;
      this.#repeated.set(key, known);
    }
    for (const f of known.fonts) nameOnPage(this.pdf, f);
    this.#ops.push(known.ops);
    this.#fill = known.fill;
  }

  /** Runs `f` inside an element of the structure; without structure just runs it. */
  tag(tag: Tag, f: () => void, scope?: 'Row' | 'Column'): void {
    this.#tree?.open(tag, scope);
    f();
    this.#tree?.close();
  }

  #font(key: FontKey): GlyphFont {
    const ada = this.#fonts.get(key);
    if (ada) return ada;
    this.pdf.font(key);
    const font = currentFont(this.pdf);
    this.#fonts.set(key, font);
    return font;
  }

  /** Width of a line of text in points. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`;
    let w = this.#widths.get(key);
    if (w === undefined) {
      w = 0;
      for (const r of scriptRuns(printable(text), face))
        w += this.#font(r.font).widthOfString(r.text, MEASURE, r.rtl ? RTL_FEATURES : undefined);
      if (this.#widths.size > REMEMBERED) this.#widths.clear();
      this.#widths.set(key, w);
    }
    return (w * size) / MEASURE;
  }

  #encode(text: string, face: Face): Encoded[] {
    const key = `${face} ${text}`;
    let e = this.#encoded.get(key);
    if (!e) {
      e = scriptRuns(printable(text), face).map((r) => {
        const font = this.#font(r.font);
        return { font, key: r.font, ...glyphArray(font, r.text, r.rtl ? RTL_FEATURES : undefined) };
      });
      if (this.#encoded.size > REMEMBERED) this.#encoded.clear();
      this.#encoded.set(key, e);
    }
    return e;
  }

  /** Draws one line with its baseline at `y`; never wraps, never starts a page. */
  line(text: string, x: number, y: number, face: Face, size: number, color = 'black'): void {
    if (text === '') return;
    if (this.#tree) {
      if (this.#artifact) this.#ops.push('EMC');
      this.#artifact = false;
      this.#ops.push(this.#tree.begin());
    }
    let left = x;
    let ops = `${this.#color(color)}BT`;
    for (const r of this.#encode(text, face)) {
      nameOnPage(this.pdf, r.font);
      this.#used?.add(r.font);
      // The page's own axis points down; the text matrix turns the letters upright again.
      ops += `\n/${r.font.id} ${fixed(size)} Tf 1 0 0 -1 ${fixed(left)} ${fixed(y)} Tm ${r.tj} TJ`;
      left += (r.width * size) / 1000;
    }
    this.#ops.push(`${ops} ET`);
    if (this.#tree) this.#ops.push('EMC');
  }

  /** Draws a picture (PNG or JPEG) as large as fits the box, in its middle. */
  image(bytes: Uint8Array, box: { x: number; y: number; w: number; h: number }): void {
    this.#beginArtifact();
    this.#hand();
    const { x, y, w, h } = box;
    this.pdf.image(Buffer.from(bytes), x, y, { fit: [w, h], align: 'center', valign: 'center' });
  }

  /** Attaches a file, e.g. the data a document was made from, so that the PDF carries what it says in a form to compute with. */
  attach(nama: string, isi: Uint8Array, jenis: string, uraian: string): void {
    this.pdf.file(Buffer.from(isi), {
      name: nama,
      type: jenis,
      description: uraian,
      creationDate: this.#saat,
      modifiedDate: this.#saat,
      relationship: 'Data',
    } as PDFKit.Mixins.PDFAttachmentOptions);
  }

  async finish(): Promise<Uint8Array> {
    this.#flush();
    this.#tree?.finish();
    this.pdf.end();
    await this.#done;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
