import type { SheetData } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import yazl from 'yazl';

/** A workbook of one or more worksheets, as a spreadsheet program would save it. */
export async function bukuKerja(lembar: Record<string, SheetData>): Promise<Uint8Array> {
  const sheets = Object.entries(lembar).map(([sheet, data]) => ({ sheet, data }));
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

/** A zip of parts written by hand, for what no writer produces. */
export async function zipBagian(bagian: Record<string, string>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [nama, isi] of Object.entries(bagian)) zip.addBuffer(Buffer.from(isi), nama);
  zip.end();
  const potongan: Buffer[] = [];
  for await (const p of zip.outputStream) potongan.push(Buffer.from(p as Uint8Array));
  return new Uint8Array(Buffer.concat(potongan));
}

const OOXML = 'http://schemas.openxmlformats.org';

/** Smallest workbook around the XML inside `<worksheet>`. */
export const bukuMentah = (isiLembar: string, lain: Record<string, string> = {}): Promise<Uint8Array> =>
  zipBagian({
    'xl/workbook.xml': `<workbook xmlns:r="${OOXML}/officeDocument/2006/relationships"><sheets><sheet name="Rekap &amp; TPS" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OOXML}/x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OOXML}/x/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="${OOXML}/x/sharedStrings" Target="./sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${isiLembar}</worksheet>`,
    ...lain,
  });
