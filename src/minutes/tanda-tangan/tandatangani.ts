import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import * as fontkit from 'fontkit';
import { gagal, type Hasil } from '../../domain/index.ts';
import { buatCms } from './cms-buat.ts';
import { type IsiKotak, type LetakKotak, siapkanTanda } from './kotak.ts';
import type { KunciTanda } from './p12.ts';

export type PermintaanTanda = {
  pdf: Uint8Array;
  kunci: KunciTanda;
  letak: LetakKotak;
  isi: IsiKotak;
  /** Folder of the fonts that are embedded. */
  fonts: string;
};

/** `@signpdf`'s own signer writes a certificate anew and breaks names that are not plain ASCII; ours keeps its bytes. */
class Penanda extends Signer {
  readonly #kunci: KunciTanda;
  constructor(kunci: KunciTanda) {
    super();
    this.#kunci = kunci;
  }
  override async sign(isi: Buffer, waktu = new Date()): Promise<Buffer> {
    return Buffer.from(buatCms(isi, { ...this.#kunci, waktu }));
  }
}

/**
 * Signs a PDF and gives back the whole file: the bytes that were there stay as they are, and what the signature adds
 * follows them, so that earlier signatures stay valid. The time is that of this computer. Errors: PDF_RUSAK.
 */
export async function tandatanganiPdf({ pdf, kunci, letak, isi, fonts }: PermintaanTanda): Promise<Hasil<Uint8Array>> {
  let doc: PDFDocument;
  try {
    doc = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  } catch (e) {
    return gagal('PDF_RUSAK', { sebab: e instanceof Error ? e.message : String(e) });
  }
  const halaman = doc.getPages()[letak.halaman - 1];
  if (!halaman) return gagal('PDF_RUSAK', { sebab: `halaman ${letak.halaman} tidak ada` });
  doc.registerFontkit(fontkit as never);
  const huruf = (nama: string) =>
    doc.embedFont(fs.readFileSync(path.join(fonts, `SourceSans3-${nama}.ttf`)), { subset: true });
  siapkanTanda(doc, halaman, letak, isi, { biasa: await huruf('Regular'), tebal: await huruf('Semibold') });
  const siap = Buffer.from(await doc.commit());
  return { ok: true, nilai: await new SignPdf().sign(siap, new Penanda(kunci), isi.waktu) };
}
