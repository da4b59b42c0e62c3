import { hitungTerisi, type Isian, KOSONG, nilaiSel } from '../isian.ts';
import { BAGIAN, type IdSel, type Lembar, posisi } from '../lembar.ts';
import { type Instans, type PenyusunAturan, perbandingan } from './instans.ts';
import type { KodeAturan, Severity, Temuan } from './temuan.ts';

/** Rules within one sheet, S101–S507. Each lays itself out over a form; texts and legal basis: `katalog.ts`. */
const LPJ = ['L', 'P', 'J'] as const;
const BARIS_LPJ = ['I.A', 'I.B1', 'I.B2', 'I.B3', 'I.B4', 'III'] as const;

const sama = (kode: KodeAturan): { kode: KodeAturan; severity: Severity; hubungan: '=' } => ({
  kode,
  severity: 'salah',
  hubungan: '=',
});
const idSel = (lembar: Lembar, posisi: readonly number[]): IdSel[] => posisi.map((i) => lembar.sel[i] as IdSel);

export const s101: PenyusunAturan = (l) =>
  BARIS_LPJ.map((b) => perbandingan(l, sama('S101'), `${b}.J`, [`${b}.L`, `${b}.P`]));

export const s102: PenyusunAturan = (l) =>
  LPJ.map((x) => perbandingan(l, sama('S102'), `I.B4.${x}`, [`I.B1.${x}`, `I.B2.${x}`, `I.B3.${x}`]));

export const s201: PenyusunAturan = (l) => [perbandingan(l, sama('S201'), 'II.1', ['II.2', 'II.3', 'II.4'])];

export const s301: PenyusunAturan = (l) => [perbandingan(l, sama('S301'), 'V.A', idSel(l, l.suara))];

export const s302: PenyusunAturan = (l) =>
  l.partai.map((p) => perbandingan(l, sama('S302'), l.sel[p.b] as IdSel, idSel(l, [p.a1, ...p.calon])));

export const s303: PenyusunAturan = (l) => [perbandingan(l, sama('S303'), 'V.C', ['V.A', 'V.B'])];

export const s401: PenyusunAturan = (l) => [perbandingan(l, sama('S401'), 'II.2', ['V.C'])];

export const s402: PenyusunAturan = (l) => [perbandingan(l, sama('S402'), 'I.B4.J', ['V.C'])];

export const s403: PenyusunAturan = (l) => [perbandingan(l, sama('S403'), 'I.B4.J', ['II.2'])];

export const s501: PenyusunAturan = (l) =>
  LPJ.map((x) => perbandingan(l, { kode: 'S501', severity: 'salah', hubungan: '≤' }, `I.B1.${x}`, [`I.A.${x}`]));

export const s502: PenyusunAturan = (l) =>
  LPJ.map((x) => perbandingan(l, { kode: 'S502', severity: 'periksa', hubungan: '≤' }, `III.${x}`, [`I.B4.${x}`]));

export const s503: PenyusunAturan = (l) => [
  perbandingan(l, { kode: 'S503', severity: 'salah', hubungan: '≤' }, 'V.C', ['II.1']),
];

/** A check of single cells that is silent while one of them is empty. */
function dariSel(
  lembar: Lembar,
  kode: KodeAturan,
  ids: readonly IdSel[],
  nilai: (
    n: number[],
    tempat: { tingkat: number; jumlahTps: number },
  ) => Pick<Temuan, 'severity' | 'sel' | 'konteks'> | null,
): Instans {
  const sel = ids.map((id) => posisi(lembar, id));
  return {
    kode,
    sel,
    periksa(isian, tempat) {
      for (const i of sel) if (isian[i] === KOSONG) return null;
      const t = nilai(
        sel.map((i) => isian[i] as number),
        tempat,
      );
      return t && { kode, ...t };
    },
  };
}

/**
 * Ballots received = DPT + spare ballots, rounded up per TPS. Above the TPS only totals are known, so the spare may
 * lie anywhere between one rounding in all and one rounding a TPS.
 */
export const s504: PenyusunAturan = (l, { cadanganPerMil }) => [
  dariSel(l, 'S504', ['I.A.J', 'II.1'], ([dpt = 0, diterima = 0], { tingkat, jumlahTps }) => {
    const min = dpt + Math.ceil((dpt * cadanganPerMil) / 1000);
    const maks = tingkat === 5 ? min : Math.max(min, dpt + Math.floor((dpt * cadanganPerMil) / 1000) + jumlahTps);
    if (diterima >= min && diterima <= maks) return null;
    const konteks = { dpt, diterima, min, maks, cadangan: diterima - dpt, persen: cadanganPerMil / 10 };
    return { severity: 'periksa', sel: ['I.A.J', 'II.1'], konteks };
  }),
];

export const s505: PenyusunAturan = (l, { maksPemilihTps: maks }) => [
  dariSel(l, 'S505', ['I.A.J'], ([dpt = 0], { tingkat }) =>
    tingkat !== 5 || dpt <= maks ? null : { severity: 'periksa', sel: ['I.A.J'], konteks: { dpt, maks } },
  ),
];

function kelengkapan(lembar: Lembar, isian: Isian): Temuan | null {
  const jumlah = isian.length;
  const terisi = hitungTerisi(isian);
  if (terisi === jumlah) return null;
  if (terisi === 0) return { kode: 'S506', severity: 'info', sel: [], konteks: { keadaan: 'kosong', terisi, jumlah } };
  const bagian = BAGIAN.filter((b) =>
    lembar.baris.some((r) => r.bagian === b && r.sel.some((i) => isian[i] === KOSONG)),
  );
  return {
    kode: 'S506',
    severity: 'periksa',
    sel: lembar.sel.filter((_, i) => isian[i] === KOSONG),
    konteks: { keadaan: 'sebagian', terisi, jumlah, bagian: bagian.join(', ') },
  };
}

export const s506: PenyusunAturan = (l) => [
  {
    kode: 'S506',
    sel: l.sel.map((_, i) => i),
    periksa: (isian, { tingkat }) => (tingkat === 5 ? kelengkapan(l, isian) : null),
  },
];

/** A pattern that is lawful but rare enough to look at the paper again. */
function pola(
  lembar: Lembar,
  nama: string,
  ids: readonly IdSel[],
  cocok: (n: number[]) => Record<string, number> | null,
): Instans {
  return dariSel(lembar, 'S507', ids, (n, { tingkat }) => {
    const angka = tingkat === 5 ? cocok(n) : null;
    return angka && { severity: 'periksa', sel: [...ids], konteks: { pola: nama, ...angka } };
  });
}

/** One contestant with every valid vote, from 20 votes on. */
function satuPeserta(lembar: Lembar): Instans {
  const va = posisi(lembar, 'V.A');
  return {
    kode: 'S507',
    sel: [...lembar.suara, va],
    periksa(isian, { tingkat }) {
      const sah = nilaiSel(isian, va);
      if (tingkat !== 5 || sah === null || sah < 20 || lembar.suara.length < 2) return null;
      const bulat = lembar.suara.find((i) => isian[i] === sah);
      if (bulat === undefined) return null;
      return {
        kode: 'S507',
        severity: 'periksa',
        sel: [lembar.sel[bulat] as IdSel],
        konteks: { pola: 'satu-peserta', sah },
      };
    },
  };
}

export const s507: PenyusunAturan = (l) => [
  pola(l, 'tanpa-suara', ['I.A.J', 'V.C'], ([dpt = 0, c = 0]) => (c === 0 && dpt > 0 ? { dpt } : null)),
  satuPeserta(l),
  pola(l, 'semua-hadir', ['I.A.J', 'I.B1.J'], ([dpt = 0, b1 = 0]) => (dpt > 0 && b1 === dpt ? { dpt } : null)),
  // V.B > 20 % of V.C, in whole numbers.
  pola(l, 'banyak-tidak-sah', ['V.C', 'V.B'], ([c = 0, b = 0]) =>
    c > 0 && b * 5 > c ? { tidakSah: b, semua: c } : null,
  ),
];
