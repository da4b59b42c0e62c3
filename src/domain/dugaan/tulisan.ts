import type { JenisDugaan } from './tipe.ts';

/**
 * How likely a true figure was written, or read, as another. A mixture of the kinds of slips seen in 2024 (see the
 * rules' section on diagnosis); weights and probabilities were set by hand and tuned on one seed of practice data.
 */

/** Digit pairs mixed up in handwriting. The first list is documented for 2024; the second is the usual confusions of OCR. */
const SANGAT_MIRIP = ['38', '27', '17', '06'];
const AGAK_MIRIP = ['49', '56', '08', '35', '68', '14', '79', '89', '58', '23'];
const P_SANGAT = 0.45;
const P_AGAK = 0.08;
const P_DIGIT_LAIN = 0.012;
/** A second wrong digit in the same number. */
const P_DIGIT_KEDUA = 0.12;

const MIRIP = new Map<string, number>(
  [...SANGAT_MIRIP.map((p) => [p, P_SANGAT] as const), ...AGAK_MIRIP.map((p) => [p, P_AGAK] as const)].flatMap(
    ([[a, b], p]) => [
      [`${a}${b}`, p],
      [`${b}${a}`, p],
    ],
  ),
);

/** Marks in the empty boxes before a number look like these digits. */
const TANDA: Readonly<Record<string, number>> = { '1': 0.2, '4': 0.2, '7': 0.2, '9': 0.2, '3': 0.08, '8': 0.08 };
const P_TANDA_LAIN = 0.01;

/** What a cell holds: votes counted by tally marks, a sum of the form, or a figure copied from a list. */
export type KelasSel = 'suara' | 'jumlah' | 'biasa';

/** Weights of the kinds; the rest is 'terbukti-sisa': any figure as likely as any other. */
const BOBOT = {
  mirip: 0.32,
  tanda: 0.16,
  bertukar: 0.14,
  hilang: 0.04,
  hitung: { suara: 0.22, jumlah: 0.3, biasa: 0.03 } satisfies Record<KelasSel, number>,
  lain: 0.06,
} as const;

/** Digits replaced one by one, same number of digits. */
function pMirip(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  let p = 1;
  let beda = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    p *= (MIRIP.get(`${a[i]}${b[i]}`) ?? P_DIGIT_LAIN) * (beda++ === 0 ? 1 / a.length : P_DIGIT_KEDUA);
  }
  return beda === 0 ? 0 : p;
}

/** Marks before a number under 100 read as digits; the number itself may have suffered too (97 → 347). */
function pTanda(a: string, b: string): number {
  const lebih = b.length - a.length;
  if (a.length > 2 || lebih < 1 || a === '0') return 0;
  let p = lebih === 1 ? 1 : 0.1;
  for (const d of b.slice(0, lebih)) p *= TANDA[d] ?? P_TANDA_LAIN;
  const ekor = b.slice(lebih);
  return ekor === a ? p * 0.75 : p * Math.min(0.3, 0.5 * pMirip(a, ekor));
}

/** Two neighbouring digits exchanged; a leading zero vanishes (10 → 01). */
function pBertukar(a: string, b: string): number {
  if (a.length < 2 || a.length > 6) return 0;
  const tulis = b.padStart(a.length, '0');
  for (let i = 0; i + 1 < a.length; i++) {
    if (a[i] !== a[i + 1] && `${a.slice(0, i)}${a[i + 1]}${a[i]}${a.slice(i + 2)}` === tulis)
      return (tulis === b ? 1 : 0.2) / (a.length - 1);
  }
  return 0;
}

/** One digit left out or written twice. */
function pHilang(a: string, b: string): number {
  const [panjang, pendek] = a.length > b.length ? [a, b] : [b, a];
  if (panjang.length !== pendek.length + 1) return 0;
  for (let i = 0; i < panjang.length; i++)
    if (panjang.slice(0, i) + panjang.slice(i + 1) === pendek) return a.length > b.length ? 1 / a.length : 0.05;
  return 0;
}

function pHitung(a: number, b: number, kelas: KelasSel): number {
  const d = Math.abs(a - b);
  if (kelas === 'jumlah') return d === 1 || d === 10 || d === 100 ? 0.16 : d <= 20 ? 0.002 : 0;
  // Tally marks stand in groups of five: one mark or one group is missed most easily.
  if (kelas === 'suara') return d === 1 || d === 5 || d === 10 ? 0.05 : d <= 12 ? 0.037 : 0;
  return d === 1 ? 0.1 : d <= 10 ? 0.04 : 0;
}

export type Tulisan = {
  /** −ln of the probability of `tertulis` where `benar` is true. */
  biaya: number;
  /** The kind that explains it best. */
  jenis: JenisDugaan;
};

/** Cost (nats) and likeliest kind of a figure written in place of the true one. Both ≥ 0 and different. */
export function biayaTulisan(benar: number, tertulis: number, kelas: KelasSel): Tulisan {
  const [a, b] = [String(benar), String(tertulis)];
  const komponen: [JenisDugaan, number][] = [
    ['angka-mirip', BOBOT.mirip * pMirip(a, b)],
    ['tanda-terbaca-angka', BOBOT.tanda * pTanda(a, b)],
    ['digit-bertukar', BOBOT.bertukar * pBertukar(a, b)],
    ['digit-hilang', BOBOT.hilang * pHilang(a, b)],
    [
      kelas === 'jumlah' ? 'jumlah-salah-hitung' : 'salah-hitung',
      BOBOT.hitung[kelas] * pHitung(benar, tertulis, kelas),
    ],
    ['terbukti-sisa', BOBOT.lain / 1000],
  ];
  let jumlah = 0;
  let terbaik = komponen[5] as [JenisDugaan, number];
  for (const k of komponen) {
    jumlah += k[1];
    if (k[1] > terbaik[1]) terbaik = k;
  }
  return { biaya: -Math.log(jumlah), jenis: terbaik[0] };
}
