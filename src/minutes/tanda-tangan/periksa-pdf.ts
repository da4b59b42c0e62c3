import type { KeadaanBerkas } from '../../domain/kata-tanda.ts';
import { keBiner, potongDer } from './asn1.ts';
import { periksaCms, type SebabTanda } from './cms-baca.ts';
import type { IsiSertifikat } from './sertifikat.ts';

/** One signature of a PDF, in the order in which they were made. */
export type TandaPdf = {
  sebab: SebabTanda | null;
  sertifikat: IsiSertifikat | null;
  /** As the signer's computer said; nobody else confirms it. */
  waktu: Date | null;
  /** Was the certificate valid at that time, and meant for signing? */
  sertifikatBerlaku: boolean;
  /** Bytes of the file that were there when it was signed. */
  sampai: number;
};

export type PdfDiperiksa = {
  tanda: TandaPdf[];
  /**
   * `utuh`: every signature holds and the last one covers the whole file. `tanpa-tanda`: there is none.
   * `ditambah`: something follows the last signature. `rusak`: at least one does not hold.
   */
  keadaan: KeadaanBerkas;
};

const POLA = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
const KURUNG_BUKA = 0x3c;
const KURUNG_TUTUP = 0x3e;

function dariHex(s: string): Uint8Array | null {
  if (s.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(s)) return null;
  const b = new Uint8Array(s.length / 2);
  for (let i = 0; i < b.length; i++) b[i] = Number.parseInt(s.slice(2 * i, 2 * i + 2), 16);
  return b;
}

function satu(pdf: Uint8Array, jangkauan: [number, number, number, number]): TandaPdf {
  const [a, n, b, m] = jangkauan;
  const rusak: TandaPdf = { sebab: 'rusak', sertifikat: null, waktu: null, sertifikatBerlaku: false, sampai: b + m };
  // From the first byte to the last but for the signature itself: any other hole could hold anything.
  if (a !== 0 || b <= n + 1 || b + m > pdf.length || pdf[n] !== KURUNG_BUKA || pdf[b - 1] !== KURUNG_TUTUP)
    return rusak;
  const cms = potongDer(dariHex(keBiner(pdf.subarray(n + 1, b - 1))) ?? new Uint8Array());
  if (!cms) return rusak;
  const isi = new Uint8Array(n + m);
  isi.set(pdf.subarray(0, n), 0);
  isi.set(pdf.subarray(b, b + m), n);
  const h = periksaCms(cms, isi);
  const pada = h.waktu;
  const berlaku =
    h.sertifikat !== null &&
    h.sertifikat.untukTandaTangan &&
    (pada === null || (pada >= h.sertifikat.sejak && pada <= h.sertifikat.sampai));
  return { ...h, sertifikatBerlaku: berlaku, sampai: b + m };
}

/** Only line ends may follow what the last signature covers. */
const hanyaAkhir = (sisa: Uint8Array): boolean => sisa.every((x) => x === 0x0a || x === 0x0d);

/** Checks every signature of a PDF by its bytes alone. */
export function periksaPdf(pdf: Uint8Array): PdfDiperiksa {
  const tanda = [...keBiner(pdf).matchAll(POLA)]
    .map((x) => satu(pdf, [Number(x[1]), Number(x[2]), Number(x[3]), Number(x[4])]))
    .sort((x, y) => x.sampai - y.sampai);
  const akhir = tanda[tanda.length - 1];
  if (!akhir) return { tanda, keadaan: 'tanpa-tanda' };
  if (tanda.some((t) => t.sebab !== null)) return { tanda, keadaan: 'rusak' };
  return { tanda, keadaan: hanyaAkhir(pdf.subarray(akhir.sampai)) ? 'utuh' : 'ditambah' };
}
