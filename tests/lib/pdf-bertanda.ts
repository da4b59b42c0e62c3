import path from 'node:path';
import PDFDocument from 'pdfkit';
import { buatSertifikatLatihan } from '../../src/minutes/tanda-tangan/latihan.ts';
import { bukaP12 } from '../../src/minutes/tanda-tangan/p12.ts';
import { tandatanganiPdf } from '../../src/minutes/tanda-tangan/tandatangani.ts';

export const KINI_TANDA = new Date('2026-02-20T03:00:00Z');
const FONTS = path.join(import.meta.dirname, '..', '..', 'resources', 'fonts');

/** A PDF of two pages with data in it, as our documents carry them. */
export function pdfUji(data?: string): Promise<Uint8Array> {
  return new Promise((selesai) => {
    const d = new PDFDocument({ size: 'A4' });
    const b: Buffer[] = [];
    d.on('data', (x: Buffer) => b.push(x));
    d.on('end', () => selesai(Buffer.concat(b)));
    if (data !== undefined) d.file(Buffer.from(data), { name: 'data.json', type: 'application/json' });
    d.text('JUMLAH SELURUH SUARA SAH 1.234').addPage().text('Halaman kedua');
    d.end();
  });
}

/** Signs with a fresh practice certificate, in the `ke`-th box of the second page. */
export async function tandaiUji(pdf: Uint8Array, nama: string, ke: number, waktu = KINI_TANDA): Promise<Uint8Array> {
  const kunci = bukaP12(buatSertifikatLatihan(nama, 'rahasia', KINI_TANDA), 'rahasia', KINI_TANDA);
  if (!kunci.ok) throw new Error(kunci.galat.kode);
  const isi = { nama, alasan: 'Mengesahkan', tempat: 'Kecamatan Contoh', waktu, baris: [nama, 'SIMULASI'] };
  const letak = { halaman: 2, x: 40 + ke * 170, y: 40, lebar: 160, tinggi: 40 };
  const h = await tandatanganiPdf({ pdf, kunci: kunci.nilai, letak, isi, fonts: FONTS });
  if (!h.ok) throw new Error(h.galat.kode);
  return h.nilai;
}
