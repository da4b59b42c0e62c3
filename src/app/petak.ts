import type { KodeTps, StatusLembar, Temuan } from '../domain/index.ts';

/** One sheet as lists and sums need it. `temuan`: open problems only, without what waits for empty cells. */
export type Petak = {
  tps: KodeTps;
  status: StatusLembar;
  lengkap: boolean;
  salah: number;
  periksa: number;
  temuan: readonly Temuan[];
};

/** How many sheets hold at least one open problem of each kind. */
export type Hitung = { salah: number; periksa: number };

/** How many sheets have a finding that touches a cell, by cell. */
export type TandaSel = Record<string, Hitung>;

/**
 * What a recap needs to know of many sheets, in little: a recap of a kabupaten merges some hundred of these instead of walking
 * fifteen thousand sheets. The lists are as long as each other: cells in the order in which findings first touched them.
 */
export type RingkasanPetak = {
  jumlah: number;
  masuk: number;
  sah: number;
  bermasalah: Hitung;
  /** Only sheets that are not adopted yet. */
  bermasalahBelumSah: Hitung;
  sel: readonly string[];
  salah: readonly number[];
  periksa: readonly number[];
};

/** A sheet counts once: as wrong where anything is, else as to be looked at. */
function hitungPetak(petak: readonly Petak[]): Hitung {
  let [salah, periksa] = [0, 0];
  for (const d of petak)
    if (d.salah > 0) salah++;
    else if (d.periksa > 0) periksa++;
  return { salah, periksa };
}

/** Counts a sheet once for every cell that its findings touch, by the gravest of them. */
function tandaiPetak(ke: TandaSel, petak: readonly Petak[]): void {
  for (const d of petak) {
    if (d.temuan.length === 0) continue;
    const terberat = new Map<string, 'salah' | 'periksa'>();
    for (const t of d.temuan)
      for (const sel of t.sel)
        if (t.severity !== 'info' && terberat.get(sel) !== 'salah') terberat.set(sel, t.severity);
    for (const [sel, severity] of terberat) {
      ke[sel] ??= { salah: 0, periksa: 0 };
      ke[sel][severity]++;
    }
  }
}

export function ringkasPetak(petak: readonly Petak[]): RingkasanPetak {
  const tanda: TandaSel = {};
  tandaiPetak(tanda, petak);
  const hitung = Object.values(tanda);
  const belumSah = petak.filter((d) => d.status !== 'disahkan');
  return {
    jumlah: petak.length,
    masuk: petak.filter((d) => d.status !== 'kosong').length,
    sah: petak.length - belumSah.length,
    bermasalah: hitungPetak(petak),
    bermasalahBelumSah: hitungPetak(belumSah),
    sel: Object.keys(tanda),
    salah: hitung.map((h) => h.salah),
    periksa: hitung.map((h) => h.periksa),
  };
}

/** Sums of problems over many parts. */
export function jumlahBermasalah(bagian: Iterable<Hitung>): Hitung {
  const hasil = { salah: 0, periksa: 0 };
  for (const h of bagian) {
    hasil.salah += h.salah;
    hasil.periksa += h.periksa;
  }
  return hasil;
}

/** Marks of many parts together. Incompleteness is told by the counts, not by marks. */
export function gabungTanda(bagian: Iterable<RingkasanPetak>): TandaSel {
  const tanda: TandaSel = {};
  for (const { sel, salah, periksa } of bagian)
    for (const [i, id] of sel.entries()) {
      tanda[id] ??= { salah: 0, periksa: 0 };
      tanda[id].salah += salah[i] as number;
      tanda[id].periksa += periksa[i] as number;
    }
  return tanda;
}
