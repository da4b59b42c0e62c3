import {
  type BawahWilayah,
  berhasil,
  gagal,
  type Hasil,
  type KeadaanWilayah,
  type KodeKontes,
  keadaanWilayah,
} from '../domain/index.ts';
import { readAdopted, readTotals } from '../store/index.ts';
import { boardOf } from './papan.ts';
import { type KontesPleno, kontesPleno, type Pleno, plenaryTier } from './pleno.ts';

export type KeadaanDaerah = { keadaan: KeadaanWilayah; bawah: BawahWilayah };

const dibacakan = new Set(['dibacakan', 'dipersoalkan', 'disahkan']);

/** `ditetapkanDi`: the tier whose units this plenary adopts one by one, the one below its own. */
type Bahan = {
  p: Pleno;
  k: KontesPleno;
  tetap: ReadonlyMap<string, unknown>;
  total: ReadonlySet<string>;
  ditetapkanDi: number;
};

/** The tier below a plenary's own: its units are read out and adopted; what lies deeper was adopted by the tier below. */
export const adoptedTier = (p: Pleno): number => plenaryTier(p) + 1;

function daerah(x: Bahan, kode: string, tingkat: number): KeadaanDaerah {
  if (tingkat === 4) {
    const lembar = boardOf(x.p, x.k.kode, kode);
    const bawah = {
      jumlah: lembar.length,
      dimulai: lembar.filter((l) => dibacakan.has(l.status)).length,
      selesai: lembar.filter((l) => l.status === 'disahkan').length,
    };
    return { keadaan: keadaanWilayah(bawah, x.tetap.has(kode)), bawah };
  }
  const bawah: BawahWilayah = { jumlah: 0, dimulai: 0, selesai: 0 };
  for (const a of x.k.peta.anak(kode)) {
    const { keadaan } = daerah(x, a.kode, a.tingkat);
    bawah.jumlah++;
    if (keadaan !== 'belum') bawah.dimulai++;
    // A unit whose sheets are elsewhere is done once its total was received; one that was adopted by the tier below, and
    // is no unit of this plenary, once its sheets are.
    if (
      keadaan === 'ditetapkan' ||
      (keadaan === 'belum' && x.total.has(a.kode)) ||
      (keadaan === 'selesai' && a.tingkat > x.ditetapkanDi)
    )
      bawah.selesai++;
  }
  return { keadaan: keadaanWilayah(bawah, x.tetap.has(kode)), bawah };
}

/**
 * Where the recap of a region stands, and what is done below it: sheets adopted for a desa, units adopted (or received
 * as totals) above. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL (also for a TPS).
 */
export function regionState(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<KeadaanDaerah> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(wilayah);
  if (!w || w.tingkat === 5) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  const total = new Set(
    [...readTotals(p.s, kontes, wilayah).values()].filter((t) => t.isian.some((v) => v >= 0)).map((t) => t.wilayah),
  );
  const bahan = { p, k: k.nilai, tetap: readAdopted(p.s, kontes), total, ditetapkanDi: adoptedTier(p) };
  return berhasil(daerah(bahan, wilayah, w.tingkat));
}
