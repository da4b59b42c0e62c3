/** Structure types of tagged PDF that the forms use. */
export type Tag = 'Sect' | 'H1' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';

type Ref = { data: Record<string, unknown>; end(): void; toString(): string };
type Element = { ref: Ref; kids: unknown[]; page: unknown };

/**
 * The tree of a tagged PDF, so that a screen reader reads tables by row and column. Our own instead of pdfkit's: an
 * element is one small object, because a page has hundreds of cells. Everything outside an element is an artifact.
 */
export class StructureTree {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Ref;
  readonly #document: Element;
  readonly #open: Element[];
  readonly #parents: unknown[] = [];
  #page: unknown[] = [];
  #done: Element[] = [];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#root = pdf.ref({ Type: 'StructTreeRoot' }) as unknown as Ref;
    this.#document = { ref: this.#ref({ Type: 'StructElem', S: 'Document', P: this.#root }), kids: [], page: null };
    this.#open = [this.#document];
    const catalog = (pdf as unknown as { _root: Ref })._root.data;
    // pdfkit closes these two itself when the document ends.
    catalog.MarkInfo = pdf.ref({ Marked: true });
    catalog.StructTreeRoot = this.#root;
  }

  #ref(data: Record<string, unknown>): Ref {
    return this.#pdf.ref(data) as unknown as Ref;
  }

  /** A page begins: its marked content is numbered from 0. */
  page(): void {
    this.#flush();
    this.#page = [];
    const { dictionary } = this.#pdf.page as unknown as { dictionary: Ref };
    dictionary.data.StructParents = this.#parents.length;
    this.#parents.push(this.#page);
  }

  open(tag: Tag, scope?: 'Row' | 'Column'): void {
    const parent = this.#open.at(-1) ?? this.#document;
    const { dictionary } = this.#pdf.page as unknown as { dictionary: Ref };
    const data: Record<string, unknown> = { S: tag, P: parent.ref, Pg: dictionary };
    if (scope) data.A = { O: 'Table', Scope: scope };
    const e = { ref: this.#ref(data), kids: [], page: dictionary };
    parent.kids.push(e.ref);
    this.#open.push(e);
  }

  close(): void {
    const e = this.#open.pop();
    if (e && e !== this.#document) this.#done.push(e);
  }

  /** Operator that begins a piece of text: of the open element, or an artifact where none is. */
  begin(): string {
    const e = this.#open.at(-1);
    if (!e || e === this.#document) return '/Artifact BMC';
    const mcid = this.#page.length;
    this.#page.push(e.ref);
    e.kids.push(mcid);
    return `/Span <</MCID ${mcid}>> BDC`;
  }

  /** Elements are written once the page is whole, so that memory holds one page of them. */
  #flush(): void {
    for (const e of this.#done) {
      e.ref.data.K = e.kids.length === 1 ? e.kids[0] : e.kids;
      e.ref.end();
    }
    this.#done = [];
  }

  finish(): void {
    this.#flush();
    this.#document.ref.data.K = this.#document.kids;
    this.#document.ref.end();
    const nums = this.#parents.flatMap((refs, i) => {
      const r = this.#ref(refs as unknown as Record<string, unknown>);
      r.end();
      return [i, r];
    });
    const tree = this.#ref({ Nums: nums });
    tree.end();
    this.#root.data.K = this.#document.ref;
    this.#root.data.ParentTree = tree;
    this.#root.data.ParentTreeNextKey = this.#parents.length;
  }
}
