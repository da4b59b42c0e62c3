import {
  type Definisi,
  type Isian,
  isianKosong,
  type Kontes,
  type Lembar,
  susunLembar,
} from '../../src/domain/index.ts';

/** A small presidential contest and its sheet, for tests. */
export const PPWP: Kontes = {
  kode: 'PPWP',
  bentuk: 'paslon',
  paslon: [1, 2, 3].map((nomor) => ({ nomor, nama: `Paslon ${nomor}`, idSumber: String(100024 + nomor) })),
};
export const LEMBAR: Lembar = susunLembar(PPWP);

/** A legislative contest with two parties, 3 and 2 candidates. */
export const DPR: Kontes = {
  kode: 'DPR',
  bentuk: 'partai',
  partai: [
    {
      nomor: 1,
      nama: 'Partai A',
      idSumber: '1',
      calon: [1, 2, 3].map((n) => ({ nomor: n, nama: `A${n}`, idSumber: `1${n}` })),
    },
    {
      nomor: 24,
      nama: 'Partai X',
      idSumber: '24',
      calon: [1, 2].map((n) => ({ nomor: n, nama: `X${n}`, idSumber: `24${n}` })),
    },
  ],
};

/** A vector from cell ids; everything else stays empty. */
export function isi(lembar: Lembar, sel: Readonly<Record<string, number>>): Isian {
  const isian = isianKosong(lembar);
  for (const [id, n] of Object.entries(sel)) {
    const i = lembar.indeks.get(id);
    if (i === undefined) throw new RangeError(id);
    isian[i] = n;
  }
  return isian;
}

/** A sheet in which every rule holds: 100 + 100 voters, 150 users, 150 votes, 204 ballots received. */
export const BERES: Readonly<Record<string, number>> = {
  'I.A.L': 100,
  'I.A.P': 100,
  'I.A.J': 200,
  'I.B1.L': 70,
  'I.B1.P': 75,
  'I.B1.J': 145,
  'I.B2.L': 2,
  'I.B2.P': 1,
  'I.B2.J': 3,
  'I.B3.L': 1,
  'I.B3.P': 1,
  'I.B3.J': 2,
  'I.B4.L': 73,
  'I.B4.P': 77,
  'I.B4.J': 150,
  'II.1': 204,
  'II.2': 150,
  'II.3': 1,
  'II.4': 53,
  'III.L': 1,
  'III.P': 0,
  'III.J': 1,
  'IV.1': 60,
  'IV.2': 50,
  'IV.3': 36,
  'V.A': 146,
  'V.B': 4,
  'V.C': 150,
};

export const WILAYAH = '310102';

/** A definition of one kecamatan (310102) with two desa of 3 and 2 TPS. */
export const DEFINISI: Definisi = {
  format: 'rekap-pleno/definisi',
  versi: 1,
  pemilihan: { jenis: 'PEMILU', nama: 'Pemilihan Umum Tahun 2024', tahun: 2024 },
  simulasi: false,
  formulir: 'pemilu-2024',
  kontes: [PPWP],
  wilayah: [
    { kode: '31', nama: 'DKI JAKARTA', tingkat: 1 },
    { kode: '3101', nama: 'ADM. KEP. SERIBU', tingkat: 2 },
    { kode: '310102', nama: 'KEPULAUAN SERIBU SELATAN', tingkat: 3 },
    { kode: '3101021001', nama: 'PULAU UNTUNG JAWA', tingkat: 4 },
    ...[1, 2, 3].map((n) => ({ kode: `310102100100${n}`, nama: `TPS 00${n}`, tingkat: 5 as const })),
    { kode: '3101021002', nama: 'PULAU TIDUNG', tingkat: 4 },
    ...[1, 2].map((n) => ({ kode: `310102100200${n}`, nama: `TPS 00${n}`, tingkat: 5 as const })),
  ],
};
