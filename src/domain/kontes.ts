import { z } from 'zod';
import { KodeWilayah } from './kode.ts';

/** Kinds of ballot in the legal order of counting and recapitulation (PKPU 25/2023 art. 52(2)), then those of Pilkada. */
export const JENIS_KONTES = [
  'PPWP',
  'DPR',
  'DPD',
  'DPRD-PROV',
  'DPRD-KABKO',
  'GUBERNUR',
  'BUPATI',
  'WALIKOTA',
] as const;
export const JenisKontes = z.enum(JENIS_KONTES);
export type JenisKontes = z.infer<typeof JenisKontes>;

/**
 * Code of one contest: the kind of its ballot, and where a definition holds several of that kind (DPRD Kabupaten/Kota
 * with its dapil) the code of its dapil: `DPR`, `DPRD-KABKO.3`.
 */
export type KodeKontes = JenisKontes | `${JenisKontes}.${string}`;
/** The pattern of such a code, for schemas. */
export const polaKontes = `^(${JENIS_KONTES.join('|')})(\\.[0-9A-Za-z-]{1,20})?$`;
const POLA_KODE = new RegExp(polaKontes);
export const KodeKontes = z.custom<KodeKontes>(
  (v) => typeof v === 'string' && POLA_KODE.test(v),
  'kode kontes tidak dikenal',
);

/** Kind of ballot of a contest. */
export const jenisKontes = (kode: KodeKontes): JenisKontes => JenisKontes.parse(kode.split('.')[0]);

/** Order of contests: kind by law, then dapil. */
export const urutanKontes = (a: KodeKontes, b: KodeKontes): number =>
  JENIS_KONTES.indexOf(jenisKontes(a)) - JENIS_KONTES.indexOf(jenisKontes(b)) ||
  a.localeCompare(b, 'id', { numeric: true });

/** Electoral district: the regions whose TPS vote here; kecamatan, or desa where a kecamatan is split (Sidapil `is_pecah`). */
export const Dapil = z.object({
  kode: z.string().regex(/^[0-9A-Za-z-]{1,20}$/),
  nama: z.string().min(1),
  kursi: z.number().int().min(1).max(99).optional(),
  wilayah: z.array(KodeWilayah).min(1),
});
export type Dapil = z.infer<typeof Dapil>;

/** One line of a ballot. `idSumber` is the key under which KPU's files know this contestant. */
export const Calon = z.object({
  nomor: z.number().int().min(1).max(99),
  nama: z.string().min(1),
  idSumber: z.string(),
  /** The empty column on the ballot of a single paslon (UU 10/2016 art. 54C). */
  kolomKosong: z.literal(true).optional(),
});
export type Calon = z.infer<typeof Calon>;

export const Partai = Calon.extend({ calon: z.array(Calon).max(12) });
export type Partai = z.infer<typeof Partai>;

const nomorUnik = (daftar: readonly { nomor: number }[]): boolean =>
  new Set(daftar.map((d) => d.nomor)).size === daftar.length;

const UMUM = {
  kode: KodeKontes,
  /** Name of the body where it differs by region: DPRA, DPRK, DPRP … */
  sebutan: z.string().optional(),
  dapil: Dapil.optional(),
};

/** A contest: its ballot code and, by the shape of the ballot, its contestants in order of their number. */
export const Kontes = z.discriminatedUnion('bentuk', [
  z.object({
    ...UMUM,
    bentuk: z.literal('paslon'),
    paslon: z.array(Calon).min(1).refine(nomorUnik, 'nomor urut ganda'),
  }),
  z.object({
    ...UMUM,
    bentuk: z.literal('calon'),
    calon: z.array(Calon).min(1).max(99).refine(nomorUnik, 'nomor urut ganda'),
  }),
  z.object({
    ...UMUM,
    bentuk: z.literal('partai'),
    partai: z.array(Partai).min(1).max(99).refine(nomorUnik, 'nomor urut ganda'),
  }),
]);
export type Kontes = z.infer<typeof Kontes>;

/** Name of a kind of ballot, as spoken in the plenary. */
export const NAMA_KONTES: Readonly<Record<JenisKontes, string>> = {
  PPWP: 'Presiden dan Wakil Presiden',
  DPR: 'DPR',
  DPD: 'DPD',
  'DPRD-PROV': 'DPRD Provinsi',
  'DPRD-KABKO': 'DPRD Kabupaten/Kota',
  GUBERNUR: 'Gubernur dan Wakil Gubernur',
  BUPATI: 'Bupati dan Wakil Bupati',
  WALIKOTA: 'Wali Kota dan Wakil Wali Kota',
};

/** Name of a contest for people: `DPRD Kabupaten/Kota – Bogor 3`. */
export function namaKontes(k: Pick<Kontes, 'kode' | 'sebutan' | 'dapil'>): string {
  const dasar = k.sebutan ?? NAMA_KONTES[jenisKontes(k.kode)];
  return k.dapil ? `${dasar} – ${k.dapil.nama}` : dasar;
}

const NAMA_SINGKAT: Partial<Record<JenisKontes, string>> = {
  PPWP: 'PPWP',
  'DPRD-PROV': 'DPRD Prov',
  'DPRD-KABKO': 'DPRD Kab/Kota',
  GUBERNUR: 'Gubernur',
  BUPATI: 'Bupati',
  WALIKOTA: 'Wali Kota',
};

/** The same over a column or on a button, where the dapil is clear. */
export const namaKontesSingkat = (k: Pick<Kontes, 'kode' | 'sebutan'>): string =>
  k.sebutan ?? NAMA_SINGKAT[jenisKontes(k.kode)] ?? NAMA_KONTES[jenisKontes(k.kode)];

/** Does a TPS, or part of a region, vote in this contest? */
export function mencakup(k: Pick<Kontes, 'dapil'>, kodeWilayah: string): boolean {
  return !k.dapil || k.dapil.wilayah.some((w) => kodeWilayah.startsWith(w) || w.startsWith(kodeWilayah));
}

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
