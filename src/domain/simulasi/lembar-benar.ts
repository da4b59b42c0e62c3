import { type Isian, isianKosong } from '../isian.ts';
import { type IdSel, type Lembar, posisi } from '../lembar.ts';
import { type Acak, bagi } from './acak.ts';

/** How strong each contestant is in an area. */
export type Kekuatan = readonly number[];

/** An area leans its own way: between half and one and a half times the mean of each contestant. */
export const kekuatanDesa = (acak: Acak, peserta: number): Kekuatan =>
  Array.from({ length: peserta }, (_, i) => (i === peserta - 1 ? 0.6 : 1) * (0.5 + acak.pecahan()));

/**
 * A C.Hasil without a mistake: DPT 180–300, L and P near balance, turnout 70–88 %, few DPTb and DPK, 1–3 % invalid,
 * ballots = DPT + 2 % rounded up. Satisfies every rule of `aturan/`.
 */
export function lembarBenar(acak: Acak, lembar: Lembar, kekuatan: Kekuatan): Isian {
  const isian = isianKosong(lembar);
  const tulis = (id: IdSel, n: number): void => {
    isian[posisi(lembar, id)] = n;
  };
  const tulisLpj = (id: IdSel, l: number, p: number): void => {
    tulis(`${id}.L`, l);
    tulis(`${id}.P`, p);
    tulis(`${id}.J`, l + p);
  };

  const dpt = acak.bulat(180, 300);
  const dptL = Math.round(dpt * (0.46 + 0.08 * acak.pecahan()));
  const dptP = dpt - dptL;
  tulisLpj('I.A', dptL, dptP);
  const hadir = 0.7 + 0.18 * acak.pecahan();
  const hadirL = Math.round(dptL * (hadir - 0.02 * acak.pecahan()));
  const hadirP = Math.round(dptP * (hadir + 0.01 * acak.pecahan()));
  tulisLpj('I.B1', hadirL, hadirP);
  const dptb = acak.peluang(0.5) ? [acak.bulat(0, 4), acak.bulat(0, 3)] : [0, 0];
  const dpk = [acak.bulat(0, 4), acak.bulat(0, 4)];
  const [dptbL = 0, dptbP = 0, dpkL = 0, dpkP = 0] = [...dptb, ...dpk];
  tulisLpj('I.B2', dptbL, dptbP);
  tulisLpj('I.B3', dpkL, dpkP);
  const penggunaL = hadirL + dptbL + dpkL;
  const penggunaP = hadirP + dptbP + dpkP;
  tulisLpj('I.B4', penggunaL, penggunaP);

  const digunakan = penggunaL + penggunaP;
  // UU 7/2017 art. 344(2): spare ballots of 2 % of the DPT, rounded up per TPS.
  const diterima = dpt + Math.ceil((dpt * 20) / 1000);
  const dikembalikan = Math.min(acak.peluang(0.3) ? acak.bulat(1, 3) : 0, diterima - digunakan);
  tulis('II.1', diterima);
  tulis('II.2', digunakan);
  tulis('II.3', dikembalikan);
  tulis('II.4', diterima - digunakan - dikembalikan);
  tulisLpj('III', acak.bulat(0, 2), acak.bulat(0, 2));

  const tidakSah = Math.round(digunakan * (0.01 + 0.02 * acak.pecahan()));
  const sah = digunakan - tidakSah;
  const bobot = kekuatan.map((k) => k * (0.75 + 0.5 * acak.pecahan()));
  bagi(sah, bobot).forEach((n, i) => {
    const sel = lembar.suara[i];
    if (sel !== undefined) isian[sel] = n;
  });
  tulis('V.A', sah);
  tulis('V.B', tidakSah);
  tulis('V.C', digunakan);
  return isian;
}
