import { KOSONG } from '../isian.ts';
import { type IdSel, posisi } from '../lembar.ts';
import type { MasukanDugaan } from './tipe.ts';

/** Reads a figure of the sheet under trial by its position; KOSONG where empty. */
export type Baca = (sel: number) => number;

/** Cost (nats) of something that is lawful but rare. Each is small: the figures of the paper count for more. */
const BIAYA = {
  cadangan: 3,
  lebihDpt: 2,
  disabilitas: 1.5,
  semuaHadir: 2,
  banyakTidakSah: 1.5,
  satuPeserta: 2,
  banyakKembali: 2,
};
/** Most that an unusual share of L and P, or of a contestant, can cost. */
const PALING_TIMPANG = 3;
const PALING_ANEH = 1.5;

/**
 * How unusual a sheet looks, in nats; only differences between edits of the same sheet mean something. Neighbours are
 * asked about the cells in `sel` alone, so that an edit costs no look at every contestant.
 */
export function penilaiKelaziman(m: MasukanDugaan): (baca: Baca, sel: readonly number[]) => number {
  const { lembar, parameter } = m;
  const p = (id: IdSel): number => posisi(lembar, id);
  const letak = {
    a: [p('I.A.L'), p('I.A.P'), p('I.A.J')] as const,
    b1: [p('I.B1.L'), p('I.B1.P'), p('I.B1.J')] as const,
    b4: [p('I.B4.L'), p('I.B4.P'), p('I.B4.J')] as const,
    iii: [p('III.L'), p('III.P'), p('III.J')] as const,
    diterima: p('II.1'),
    kembali: p('II.3'),
    sah: p('V.A'),
    tidakSah: p('V.B'),
    semua: p('V.C'),
  };
  const tps = (m.tingkat ?? 5) === 5;
  return (baca, sel) => {
    const ada = (...v: number[]): boolean => !v.includes(KOSONG);
    let biaya = 0;
    const dpt = baca(letak.a[2]);
    const diterima = baca(letak.diterima);
    if (tps && ada(dpt, diterima) && diterima !== dpt + Math.ceil((dpt * parameter.cadanganPerMil) / 1000))
      biaya += BIAYA.cadangan;
    if (tps && ada(dpt) && dpt > parameter.maksPemilihTps) biaya += BIAYA.lebihDpt;
    for (const [i, iii] of letak.iii.entries()) {
      const b4 = baca(letak.b4[i] ?? iii);
      if (ada(baca(iii), b4) && baca(iii) > b4) biaya += BIAYA.disabilitas;
    }
    if (ada(dpt, baca(letak.b1[2])) && dpt > 0 && dpt === baca(letak.b1[2])) biaya += BIAYA.semuaHadir;
    // A voter may ask for another ballot once; more than two in a hundred is rare.
    if (ada(diterima, baca(letak.kembali)) && baca(letak.kembali) * 50 > diterima) biaya += BIAYA.banyakKembali;
    const [sah, tidakSah, semua] = [baca(letak.sah), baca(letak.tidakSah), baca(letak.semua)];
    if (ada(tidakSah, semua) && tidakSah * 5 > semua) biaya += BIAYA.banyakTidakSah;
    if (ada(sah) && sah >= 20 && lembar.suara.length > 1 && lembar.suara.some((i) => baca(i) === sah))
      biaya += BIAYA.satuPeserta;
    return biaya + timpang(letak.a.map(baca), letak.b1.map(baca)) + aneh(m, letak.sah, baca, sel);
  };
}

/** Men and women turn out alike within a few percent. */
function timpang([al = KOSONG, ap = KOSONG]: number[], [bl = KOSONG, bp = KOSONG]: number[]): number {
  if ([al, ap, bl, bp].includes(KOSONG) || al <= 0 || ap <= 0) return 0;
  const z = (bl / al - bp / ap) / 0.06;
  return Math.min(PALING_TIMPANG, (z * z) / 2);
}

/** Shares of the changed contestants far from those of the neighbours. */
function aneh({ lembar, tetangga }: MasukanDugaan, letakSah: number, baca: Baca, sel: readonly number[]): number {
  const sah = baca(letakSah);
  if (!tetangga || sah === KOSONG || sah <= 0) return 0;
  let biaya = 0;
  for (const i of sel) {
    const bagian = tetangga[lembar.sel[i] ?? ''];
    const v = baca(i);
    if (bagian === undefined || v === KOSONG) continue;
    const z = (v / sah - bagian) / (0.4 * bagian + 0.03);
    biaya += Math.min(PALING_ANEH, (z * z) / 4);
  }
  return biaya;
}
