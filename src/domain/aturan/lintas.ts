import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import { jenisKontes, type KodeKontes, urutanKontes } from '../kontes.ts';
import type { IdSel, Lembar } from '../lembar.ts';
import type { Temuan } from './temuan.ts';

/** Rules across sheets: other ballots of the same TPS (X), tiers (T), sources (B). Pure functions of vectors. */

/** One ballot's sheet of a TPS. */
export type LembarKontes = { kontes: KodeKontes; lembar: Lembar; isian: Isian };

/** Written out: a name that is put together anew for every TPS has to be looked up letter by letter. */
const BARIS_LPJ = {
  'I.A': ['I.A.L', 'I.A.P', 'I.A.J'],
  'I.B1': ['I.B1.L', 'I.B1.P', 'I.B1.J'],
  'I.B3': ['I.B3.L', 'I.B3.P', 'I.B3.J'],
} as const satisfies Record<string, readonly IdSel[]>;

/** Groups the filled values of one cell over all ballots, the most frequent value first (then the smaller). */
function kelompokNilai(semua: readonly LembarKontes[], sel: IdSel): { nilai: number; kontes: KodeKontes[] }[] {
  const per = new Map<number, KodeKontes[]>();
  for (const l of semua) {
    const v = nilaiId(l.lembar, l.isian, sel);
    if (v !== null) per.set(v, [...(per.get(v) ?? []), l.kontes]);
  }
  return [...per]
    .map(([nilai, kontes]) => ({ nilai, kontes }))
    .sort((a, b) => b.kontes.length - a.kontes.length || a.nilai - b.nilai);
}

/** Do all ballots that fill in a cell say the same? Asked first: nearly every TPS passes here, and nothing is built for it. */
function satuNilai(semua: readonly LembarKontes[], sel: IdSel): boolean {
  let satu: number | null = null;
  for (const l of semua) {
    const v = nilaiId(l.lembar, l.isian, sel);
    if (v === null) continue;
    if (satu !== null && v !== satu) return false;
    satu = v;
  }
  return true;
}

function harusSama(
  semua: readonly LembarKontes[],
  kode: 'X601' | 'X602',
  severity: 'salah' | 'periksa',
  baris: keyof typeof BARIS_LPJ,
): Map<KodeKontes, Temuan[]> {
  const hasil = new Map<KodeKontes, Temuan[]>();
  for (const sel of BARIS_LPJ[baris]) {
    if (satuNilai(semua, sel)) continue;
    const kelompok = kelompokNilai(semua, sel);
    if (kelompok.length < 2) continue;
    const rincian = kelompok.map((k) => `${k.nilai} (${k.kontes.join(', ')})`).join('; ');
    // With a clear majority only the others are suspect; without one, every ballot is.
    const jelas = (kelompok[0]?.kontes.length ?? 0) > (kelompok[1]?.kontes.length ?? 0);
    for (const k of jelas ? kelompok.slice(1) : kelompok)
      for (const kontes of k.kontes) {
        const t: Temuan = { kode, severity, sel: [sel], konteks: { sel, nilai: k.nilai, rincian } };
        hasil.set(kontes, [...(hasil.get(kontes) ?? []), t]);
      }
  }
  return hasil;
}

/** X603: DPTb may differ by ballot, but a moved voter never loses PPWP: no ballot may have more than PPWP. */
function dptbPpwp(semua: readonly LembarKontes[]): Map<KodeKontes, Temuan[]> {
  const hasil = new Map<KodeKontes, Temuan[]>();
  const ppwp = semua.find((l) => jenisKontes(l.kontes) === 'PPWP');
  const nPpwp = ppwp && nilaiId(ppwp.lembar, ppwp.isian, 'I.B2.J');
  if (nPpwp == null) return hasil;
  for (const l of semua) {
    const n = nilaiId(l.lembar, l.isian, 'I.B2.J');
    if (n !== null && n > nPpwp)
      hasil.set(l.kontes, [{ kode: 'X603', severity: 'info', sel: ['I.B2.J'], konteks: { nilai: n, ppwp: nPpwp } }]);
  }
  return hasil;
}

/** X601–X603 for every ballot of one TPS. The answer names, per ballot, what to look at on its sheet. */
export function periksaLintasKontes(semua: readonly LembarKontes[]): Map<KodeKontes, Temuan[]> {
  const hasil = new Map<KodeKontes, Temuan[]>();
  if (semua.length < 2) return hasil;
  const urut = [...semua].sort((a, b) => urutanKontes(a.kontes, b.kontes));
  for (const bagian of [
    harusSama(urut, 'X601', 'salah', 'I.A'),
    harusSama(urut, 'X602', 'periksa', 'I.B1'),
    harusSama(urut, 'X602', 'periksa', 'I.B3'),
    dptbPpwp(urut),
  ])
    for (const [kontes, temuan] of bagian) hasil.set(kontes, [...(hasil.get(kontes) ?? []), ...temuan]);
  return hasil;
}

/**
 * Cell by cell, two vectors that should be equal: T701 (a D cell and the sum below it), T703 (typed from a received
 * paper and computed), B801/B802/B804 (sources of one sheet). A cell that one side leaves empty says nothing.
 */
export function periksaKesamaan(
  lembar: Lembar,
  kode: 'T701' | 'T703' | 'B801' | 'B802' | 'B804',
  severity: 'salah' | 'periksa',
  a: { nama: string; isian: Isian },
  b: { nama: string; isian: Isian },
): Temuan[] {
  const hasil: Temuan[] = [];
  const kiri = a.isian;
  const kanan = b.isian;
  // A plain loop over the two vectors, in which nothing is made: a kabupaten compares ten million cells, of which few differ.
  for (let i = 0; i < lembar.sel.length; i++) {
    const va = kiri[i] ?? KOSONG;
    const vb = kanan[i] ?? KOSONG;
    if (va === vb || va === KOSONG || vb === KOSONG) continue;
    const sel = lembar.sel[i] as IdSel;
    const konteks = { sel, pertama: a.nama, nilai: va, kedua: b.nama, lain: vb, selisih: va - vb };
    hasil.push({ kode, severity, sel: [sel], konteks });
  }
  return hasil;
}
