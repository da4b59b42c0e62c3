import {
  type Definisi,
  isianKosong,
  type KodeKontes,
  type KodeTps,
  type Kontes,
  type Lembar,
} from '../../src/domain/index.ts';
import { DEFINISI, PPWP } from './kontes.ts';

/** The kecamatan that two dapil share, and one beside it that lies whole in the second. */
export const KEC_PECAH = '320101';
export const KEC_UTUH = '320102';
/** A kecamatan of a third dapil: its contest is in the definition, but not in a plenary of the other two. */
export const KEC_LAIN = '320103';

/** Desa and their number of TPS; those of the two dapil lie between each other. */
const DESA: readonly (readonly [kode: string, nama: string, tps: number])[] = [
  ['3201011001', 'AMBARITA', 2],
  ['3201011002', 'BOJONGSARI', 3],
  ['3201011003', 'CIKAWUNG', 4],
  ['3201011004', 'DUKUHSETI', 1],
  ['3201021001', 'EMPANGREJO', 2],
  ['3201031001', 'FAJARAGUNG', 2],
];
const DAPIL: Readonly<Record<'DPRD-KABKO.1' | 'DPRD-KABKO.2' | 'DPRD-KABKO.3', readonly string[]>> = {
  'DPRD-KABKO.1': ['3201011001', '3201011003'],
  'DPRD-KABKO.2': ['3201011002', '3201011004', KEC_UTUH],
  'DPRD-KABKO.3': [KEC_LAIN],
};

const kabko = (nomor: 1 | 2 | 3): Kontes => ({
  kode: `DPRD-KABKO.${nomor}`,
  bentuk: 'partai',
  dapil: { kode: `${nomor}`, nama: `CONTOH ${nomor}`, wilayah: [...DAPIL[`DPRD-KABKO.${nomor}`]] },
  partai: [1, 2].map((p) => ({
    nomor: p,
    nama: `Partai ${p}`,
    idSumber: `${p}`,
    // Candidates differ by dapil, also in number.
    calon: Array.from({ length: nomor + p }, (_, i) => ({
      nomor: i + 1,
      nama: `Calon ${nomor}-${p}-${i + 1}`,
      idSumber: `${nomor}${p}${i + 1}`,
    })),
  })),
});

/** A kabupaten of three kecamatan and three dapil, the first kecamatan split between two of them. */
export const PECAH: Definisi = {
  ...DEFINISI,
  kontes: [PPWP, kabko(1), kabko(2), kabko(3)],
  wilayah: [
    { kode: '32', nama: 'JAWA BARAT', tingkat: 1 },
    { kode: '3201', nama: 'CONTOH', tingkat: 2 },
    ...[KEC_PECAH, KEC_UTUH, KEC_LAIN].flatMap((kec, i) => [
      { kode: kec, nama: ['PECAHJAYA', 'UTUHJAYA', 'LAINJAYA'][i] ?? '', tingkat: 3 as const },
      ...DESA.filter(([d]) => d.startsWith(kec)).flatMap(([kode, nama, tps]) => [
        { kode, nama, tingkat: 4 as const },
        ...Array.from({ length: tps }, (_, n) => ({
          kode: `${kode}00${n + 1}`,
          nama: `TPS 00${n + 1}`,
          tingkat: 5 as const,
        })),
      ]),
    ]),
  ],
};

/** Desa of a contest within a region, in the order of the agenda. */
export const desaDapil = (kontes: KodeKontes, wilayah: string): { kode: string; nama: string; tps: KodeTps[] }[] =>
  DESA.filter(([d]) => d.startsWith(wilayah))
    .filter(
      ([d]) =>
        kontes === 'PPWP' || Object.entries(DAPIL).some(([k, w]) => k === kontes && w.some((x) => d.startsWith(x))),
    )
    .map(([kode, nama, n]) => ({
      kode,
      nama,
      tps: Array.from({ length: n }, (_, i) => `${kode}00${i + 1}` as KodeTps),
    }));

/** A vector whose every cell is given by its place. */
export function isiSel(lembar: Lembar, nilai: (i: number) => number): Int32Array {
  return isianKosong(lembar).map((_, i) => nilai(i));
}
