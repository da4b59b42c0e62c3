import { unzlibSync } from 'fflate';
import { keBiner } from './asn1.ts';

const KAMUS = /<<(?:(?!endobj)[\s\S])*?\/Type\s*\/EmbeddedFile(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n/g;
/** What a document says is text of a few MB; anything larger is not ours. */
const BATAS = 64 * 1024 * 1024;

/**
 * Files embedded in a PDF whose streams are plain or deflated and say their length, as our own documents do. What cannot
 * be read is left out: it proves nothing.
 */
export function bacaLampiran(pdf: Uint8Array): Uint8Array[] {
  const hasil: Uint8Array[] = [];
  for (const x of keBiner(pdf).matchAll(KAMUS)) {
    const panjang = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(x[0])?.[1] ?? Number.NaN);
    const awal = x.index + x[0].length;
    if (!Number.isInteger(panjang) || awal + panjang > pdf.length) continue;
    const isi = pdf.subarray(awal, awal + panjang);
    try {
      hasil.push(/\/FlateDecode/.test(x[0]) ? unzlibSync(isi) : isi);
    } catch {
      // Not deflated after all, or broken.
    }
  }
  return hasil.filter((b) => b.length <= BATAS);
}
