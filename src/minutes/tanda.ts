import { type Formulir, isiTemplat } from '../domain/index.ts';
import type { Cap } from './cap.ts';

/** What stands on every page of a document beside its content. */
export type Tanda = {
  /** The same for all revisions: `D.HASIL-KECAMATAN/PPWP/310102`. */
  id: string;
  /** Short code of the model for the QR, capitals and figures: `DHKC`. */
  kode: string;
  /** Region and ballot as the QR names them; '-' where the document concerns all ballots. */
  wilayah: string;
  kontes: string;
  /** Grows with every change of what the document says or of its state; `cetakan` counts printings of one revision. */
  revisi: number;
  cetakan: number;
  /** `internal`: a list for whoever hands documents on, no form. */
  status: 'draf' | 'final' | 'blangko' | 'internal';
  /** What a draft still lacks, in words: `3 dari 12 TPS masuk …`. */
  kurang: string;
  /** Whose copy this is; absent for the original. */
  penerima?: string;
  simulasi: boolean;
  /** SHA-256 of the canonical data, hex. A PDF cannot state its own hash; it states that of what it says. */
  data: string;
};

/** Totals of one page, for whoever compares a paper with the data: figures on it, their sum, and V.A, V.B, V.C. */
export type JumlahHalaman = { angka: number; jumlah: number; suara: readonly (number | null)[] };
export const TANPA_ANGKA: JumlahHalaman = { angka: 0, jumlah: 0, suara: [] };

/** How many characters of the hash people compare by eye. */
export const SIDIK_PENDEK = 8;

/** Not a word of any form, so it does not stand among theirs. */
const CAP_INTERNAL = 'CATATAN INTERNAL – bukan formulir resmi';

const KODE_STATUS = { draf: 'D', final: 'F', blangko: 'B', internal: 'I' } as const;

/**
 * Text of the QR of a page, in the alphanumeric set of QR: eleven fields with `:` between them. See `docs/dokumen.md`.
 */
export function teksQr(t: Tanda, halaman: number, dari: number, j: JumlahHalaman): string {
  const status = `${KODE_STATUS[t.status]}${t.penerima === undefined ? '' : 'S'}${t.simulasi ? 'X' : ''}`;
  const suara = j.suara.length === 0 ? '-' : j.suara.map((n) => n ?? '').join('.');
  return [
    'REKAP1',
    t.kode,
    t.wilayah,
    t.kontes,
    `${t.revisi}.${t.cetakan}`,
    status,
    `${halaman}.${dari}`,
    j.angka,
    j.jumlah,
    suara,
    t.data,
  ]
    .join(':')
    .toUpperCase();
}

/** Stamps of a document, in the order in which they stand. */
export function capTanda(kata: Formulir['umum']['cap'], t: Tanda): Cap[] {
  const cap: Cap[] = [];
  if (t.status === 'draf') cap.push({ teks: isiTemplat(kata.draf, { kurang: t.kurang }), terbalik: true });
  if (t.status === 'blangko') cap.push({ teks: kata.blangko, terbalik: false });
  if (t.status === 'final') cap.push({ teks: kata.final, terbalik: false });
  if (t.status === 'internal') cap.push({ teks: CAP_INTERNAL, terbalik: false });
  if (t.penerima !== undefined) cap.push({ teks: isiTemplat(kata.salinan, { penerima: t.penerima }), terbalik: false });
  if (t.simulasi) cap.push({ teks: kata.simulasi, terbalik: false });
  return cap;
}

/** The line of marks at the foot of a page. */
export function barisTanda(kata: Formulir['umum'], t: Tanda): string {
  const status = [t.status, t.penerima === undefined ? '' : 'salinan', t.simulasi ? 'simulasi' : '']
    .filter((x) => x !== '')
    .join(' ')
    .toUpperCase();
  return isiTemplat(kata.tanda, {
    id: t.id,
    revisi: t.revisi,
    cetakan: t.cetakan,
    status,
    sidik: t.data.slice(0, SIDIK_PENDEK),
  });
}
