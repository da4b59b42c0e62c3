import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { DEFAULT_BYTE_RANGE_PLACEHOLDER } from '@signpdf/utils';

/** Bytes kept free for the PKCS#7 object: the certificates of a chain and the signature fit several times. */
const RUANG_TANDA = 16_384;
/** Print and locked (ISO 32000-1, table 165). */
const TERCETAK_TERKUNCI = 4 | 128;
/** Signatures exist, append only (ISO 32000-1, table 219). */
const ADA_TANDA = 3;

/** Where a signature stands: page from 1, in points from the lower left corner. */
export type LetakKotak = { halaman: number; x: number; y: number; lebar: number; tinggi: number };

export type IsiKotak = {
  nama: string;
  alasan: string;
  tempat: string;
  waktu: Date;
  /** What is written in the box, line by line; the first one bold. */
  baris: readonly string[];
};

export type HurufKotak = { biasa: PDFFont; tebal: PDFFont };

const formulirTanda = (doc: PDFDocument): PDFDict =>
  doc.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? doc.context.obj({ Fields: [] });

/** The appearance of the box: a frame and its lines, as small as they have to be to fit. */
function rupa(doc: PDFDocument, l: LetakKotak, baris: readonly string[], huruf: HurufKotak): PDFRef {
  const tinggiBaris = Math.min(11, (l.tinggi - 4) / Math.max(1, baris.length));
  const isi = baris.map((teks, i) => {
    const f = i === 0 ? huruf.tebal : huruf.biasa;
    const penuh = tinggiBaris * 0.82;
    const ukuran = Math.min(penuh, (penuh * (l.lebar - 6)) / Math.max(1, f.widthOfTextAtSize(teks, penuh)));
    const y = l.tinggi - 2 - tinggiBaris * (i + 0.8);
    return `BT /${i === 0 ? 'T' : 'B'} ${ukuran.toFixed(3)} Tf 3 ${y.toFixed(3)} Td ${f.encodeText(teks)} Tj ET`;
  });
  const gambar = `q 0.7 w 0.08 0.31 0.5 RG 0.5 0.5 ${l.lebar - 1} ${l.tinggi - 1} re S 0 0 0 rg ${isi.join(' ')} Q`;
  return doc.context.register(
    doc.context.stream(gambar, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, l.lebar, l.tinggi],
      Resources: { Font: { T: huruf.tebal.ref, B: huruf.biasa.ref } },
    }),
  );
}

/**
 * The dictionary of the signature, as finished bytes: an object stream would hide the place that `@signpdf` fills.
 * ETSI.CAdES.detached: PAdES baseline B (EN 319 142-1).
 */
function kamusTanda(doc: PDFDocument, k: IsiKotak): PDFRef {
  const { context } = doc;
  const jangkauan = PDFArray.withContext(context);
  jangkauan.push(PDFNumber.of(0));
  for (let i = 0; i < 3; i++) jangkauan.push(PDFName.of(DEFAULT_BYTE_RANGE_PLACEHOLDER));
  const kamus = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: jangkauan,
    Contents: PDFHexString.of('0'.repeat(RUANG_TANDA)),
    Reason: PDFHexString.fromText(k.alasan),
    Location: PDFHexString.fromText(k.tempat),
    Name: PDFHexString.fromText(k.nama),
    M: PDFString.fromDate(k.waktu),
  });
  const bytes = new Uint8Array(kamus.sizeInBytes());
  kamus.copyBytesInto(bytes, 0);
  return context.register(PDFInvalidObject.of(bytes));
}

/** Adds an empty signature with its visible box to the document; signing fills it. */
export function siapkanTanda(doc: PDFDocument, halaman: PDFPage, l: LetakKotak, k: IsiKotak, huruf: HurufKotak): void {
  const { context } = doc;
  const form = formulirTanda(doc);
  const bidang = form.lookupMaybe(PDFName.of('Fields'), PDFArray) ?? PDFArray.withContext(context);
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`TandaTangan${bidang.size() + 1}`),
      Rect: [l.x, l.y, l.x + l.lebar, l.y + l.tinggi],
      F: TERCETAK_TERKUNCI,
      P: halaman.ref,
      V: kamusTanda(doc, k),
      AP: { N: rupa(doc, l, k.baris, huruf) },
    }),
  );
  const anotasi = halaman.node.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? PDFArray.withContext(context);
  anotasi.push(widget);
  halaman.node.set(PDFName.of('Annots'), anotasi);
  bidang.push(widget);
  form.set(PDFName.of('Fields'), bidang);
  form.set(PDFName.of('SigFlags'), PDFNumber.of(ADA_TANDA));
  doc.catalog.set(PDFName.of('AcroForm'), form);
}
