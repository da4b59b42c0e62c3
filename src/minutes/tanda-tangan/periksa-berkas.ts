import { sha256 } from '@noble/hashes/sha2.js';
import { bacaLampiran } from './lampiran-pdf.ts';
import { type PdfDiperiksa, periksaPdf } from './periksa-pdf.ts';

/** What a PDF says of itself: the data embedded in it, and their hash as the codes on its pages carry it. */
type IsiDokumen = { model: string; wilayah: string; kontes: string | null; data: string };

export type BerkasDiperiksa = {
  nama: string;
  ukuran: number;
  sha256: string;
  pdf: boolean;
  tanda: PdfDiperiksa;
  isi: IsiDokumen | null;
};

export const hex = (b: Uint8Array): string => Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');

const teks = (v: unknown): string => (typeof v === 'string' ? v : '');

/** The embedded data that are ours; null where there are none, or more than one that claims to be. */
function isiDokumen(pdf: Uint8Array): IsiDokumen | null {
  const milik: IsiDokumen[] = [];
  for (const b of bacaLampiran(pdf)) {
    try {
      const j = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(b)) as Record<string, unknown>;
      if (j.format !== 'rekap-pleno/data-dokumen') continue;
      const kontes = typeof j.kontes === 'string' ? j.kontes : null;
      milik.push({ model: teks(j.model), wilayah: teks(j.wilayah), kontes, data: hex(sha256(b)) });
    } catch {
      // Somebody else's attachment.
    }
  }
  return milik.length === 1 ? (milik[0] ?? null) : null;
}

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Checks a file by its bytes alone: nothing is asked of anybody. */
export function periksaBerkas(nama: string, b: Uint8Array): BerkasDiperiksa {
  const pdf = PDF.every((x, i) => b[i] === x);
  return {
    nama,
    ukuran: b.length,
    sha256: hex(sha256(b)),
    pdf,
    tanda: pdf ? periksaPdf(b) : { tanda: [], keadaan: 'tanpa-tanda' },
    isi: pdf ? isiDokumen(b) : null,
  };
}
