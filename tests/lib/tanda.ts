import type { Petak } from '../../src/app/petak.ts';

type Hitung = { salah: number; periksa: number };

/** Marks and counts of a recap as their definition says, cell by cell and sheet by sheet: what the kept ones must be. */
export function tandaDariAwal(petak: readonly Petak[]): { tanda: Record<string, Hitung>; bermasalah: Hitung } {
  const banyak = (syarat: (d: Petak) => boolean): number => petak.filter(syarat).length;
  const kena = (d: Petak, sel: string, berat: 'salah' | 'periksa'): boolean =>
    d.temuan.some((t) => t.severity === berat && t.sel.includes(sel));
  const sel = new Set(petak.flatMap((d) => d.temuan.flatMap((t) => t.sel)));
  const tanda = Object.fromEntries(
    [...sel].map((id) => [
      id,
      {
        salah: banyak((d) => kena(d, id, 'salah')),
        periksa: banyak((d) => kena(d, id, 'periksa') && !kena(d, id, 'salah')),
      },
    ]),
  );
  return {
    tanda,
    bermasalah: { salah: banyak((d) => d.salah > 0), periksa: banyak((d) => d.salah === 0 && d.periksa > 0) },
  };
}
