import type { Definisi } from '../definisi.ts';
import { type Isian, nilaiSel } from '../isian.ts';
import { desaDariTps, type KodeDesa, type KodeTps } from '../kode.ts';
import type { KodeKontes } from '../kontes.ts';
import { type IdSel, type Lembar, posisi, susunLembar } from '../lembar.ts';
import { buatSimulasi } from '../simulasi/index.ts';
import { orangSimulasi } from '../simulasi/orang.ts';
import { pandanganSirekap } from '../simulasi/sirekap.ts';

/** Name of the course as the journal says it. Another course, or other tasks in this one, is another name. */
export const KURSUS = 'terpandu-1';

/**
 * What each TPS of the course is for:
 * - `jernih`: nothing is wrong with it; Panwaslu's copy has a slip, and a saksi claims another figure.
 * - `salahBaca`: Sirekap read one figure of the paper wrong.
 * - `tertukar`: Sirekap shows two contestants exchanged, so that every sum holds; a saksi sees it after the reading.
 * - `salahJumlah`: the paper itself carries a wrong sum.
 */
export const PERAN_TPS = ['jernih', 'salahBaca', 'tertukar', 'salahJumlah'] as const;
export type PeranTps = (typeof PERAN_TPS)[number];

export type TpsLatihan = {
  peran: PeranTps;
  tps: KodeTps;
  /** The C.Hasil as it is written. */
  kertas: Isian;
  /** What Sirekap's file says of it. */
  sirekap: Isian;
  /** The figures that stand when everything was done right. */
  akhir: Isian;
  /** Panwaslu's copy of the votes; null where they have not handed one over. */
  salinan: Isian | null;
};

/** One cell in which something is planted: what is right, and what somebody says instead. */
type SelTanam = { sel: IdSel; benar: number; lain: number };

export type Skenario = {
  benih: number;
  definisi: Definisi;
  wilayah: string;
  kontes: KodeKontes;
  lembar: Lembar;
  tps: Readonly<Record<PeranTps, TpsLatihan>>;
  /** Desa of the kecamatan, in the order of the agenda. */
  desa: readonly KodeDesa[];
  /** `jernih`: where Panwaslu's copy differs. */
  salinan: SelTanam;
  /** `salahBaca`: the figure that Sirekap misread. */
  baca: SelTanam;
  /** `tertukar`: the two lines that stand in each other's place, the one with fewer votes at Sirekap first. */
  tukar: readonly [SelTanam, SelTanam];
  /** `salahJumlah`: the wrong sum. */
  jumlah: SelTanam;
  /** `jernih`: what a saksi claims. */
  klaim: SelTanam;
  /** Saksi by the number of the contestant that sent them. */
  saksi: ReadonlyMap<number, string>;
};

/** Number of the contestant of a line of section IV of a ballot without parties. */
export const nomorPeserta = (sel: IdSel): number => Number(sel.split('.')[1]);

const denganSel = (lembar: Lembar, isian: Isian, ubah: Readonly<Record<IdSel, number>>): Isian => {
  const hasil = isian.slice();
  for (const [sel, n] of Object.entries(ubah)) hasil[posisi(lembar, sel)] = n;
  return hasil;
};

/** A mark before a two-digit figure read as a digit (62 → 962), or the first of three digits taken for another. */
function terbacaLain(n: number): number {
  if (n < 100) return Number(`9${String(n).padStart(2, '0')}`);
  const teks = String(n);
  return Number(`${({ '1': '7', '2': '7', '3': '8' } as const)[teks[0] as '1'] ?? '7'}${teks.slice(1)}`);
}

/** A copyist's slip: digits exchanged where that changes the figure, else one more. */
function tersalinLain(n: number): number {
  const balik = Number([...String(n)].reverse().join(''));
  return balik === n ? n + 1 : balik;
}

/** Lost carry: ten too few, or ten too many where there are not as many. */
const jumlahLain = (n: number): number => (n >= 10 ? n - 10 : n + 10);

const SELISIH_KLAIM = 5;

type Benar = { tps: KodeTps; isian: Isian };

/**
 * Everything the course knows of its plenary, from its seed alone: four TPS of two desa, one ballot, with what is
 * planted in them. Deterministic; throws RangeError only where the generator itself changed.
 */
export function susunSkenario(benih: number): Skenario {
  const s = buatSimulasi({ desa: 2, tps: 4, benih, tingkatSalah: 0 });
  const kontes = s.definisi.kontes[0];
  const [a, b, c, d] = Array.from(s.lembar, ({ tps, isian }): Benar => ({ tps, isian }));
  if (!kontes || !a || !b || !c || !d) throw new RangeError('data latihan tidak lengkap');
  const lembar = susunLembar(kontes);
  const suara = lembar.suara.map((i) => lembar.sel[i] ?? '');
  const nilai = ({ isian }: Benar, sel: IdSel): number => nilaiSel(isian, posisi(lembar, sel)) ?? 0;
  const ubah = (l: Benar, isi: Readonly<Record<IdSel, number>>): Isian => denganSel(lembar, l.isian, isi);
  const tanam = (l: Benar, sel: IdSel, lain: (n: number) => number): SelTanam => {
    const benar = nilai(l, sel);
    return { sel, benar, lain: lain(benar) };
  };

  const salinan = tanam(a, suara.at(-1) ?? '', tersalinLain);
  const klaim = tanam(a, suara[0] ?? '', (n) => n + SELISIH_KLAIM);
  const baca = tanam(b, suara.find((x) => nilai(b, x) >= 10) ?? suara[0] ?? '', terbacaLain);
  const urut = [...suara].sort((x, y) => nilai(c, y) - nilai(c, x));
  const [banyak = '', sedikit = ''] = [urut[0], urut.at(-1)];
  // The saksi of the contestant that lost votes is the one who speaks.
  const tukar = [tanam(c, banyak, () => nilai(c, sedikit)), tanam(c, sedikit, () => nilai(c, banyak))] as const;
  const jumlah = tanam(d, 'V.A', jumlahLain);

  const sirekap = (isian: Isian): Isian => pandanganSirekap(lembar, isian, true);
  const tukarIsi = Object.fromEntries(tukar.map((t) => [t.sel, t.lain]));
  const kertasD = ubah(d, { 'V.A': jumlah.lain });
  return {
    ...{ benih, lembar, salinan, klaim, baca, tukar, jumlah },
    definisi: s.definisi,
    wilayah: s.wilayah,
    kontes: kontes.kode,
    tps: {
      jernih: {
        ...{ peran: 'jernih', tps: a.tps, kertas: a.isian, akhir: a.isian },
        sirekap: sirekap(a.isian),
        salinan: ubah(a, { [salinan.sel]: salinan.lain }),
      },
      salahBaca: {
        ...{ peran: 'salahBaca', tps: b.tps, kertas: b.isian, akhir: b.isian },
        sirekap: sirekap(ubah(b, { [baca.sel]: baca.lain })),
        salinan: b.isian,
      },
      tertukar: {
        ...{ peran: 'tertukar', tps: c.tps, kertas: c.isian, akhir: c.isian },
        sirekap: sirekap(ubah(c, tukarIsi)),
        salinan: null,
      },
      salahJumlah: {
        ...{ peran: 'salahJumlah', tps: d.tps, kertas: kertasD, akhir: d.isian },
        sirekap: sirekap(kertasD),
        salinan: d.isian,
      },
    },
    desa: [...new Set([a, b, c, d].map((x) => desaDariTps(x.tps)))],
    saksi: new Map(
      orangSimulasi(s.definisi).flatMap((o): [number, string][] =>
        o.peserta === undefined ? [] : [[o.peserta, o.nama]],
      ),
    ),
  };
}

/** The TPS of the course in the order of the agenda. */
export const daftarTps = (s: Skenario): TpsLatihan[] => PERAN_TPS.map((p) => s.tps[p]);
