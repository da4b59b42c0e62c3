import { z } from 'zod';
import { JENIS_KONTES, JenisKontes, JenisPemilihan } from '../kontes.ts';

/** Share of sheets with a mistake where nothing else is asked for. */
const TINGKAT_SALAH = 0.08;
/** Mean TPS a desa at most, so that no desa reaches the numbers of lokasi khusus (901 and above). */
const MAKS_TPS_PER_DESA = 300;
const MAKS_TPS_PER_DESA_BANYAK = 150;
const MAKS_KECAMATAN = 99;
const MAKS_DESA = 999;

/** The ballots that a voter gets on one day, by kind of election. WALIKOTA takes the place of BUPATI in a kota. */
export const KONTES_PEMILIHAN: Readonly<Record<JenisPemilihan, readonly JenisKontes[]>> = {
  PEMILU: ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO'],
  PILKADA: ['GUBERNUR', 'BUPATI'],
};

const pemilihanKontes = (jenis: JenisKontes): JenisPemilihan =>
  KONTES_PEMILIHAN.PEMILU.includes(jenis) ? 'PEMILU' : 'PILKADA';

/**
 * Size and kind of practice data. `kabupaten`, `kecamatan`, `desa` and `tps` are totals. Ballots: those of `kontes`, or
 * all of `pemilihan`, or PPWP alone where neither is said.
 */
export const ParameterSimulasi = z
  .object({
    pemilihan: JenisPemilihan.optional(),
    kontes: z.array(JenisKontes).min(1).optional(),
    kabupaten: z.int().min(1).max(29).default(1),
    kecamatan: z.int().min(1).max(999).default(1),
    desa: z.int().min(1).max(99_999),
    tps: z.int().min(1).max(300_000),
    benih: z.int().min(0),
    tingkatSalah: z.number().min(0).max(1).default(TINGKAT_SALAH),
    /** Share of the faulty sheets that carry a second, independent mistake. */
    ganda: z.number().min(0).max(1).default(0),
    /** Dapil of DPRD Kabupaten/Kota in each kabupaten; by its size where nothing is said. */
    dapil: z.int().min(1).max(20).optional(),
    /** BUPATI and WALIKOTA (else GUBERNUR) have one paslon against kolom kosong. */
    kolomKosong: z.boolean().default(false),
  })
  .refine((p) => p.kecamatan >= p.kabupaten && p.kecamatan <= p.kabupaten * MAKS_KECAMATAN, {
    path: ['kecamatan'],
    message: 'setiap kabupaten memerlukan 1 sampai 99 kecamatan',
  })
  .refine((p) => p.desa >= p.kecamatan, {
    path: ['desa'],
    message: 'setiap kecamatan memerlukan sedikitnya satu desa',
  })
  .refine((p) => p.desa <= (p.kecamatan === 1 ? MAKS_DESA : p.kecamatan * 300), {
    path: ['desa'],
    message: 'terlalu banyak desa untuk satu kecamatan',
  })
  .refine((p) => p.tps >= p.desa, { path: ['tps'], message: 'setiap desa memerlukan sedikitnya satu TPS' })
  .refine((p) => p.tps <= p.desa * (p.kecamatan === 1 ? MAKS_TPS_PER_DESA : MAKS_TPS_PER_DESA_BANYAK), {
    path: ['tps'],
    message: `paling banyak ${MAKS_TPS_PER_DESA} TPS untuk setiap desa (${MAKS_TPS_PER_DESA_BANYAK} pada lebih dari satu kecamatan)`,
  })
  .refine((p) => new Set((p.kontes ?? []).map(pemilihanKontes)).size <= 1, {
    path: ['kontes'],
    message: 'kontes Pemilu dan Pilkada tidak dapat digabung',
  })
  .refine((p) => !p.pemilihan || (p.kontes ?? []).every((k) => pemilihanKontes(k) === p.pemilihan), {
    path: ['kontes'],
    message: 'kontes tidak termasuk pemilihan itu',
  })
  .refine((p) => p.kabupaten > 1 || !(p.kontes?.includes('BUPATI') && p.kontes.includes('WALIKOTA')), {
    path: ['kontes'],
    message: 'BUPATI dan WALIKOTA bersama memerlukan lebih dari satu kabupaten/kota',
  });
/** What is asked for; see the schema for what is optional. */
export type ParameterSimulasi = z.input<typeof ParameterSimulasi>;

/** The same with everything decided: kinds of ballot in legal order, each once. */
export type Rencana = z.output<typeof ParameterSimulasi> & { kontes: JenisKontes[]; pemilihan: JenisPemilihan };

/** Fills in what was left open. Throws ZodError on parameters out of range. */
export function rencanakan(parameter: ParameterSimulasi): Rencana {
  const p = ParameterSimulasi.parse(parameter);
  const minta = new Set<JenisKontes>(p.kontes ?? (p.pemilihan ? KONTES_PEMILIHAN[p.pemilihan] : ['PPWP']));
  const kontes = JENIS_KONTES.filter((j) => minta.has(j));
  return { ...p, kontes, pemilihan: p.pemilihan ?? pemilihanKontes(kontes[0] ?? 'PPWP') };
}

/** Ballots a voter of one TPS gets: a region has either a bupati or a wali kota. */
export const banyakSuratSuara = (r: Rencana): number =>
  r.kontes.length - (r.kontes.includes('BUPATI') && r.kontes.includes('WALIKOTA') ? 1 : 0);
