import {
  BAGIAN,
  type Formulir,
  type FormulirKontes,
  type Lembar,
  labelBaris,
  type ParameterPemilihan,
  type Persamaan,
  persamaanLembar,
} from '../../../domain/index.ts';

/** One line of the form in a worksheet: a heading, or one figure a column. */
export type GarisBuku =
  | { jenis: 'bagian' | 'subjudul'; teks: string }
  | { jenis: 'sel'; sel: number; nomor: string; teks: string; satuan: string; tebal: boolean; partai: boolean };

/** One rule that the workbook checks by itself, over cells of the same column. */
export type GarisPeriksa = Persamaan & { teks: string };

/** The lines of a form, the same on every worksheet of a workbook: only so may formulas name rows of another worksheet. */
export type Kisi = {
  garis: readonly GarisBuku[];
  periksa: readonly GarisPeriksa[];
  /** Row (from 0) of the first line, and of the first check. */
  awal: number;
  awalPeriksa: number;
  /** Row (from 0) of each cell of the vector. */
  baris: readonly number[];
};

/** Rows above the lines: title, election, region, state, headings, column numbers. */
const BARIS_JUDUL = 8;

function garisLembar(lembar: Lembar, kata: FormulirKontes, kepala: Formulir['umum']['kepala']): GarisBuku[] {
  const garis: GarisBuku[] = [];
  const satuan = [kepala.laki, kepala.perempuan, kepala.jumlah];
  for (const bagian of BAGIAN) {
    garis.push({ jenis: 'bagian', teks: kata.judulBagian[bagian] });
    for (const b of lembar.baris.filter((x) => x.bagian === bagian)) {
      const label = labelBaris(kata, b);
      const { subjudul, nomor, teks, catatan } = label;
      if (subjudul) garis.push({ jenis: 'subjudul', teks: `${subjudul.nomor} ${subjudul.teks}`.trim() });
      b.sel.forEach((sel, i) => {
        garis.push({
          ...{ jenis: 'sel', sel, nomor, teks: catatan ? `${teks} ${catatan}` : teks },
          satuan: b.satuan === 'LPJ' ? (satuan[i] ?? '') : '',
          tebal: b.jumlah || label.tebal === true || (b.satuan === 'LPJ' && i === 2),
          partai: b.kunci === 'IV.A1',
        });
      });
    }
  }
  return garis;
}

/** `V.A = IV.1 + IV.2 + IV.3`; a long sum by its ends. */
function kalimat(lembar: Lembar, p: Persamaan): string {
  const id = p.kanan.map((i) => lembar.sel[i] ?? '');
  const kanan = id.length <= 4 ? id : [id[0], '…', id.at(-1)];
  return `${lembar.sel[p.kiri]} ${p.hubungan} ${kanan.join(' + ')}`;
}

export function susunKisi(
  lembar: Lembar,
  kata: FormulirKontes,
  kepala: Formulir['umum']['kepala'],
  parameter: ParameterPemilihan,
): Kisi {
  const garis = garisLembar(lembar, kata, kepala);
  const baris: number[] = [];
  garis.forEach((g, i) => {
    if (g.jenis === 'sel') baris[g.sel] = BARIS_JUDUL + i;
  });
  const periksa = persamaanLembar(lembar, parameter).map((p) => ({ ...p, teks: kalimat(lembar, p) }));
  // One empty line and a heading between the form and its checks.
  return { garis, periksa, awal: BARIS_JUDUL, awalPeriksa: BARIS_JUDUL + garis.length + 2, baris };
}
