import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import alamatPekerja from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type DokumenPdf = pdfjs.PDFDocumentProxy;

/**
 * The reader of PDFs, which is two fifths of the page's code: nobody needs it to see the first screen. The legacy build: it
 * runs on Chrome 109 and Safari 15. The worker is a file of this application.
 */
async function muat(): Promise<typeof pdfjs> {
  const pustaka = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pustaka.GlobalWorkerOptions.workerSrc = alamatPekerja;
  return pustaka;
}

/** Fetches the reader before it is asked for: on a panel it must be there also when the network goes. */
export function siapkanPdf(): void {
  muat().catch(() => undefined); // Whoever opens a PDF is told.
}

/** Opens a PDF of our own core. Code made from text stays off: the page's policy forbids it. */
export function bukaPdf(alamat: string): { dokumen: Promise<DokumenPdf>; tutup: () => void } {
  let tugas: pdfjs.PDFDocumentLoadingTask | null = null;
  let ditutup = false;
  const dokumen = muat().then((pustaka) => {
    tugas = pustaka.getDocument({ url: alamat, isEvalSupported: false, withCredentials: true });
    if (ditutup) void tugas.destroy();
    return tugas.promise;
  });
  return {
    dokumen,
    tutup: () => {
      ditutup = true;
      void tugas?.destroy();
    },
  };
}
