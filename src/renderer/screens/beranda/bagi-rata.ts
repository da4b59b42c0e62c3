import type { UnitPanel } from '../../lib/panel-desa.ts';

/**
 * Divides units among `n` panels so that the largest has as few TPS as possible, by the usual rule: the largest unit
 * first, each to the panel that has the fewest TPS so far (of equals the first).
 */
export function bagiRata(unit: readonly UnitPanel[], n: number): Map<string, string> {
  const muatan = Array.from({ length: n }, (_, i) => ({ nama: `Panel ${i + 1}`, tps: 0 }));
  const hasil = new Map<string, string>();
  for (const u of [...unit].sort((a, b) => b.tps - a.tps)) {
    const ringan = muatan.reduce((a, b) => (b.tps < a.tps ? b : a));
    ringan.tps += u.tps;
    hasil.set(u.wilayah, ringan.nama);
  }
  return hasil;
}
