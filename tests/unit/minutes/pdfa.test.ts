import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { MAKS_HALAMAN_BERTANDA } from '../../../src/minutes/cetak.ts';
import { buatDHasil, NAMA_DATA } from '../../../src/minutes/index.ts';
import { contoh } from './contoh.ts';

/** What PDF/A-3b asks for and can be seen in the file's own structure. No validator runs here. */
const buka = async (o: Parameters<typeof contoh>[0]): Promise<PDFDocument> =>
  PDFDocument.load((await buatDHasil(contoh(o))).pdf, { updateMetadata: false });
const n = PDFName.of;

describe('the file', () => {
  it('says what PDF/A-3b it is, with a colour profile, and has nothing that it forbids', async () => {
    const doc = await buka({ desa: [{ nama: 'عين السلام', tps: 2 }] });
    const { catalog, context } = doc;
    const xmp = catalog.lookup(n('Metadata'));
    if (!(xmp instanceof PDFRawStream)) throw new Error('tanpa metadata');
    const teks = Buffer.from(xmp.contents).toString('utf8');
    expect(teks).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(teks).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp.dict.get(n('Filter'))).toBeUndefined();
    const intent = catalog.lookup(n('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(String(intent.get(n('S')))).toBe('/GTS_PDFA1');
    const profil = intent.lookup(n('DestOutputProfile'));
    if (!(profil instanceof PDFRawStream)) throw new Error('tanpa profil warna');
    expect(profil.dict.lookup(n('N'), PDFNumber).asNumber()).toBe(3);
    expect(context.trailerInfo.Encrypt).toBeUndefined();
    expect(context.trailerInfo.ID).toBeDefined();
    for (const kunci of ['OpenAction', 'AA', 'AcroForm']) expect(catalog.get(n(kunci))).toBeUndefined();
    for (const h of doc.getPages()) expect(h.node.get(n('AA'))).toBeUndefined();
    expect(catalog.lookup(n('Lang'), PDFString).decodeText()).toBe('id-ID');
  });

  it('embeds every font it names, with the letters of its glyphs', async () => {
    const doc = await buka({ desa: [{ nama: 'عين السلام', tps: 1 }] });
    const fonta = doc.context
      .enumerateIndirectObjects()
      .flatMap(([, o]) => (o instanceof PDFDict && String(o.get(n('Type'))) === '/Font' ? [o] : []));
    const gabungan = fonta.filter((f) => String(f.get(n('Subtype'))) === '/Type0');
    expect(gabungan.map((f) => String(f.get(n('BaseFont'))).replace(/^.*\+/, '')).sort()).toContain(
      'NotoNaskhArabic-Bold',
    );
    for (const f of gabungan) {
      expect(f.lookup(n('ToUnicode'))).toBeInstanceOf(PDFRawStream);
      const anak = f.lookup(n('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      expect(anak.lookup(n('FontDescriptor'), PDFDict).lookup(n('FontFile2'))).toBeInstanceOf(PDFRawStream);
    }
  });

  it('carries its data as an associated file', async () => {
    const { catalog } = await buka({ desa: [{ nama: 'A', tps: 1 }] });
    const berkas = catalog.lookup(n('AF'), PDFArray).lookup(0, PDFDict);
    expect(String(berkas.get(n('AFRelationship')))).toBe('/Data');
    expect(berkas.lookup(n('UF'), PDFString).decodeText()).toBe(NAMA_DATA);
  });

  it('is tagged: every figure is a cell of a table, and every piece of text on a page has its element', async () => {
    const doc = await buka({ desa: [{ nama: 'A', tps: 2 }] });
    expect(String(doc.catalog.lookup(n('MarkInfo'), PDFDict).get(n('Marked')))).toBe('true');
    const jenis = new Map<string, number>();
    for (const [, o] of doc.context.enumerateIndirectObjects())
      if (o instanceof PDFDict && o.get(n('S')) && o.get(n('P'))) {
        const s = String(o.get(n('S')));
        jenis.set(s, (jenis.get(s) ?? 0) + 1);
      }
    // 28 cells in 2 + 3 columns of sertifikat and lampiran, six rows in words on both, the list of the berita acara.
    expect(jenis.get('/TD')).toBe(28 * 5 + 6 * 2 + 2 * 5);
    const nums = doc.catalog
      .lookup(n('StructTreeRoot'), PDFDict)
      .lookup(n('ParentTree'), PDFDict)
      .lookup(n('Nums'), PDFArray);
    expect(nums.size()).toBe(2 * doc.getPageCount());
  });

  it('has no structure where it is too long for it', async () => {
    const doc = await buka({ desa: Array.from({ length: 31 }, (_, i) => ({ nama: `DESA ${i}`, tps: 1 })) });
    expect(doc.getPageCount()).toBeGreaterThan(MAKS_HALAMAN_BERTANDA);
    expect(doc.catalog.get(n('StructTreeRoot'))).toBeUndefined();
  });
});
