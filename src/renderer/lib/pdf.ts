import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import alamatPekerja from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// The legacy build: it runs on Chrome 109 and Safari 15. The worker is a file of this application.
pdfjs.GlobalWorkerOptions.workerSrc = alamatPekerja;

export type DokumenPdf = pdfjs.PDFDocumentProxy;

/** Opens a PDF of our own core. Code made from text stays off: the page's policy forbids it. */
export function bukaPdf(alamat: string): { dokumen: Promise<DokumenPdf>; tutup: () => void } {
  const tugas = pdfjs.getDocument({ url: alamat, isEvalSupported: false, withCredentials: true });
  return { dokumen: tugas.promise, tutup: () => void tugas.destroy() };
}
