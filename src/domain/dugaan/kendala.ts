import type { KodeAturan } from '../aturan/temuan.ts';
import { type IdSel, type Lembar, posisi } from '../lembar.ts';

/** One `salah` rule of the catalogue as a linear constraint: `kiri (=|≤) Σ kanan`, as positions in the vector. */
export type Kendala = {
  readonly kode: KodeAturan;
  readonly hubungan: '=' | '≤';
  readonly kiri: number;
  readonly kanan: readonly number[];
};

/** The constraints of a form and, per cell, those that contain it; `tanda` is the cell's sign in `kiri − Σ kanan`. */
export type Graf = {
  readonly kendala: readonly Kendala[];
  readonly perSel: readonly (readonly { readonly k: number; readonly tanda: 1 | -1 }[])[];
};

const LPJ = ['L', 'P', 'J'] as const;
/** Rows with LAKI-LAKI, PEREMPUAN, JUMLAH. */
export const BARIS_LPJ = ['I.A', 'I.B1', 'I.B2', 'I.B3', 'I.B4', 'III'] as const;

function susunKendala(l: Lembar): Kendala[] {
  const p = (id: IdSel): number => posisi(l, id);
  const buat =
    (hubungan: '=' | '≤') =>
    (kode: KodeAturan, kiri: IdSel, ...kanan: IdSel[]): Kendala => ({
      kode,
      hubungan,
      kiri: p(kiri),
      kanan: kanan.map(p),
    });
  const sama = buat('=');
  const paling = buat('≤');
  return [
    ...BARIS_LPJ.map((b) => sama('S101', `${b}.J`, `${b}.L`, `${b}.P`)),
    ...LPJ.map((x) => sama('S102', `I.B4.${x}`, `I.B1.${x}`, `I.B2.${x}`, `I.B3.${x}`)),
    sama('S201', 'II.1', 'II.2', 'II.3', 'II.4'),
    { kode: 'S301', hubungan: '=', kiri: p('V.A'), kanan: l.suara },
    ...l.partai.map((b): Kendala => ({ kode: 'S302', hubungan: '=', kiri: b.b, kanan: [b.a1, ...b.calon] })),
    sama('S303', 'V.C', 'V.A', 'V.B'),
    sama('S401', 'II.2', 'V.C'),
    sama('S402', 'I.B4.J', 'V.C'),
    sama('S403', 'I.B4.J', 'II.2'),
    ...LPJ.map((x) => paling('S501', `I.B1.${x}`, `I.A.${x}`)),
    paling('S503', 'V.C', 'II.1'),
  ];
}

const grafLembar = new WeakMap<Lembar, Graf>();

/** The constraints of a form, indexed by cell; made once a form. They say the same as the rules (checked by a test). */
export function grafUntuk(lembar: Lembar): Graf {
  const ada = grafLembar.get(lembar);
  if (ada) return ada;
  const kendala = susunKendala(lembar);
  const perSel: { k: number; tanda: 1 | -1 }[][] = lembar.sel.map(() => []);
  kendala.forEach((kd, k) => {
    perSel[kd.kiri]?.push({ k, tanda: 1 });
    for (const i of kd.kanan) perSel[i]?.push({ k, tanda: -1 });
  });
  const graf = { kendala, perSel };
  grafLembar.set(lembar, graf);
  return graf;
}
