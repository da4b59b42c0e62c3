import { setImmediate } from 'node:timers/promises';
import type { DocumentInfo } from './kit/document.ts';
import { PdfPaper, type Place } from './kit/document.ts';
import { signaturePlace } from './kit/signature.ts';
import type { MasukanDasar, RencanaHalaman } from './masukan.ts';

export type OpsiCetak = {
  /** Called after every page. */
  kemajuan?(selesai: number, jumlah: number): void;
  /** Asked before every page; true stops with `CetakDibatalkan`. */
  batal?(): boolean;
};

/**
 * `kotak` gives the space to sign in of a box of the signature strip, by its group and its place among the boxes, on the
 * first page that has the strip; undefined where there is no such box.
 */
export type HasilCetak = {
  pdf: Uint8Array;
  halaman: number;
  kotak(kelompok: number, urut: number): Place | undefined;
};

/** Printing was cancelled by the person who asked for it. Nothing was written: the document only exists in memory. */
export class CetakDibatalkan extends Error {
  constructor() {
    super('pencetakan dibatalkan');
    this.name = 'CetakDibatalkan';
  }
}

export const NAMA_DATA = 'data.json';

/**
 * Documents up to this many pages are tagged for screen readers. Structure is an object a cell: it makes a page of
 * figures several times as large, which a document of a thousand pages cannot afford (measured in `docs/dokumen.md`).
 */
export const MAKS_HALAMAN_BERTANDA = 60;

/** Draws planned pages into a PDF and closes it. Same plan, same bytes. Throws `CetakDibatalkan` on cancel. */
export async function cetakRencana(
  m: MasukanDasar,
  info: Pick<DocumentInfo, 'judul' | 'pokok'>,
  rencanakan: (paper: PdfPaper) => RencanaHalaman[],
  opsi: OpsiCetak,
): Promise<HasilCetak> {
  const paper = new PdfPaper({ ...info, waktu: m.waktu, fontFolder: m.font.folder });
  const rencana = rencanakan(paper);
  if (rencana.length <= MAKS_HALAMAN_BERTANDA) paper.withStructure();
  for (const [i, halaman] of rencana.entries()) {
    if (opsi.batal?.()) throw new CetakDibatalkan();
    paper.addPage(halaman.geometri);
    halaman.gambar(i + 1, rencana.length);
    opsi.kemajuan?.(i + 1, rencana.length);
    // Lets a cancel message through; a document of a large kecamatan has hundreds of pages.
    if (i % 8 === 7) await setImmediate();
  }
  paper.attach(NAMA_DATA, Buffer.from(m.data), 'application/json', `Data dokumen ini; SHA-256 ${m.tanda.data}`);
  return {
    pdf: await paper.finish(),
    halaman: rencana.length,
    kotak: (kelompok, urut) => paper.places.get(signaturePlace(kelompok, urut)),
  };
}
