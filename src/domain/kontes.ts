import { z } from 'zod';

/** Ballots in the legal order of counting and recapitulation (PKPU 25/2023 art. 52(2)), then those of Pilkada. */
export const KODE_KONTES = ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO', 'GUBERNUR', 'BUPATI', 'WALIKOTA'] as const;
export const KodeKontes = z.enum(KODE_KONTES);
export type KodeKontes = z.infer<typeof KodeKontes>;

/** One line of a ballot. `idSumber` is the key under which KPU's files know this contestant. */
export const Calon = z.object({
  nomor: z.number().int().min(1).max(99),
  nama: z.string().min(1),
  idSumber: z.string(),
});
export type Calon = z.infer<typeof Calon>;

export const Partai = Calon.extend({ calon: z.array(Calon).max(12) });
export type Partai = z.infer<typeof Partai>;

const nomorUnik = (daftar: readonly { nomor: number }[]): boolean =>
  new Set(daftar.map((d) => d.nomor)).size === daftar.length;

/** A contest: its ballot code and, by the shape of the ballot, its contestants in order of their number. */
export const Kontes = z.discriminatedUnion('bentuk', [
  z.object({
    kode: KodeKontes,
    bentuk: z.literal('paslon'),
    paslon: z.array(Calon).min(1).refine(nomorUnik, 'nomor urut ganda'),
  }),
  z.object({
    kode: KodeKontes,
    bentuk: z.literal('calon'),
    calon: z.array(Calon).min(1).max(99).refine(nomorUnik, 'nomor urut ganda'),
  }),
  z.object({
    kode: KodeKontes,
    bentuk: z.literal('partai'),
    partai: z.array(Partai).min(1).max(99).refine(nomorUnik, 'nomor urut ganda'),
  }),
]);
export type Kontes = z.infer<typeof Kontes>;

/** Full name of the ballot, as spoken in the plenary. */
export const NAMA_KONTES: Readonly<Record<KodeKontes, string>> = {
  PPWP: 'Presiden dan Wakil Presiden',
  DPR: 'DPR',
  DPD: 'DPD',
  'DPRD-PROV': 'DPRD Provinsi',
  'DPRD-KABKO': 'DPRD Kabupaten/Kota',
  GUBERNUR: 'Gubernur dan Wakil Gubernur',
  BUPATI: 'Bupati dan Wakil Bupati',
  WALIKOTA: 'Wali Kota dan Wakil Wali Kota',
};

export const JenisPemilihan = z.enum(['PEMILU', 'PILKADA']);
export type JenisPemilihan = z.infer<typeof JenisPemilihan>;

/** Figures that the law sets per kind of election. */
export type ParameterPemilihan = {
  /** Spare ballots per thousand voters of the DPT: 2 % (UU 7/2017 art. 344(2)); Pilkada 2.5 % (UU 10/2016 art. 87(1)). */
  cadanganPerMil: number;
  /** Most voters of the DPT in one TPS: 300 (PKPU 7/2022, PKPU 25/2023); Pilkada 600 (PKPU 7/2024). */
  maksPemilihTps: number;
};

const PARAMETER: Readonly<Record<JenisPemilihan, ParameterPemilihan>> = {
  PEMILU: { cadanganPerMil: 20, maksPemilihTps: 300 },
  PILKADA: { cadanganPerMil: 25, maksPemilihTps: 600 },
};

export const parameterPemilihan = (jenis: JenisPemilihan): ParameterPemilihan => PARAMETER[jenis];
