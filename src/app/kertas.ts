import { type BandingKertas, bandingkanKertas, hitungTerisi, type Isian, type KodeKontes } from '../domain/index.ts';
import { readReceivedPackages, readTotals } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

/** Did sheets of this region come in a package? */
const cameByPackage = (p: Pleno, wilayah: string): boolean =>
  readReceivedPackages(p.s).some((d) => d.cakupan.some((w) => w.startsWith(wilayah) || wilayah.startsWith(w)));

/**
 * The paper D.Hasil of a unit of this plenary beside `hitung`, what its sheets add up to: null where they came in a package
 * and nothing of the paper was typed; undefined where there is neither. A desa has no D.Hasil of its own, and that of
 * the plenary's own region is what this meeting makes.
 */
export function comparePaper(
  p: Pleno,
  kontes: KodeKontes,
  wilayah: string,
  hitung: Isian,
): BandingKertas | null | undefined {
  const w = p.peta.cari(wilayah);
  if (!w || w.tingkat > 3 || wilayah === p.s.wilayah) return undefined;
  const t = readTotals(p.s, kontes, wilayah).get(wilayah);
  if (t?.sumber === 'ketik' && hitungTerisi(t.isian) > 0) return bandingkanKertas(t.versi, t.isian, hitung);
  return cameByPackage(p, wilayah) ? null : undefined;
}
