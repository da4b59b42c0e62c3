import { type Isian, nilaiId, nilaiSel } from '../isian.ts';
import type { IdSel, Lembar } from '../lembar.ts';

/** Fewer neighbours than this say nothing. */
const TETANGGA_PALING_SEDIKIT = 4;

/**
 * Median share of V.A (0–1) per cell of section IV over the sheets of one contest in a desa, for
 * `MasukanDugaan.tetangga`. A median does not mind a few faulty sheets. Cells with too few sheets are left out.
 */
export function bagianTetangga(lembar: Lembar, isian: Iterable<Isian>): Record<IdSel, number> {
  const letak = lembar.baris.filter((b) => b.bagian === 'IV').flatMap((b) => b.sel);
  const bagian = letak.map((): number[] => []);
  for (const v of isian) {
    const sah = nilaiId(lembar, v, 'V.A');
    if (sah === null || sah <= 0) continue;
    letak.forEach((i, n) => {
      const suara = nilaiSel(v, i);
      if (suara !== null) bagian[n]?.push(suara / sah);
    });
  }
  return Object.fromEntries(
    letak.flatMap((i, n) => {
      const urut = (bagian[n] ?? []).sort((a, b) => a - b);
      return urut.length < TETANGGA_PALING_SEDIKIT
        ? []
        : [[lembar.sel[i] ?? '', urut[Math.floor(urut.length / 2)] ?? 0] as const];
    }),
  );
}
