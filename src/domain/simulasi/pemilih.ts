import { type JenisKontes, type JenisPemilihan, parameterPemilihan } from '../kontes.ts';
import type { Acak } from './acak.ts';

/** Laki-laki and perempuan. */
export type LP = readonly [l: number, p: number];
export const jumlahLp = ([l, p]: LP): number => l + p;

/** Who votes at a TPS: the same people whatever the ballot, but for moved voters (DPTb). */
export type Pemilih = {
  dpt: LP;
  hadir: LP;
  /** Those who moved here: a number in [0, 1) each, small for those who came from near. */
  pindahan: readonly [l: readonly number[], p: readonly number[]];
  dpk: LP;
  disabilitas: LP;
  /** Ballots received of each kind: DPT and spare. */
  diterima: number;
  /** Ballots of the first kind that were handed back. */
  dikembalikan: number;
};

/** Size of a TPS and turnout, by kind of election. */
const UKURAN = {
  PEMILU: { dpt: [180, 300], hadir: 0.7, lebar: 0.18 },
  PILKADA: { dpt: [350, 600], hadir: 0.56, lebar: 0.24 },
} as const satisfies Record<JenisPemilihan, { dpt: readonly [number, number]; hadir: number; lebar: number }>;

/** DPT of a TPS: the first numbers of its stream, so that the definition can be made without making any sheet. */
export function dptTps(acak: Acak, jenis: JenisPemilihan): LP {
  const [min, maks] = UKURAN[jenis].dpt;
  const dpt = acak.bulat(min, maks);
  const l = Math.round(dpt * (0.46 + 0.08 * acak.pecahan()));
  return [l, dpt - l];
}

/**
 * The people of one TPS: DPT 180–300 (Pilkada 350–600), L and P near balance, turnout 70–88 % (56–80 %), few DPTb and
 * DPK. Reads `acak` from its start; `jauh` tells how far each moved voter came.
 */
export function pemilihTps(acak: Acak, jauh: Acak | null, jenis: JenisPemilihan): Pemilih {
  const dpt = dptTps(acak, jenis);
  const hadir = UKURAN[jenis].hadir + UKURAN[jenis].lebar * acak.pecahan();
  const hadirL = Math.round(dpt[0] * (hadir - 0.02 * acak.pecahan()));
  const hadirP = Math.round(dpt[1] * (hadir + 0.01 * acak.pecahan()));
  const [dptbL, dptbP] = acak.peluang(0.5) ? [acak.bulat(0, 4), acak.bulat(0, 3)] : [0, 0];
  const dpk: LP = [acak.bulat(0, 4), acak.bulat(0, 4)];
  const jumlahDpt = jumlahLp(dpt);
  // Spare ballots in per mil of the DPT, rounded up per TPS (UU 7/2017 art. 344(2); Pilkada UU 10/2016 art. 87(1)).
  const diterima = jumlahDpt + Math.ceil((jumlahDpt * parameterPemilihan(jenis).cadanganPerMil) / 1000);
  const digunakan = hadirL + hadirP + dptbL + dptbP + jumlahLp(dpk);
  const dikembalikan = Math.min(acak.peluang(0.3) ? acak.bulat(1, 3) : 0, diterima - digunakan);
  const disabilitas: LP = [acak.bulat(0, 2), acak.bulat(0, 2)];
  const asal = (n: number): number[] => Array.from({ length: n }, () => (jauh ? jauh.pecahan() : 0));
  return {
    ...{ dpt, hadir: [hadirL, hadirP], dpk, disabilitas, diterima, dikembalikan },
    pindahan: [asal(dptbL), asal(dptbP)],
  };
}

/**
 * Share of moved voters who still get this ballot: whoever leaves the dapil, the kabupaten or the province loses the
 * ballots of that area, and nobody inside the country loses PPWP (UU 7/2017 art. 348(4)). Nested, so that a voter who
 * keeps a narrower ballot keeps the wider ones.
 */
const TETAP_DAPAT: Readonly<Record<JenisKontes, number>> = {
  PPWP: 1,
  DPD: 0.8,
  DPR: 0.65,
  'DPRD-PROV': 0.5,
  'DPRD-KABKO': 0.35,
  GUBERNUR: 1,
  BUPATI: 0.6,
  WALIKOTA: 0.6,
};

/** Moved voters who get the ballot of this kind. */
export function dptbKontes(p: Pemilih, jenis: JenisKontes): LP {
  const batas = TETAP_DAPAT[jenis];
  const dapat = (asal: readonly number[]): number => asal.filter((x) => x < batas).length;
  return [dapat(p.pindahan[0]), dapat(p.pindahan[1])];
}
