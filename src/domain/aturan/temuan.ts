import type { IdSel } from '../lembar.ts';

/** `salah`: corrected or explained before adoption; `periksa`: read the paper again; `info`: to know. */
export type Severity = 'salah' | 'periksa' | 'info';
export const SEVERITY: readonly Severity[] = ['salah', 'periksa', 'info'];

/** Codes never change their meaning once published. Catalogue: `katalog.ts`. */
export const KODE_ATURAN = [
  'S101',
  'S102',
  'S201',
  'S301',
  'S302',
  'S303',
  'S401',
  'S402',
  'S403',
  'S501',
  'S502',
  'S503',
  'S504',
  'S505',
  'S506',
  'S507',
  'X601',
  'X602',
  'X603',
  'T701',
  'T702',
  'T703',
  'B801',
  'B802',
  'B803',
  'B804',
] as const;
export type KodeAturan = (typeof KODE_ATURAN)[number];

/** What a rule found: data only; the sentence is made in `pesan/temuan.ts`. */
export type Temuan = {
  kode: KodeAturan;
  severity: Severity;
  /** Cells to look at, most suspicious last; empty for findings about a whole sheet. */
  sel: IdSel[];
  konteks: Record<string, string | number | null>;
};
