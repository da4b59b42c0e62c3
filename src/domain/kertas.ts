import { z } from 'zod';
import { type Isian, KOSONG } from './isian.ts';

/**
 * The paper D.Hasil of a unit beside what its sheets add up to (rule T703), as it stood when its recap was adopted:
 * version of the typed figures, cells typed, cells that differ.
 */
export const BandingKertas = z.object({
  versi: z.number().int().min(1),
  diketik: z.number().int().min(1),
  beda: z.number().int().min(0),
});
export type BandingKertas = z.infer<typeof BandingKertas>;

/** Counts cells typed and cells that differ; a cell that one side leaves empty says nothing. */
export function bandingkanKertas(versi: number, kertas: Isian, hitung: Isian): BandingKertas {
  let diketik = 0;
  let beda = 0;
  kertas.forEach((v, i) => {
    if (v === KOSONG) return;
    diketik++;
    if (hitung[i] !== KOSONG && hitung[i] !== v) beda++;
  });
  return { versi, diketik, beda };
}

/**
 * Does an adoption need a written reason? Where the paper says something else, and where the figures came in a package
 * and nobody typed the paper (`null`): the meeting reads the paper (PKPU 5/2024), so why it was not compared is written.
 */
export const perluAlasanKertas = (k: BandingKertas | null | undefined): boolean =>
  k === null || (k !== undefined && k.beda > 0);
