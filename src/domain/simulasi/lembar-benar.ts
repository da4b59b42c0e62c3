import { type Isian, isianKosong } from '../isian.ts';
import type { JenisKontes } from '../kontes.ts';
import { type IdSel, type Lembar, posisi } from '../lembar.ts';
import type { Acak } from './acak.ts';
import { dptbKontes, jumlahLp, type LP, type Pemilih } from './pemilih.ts';
import type { Kekuatan } from './suara.ts';

/** Share of invalid votes: least, and how much more at most. Highest where the ballot is longest and least known. */
const TIDAK_SAH: Readonly<Record<JenisKontes, readonly [number, number]>> = {
  PPWP: [0.01, 0.02],
  DPR: [0.04, 0.07],
  DPD: [0.07, 0.09],
  'DPRD-PROV': [0.04, 0.07],
  'DPRD-KABKO': [0.03, 0.05],
  GUBERNUR: [0.02, 0.04],
  BUPATI: [0.02, 0.04],
  WALIKOTA: [0.02, 0.04],
};

export type BahanLembar = {
  acak: Acak;
  jenis: JenisKontes;
  lembar: Lembar;
  pemilih: Pemilih;
  /** Ballots of this kind handed back. */
  dikembalikan: number;
  kekuatan: Kekuatan;
};

/** A C.Hasil without a mistake. Satisfies every rule of `aturan/`. */
export function lembarBenar({ acak, jenis, lembar, pemilih, dikembalikan, kekuatan }: BahanLembar): Isian {
  const isian = isianKosong(lembar);
  const tulis = (id: IdSel, n: number): void => {
    isian[posisi(lembar, id)] = n;
  };
  const tulisLpj = (id: IdSel, lp: LP): void => {
    const i = posisi(lembar, `${id}.L`);
    isian[i] = lp[0];
    isian[i + 1] = lp[1];
    isian[i + 2] = jumlahLp(lp);
  };
  const { hadir, dpk, diterima } = pemilih;
  const dptb = dptbKontes(pemilih, jenis);
  const pengguna: LP = [hadir[0] + dptb[0] + dpk[0], hadir[1] + dptb[1] + dpk[1]];
  tulisLpj('I.A', pemilih.dpt);
  tulisLpj('I.B1', hadir);
  tulisLpj('I.B2', dptb);
  tulisLpj('I.B3', dpk);
  tulisLpj('I.B4', pengguna);

  const digunakan = jumlahLp(pengguna);
  tulis('II.1', diterima);
  tulis('II.2', digunakan);
  tulis('II.3', dikembalikan);
  tulis('II.4', diterima - digunakan - dikembalikan);
  tulisLpj('III', pemilih.disabilitas);

  const [min, lebar] = TIDAK_SAH[jenis];
  const tidakSah = Math.round(digunakan * (min + lebar * acak.pecahan()));
  kekuatan(acak, digunakan - tidakSah, isian);
  tulis('V.A', digunakan - tidakSah);
  tulis('V.B', tidakSah);
  tulis('V.C', digunakan);
  return isian;
}
