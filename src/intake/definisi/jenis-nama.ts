import type { JenisKontes } from '../../domain/index.ts';

/** Order matters: every longer word holds a shorter one. */
const POLA: readonly (readonly [JenisKontes | 'PKWKK', RegExp])[] = [
  ['DPRD-KABKO', /PDPRDK|DPRD[ _-]*(KAB|KOTA|II\b|2\b)|\bDPRK\b/],
  ['DPRD-PROV', /PDPRDP|DPRD[ _-]*(PROV|PROP|I\b|1\b)|\bDPRA\b|\bDPRP/],
  ['DPD', /P?DPD/],
  ['DPR', /PDPR\b|\bDPR(?![A-Z])/],
  ['PPWP', /PPWP|PRESIDEN|PILPRES/],
  ['PKWKK', /PKWKK/],
  ['GUBERNUR', /PKWKP|PILGUB|GUBERNUR|PGUB/],
  ['BUPATI', /PILBUP|BUPATI|PBUP/],
  ['WALIKOTA', /PILWA|WALI[ _-]*KOTA|PWAKO/],
];

/**
 * Kind of ballot that the name of a sheet, file or folder tells: `Silon DPRD Kab.xlsx`, `caleg/dpd/31.json`,
 * `paslon-pkwkp-31.json`. `PKWKK` is KPU's one word for BUPATI and WALIKOTA.
 */
export function jenisDariNama(...nama: readonly (string | undefined)[]): JenisKontes | 'PKWKK' | null {
  for (const n of nama) {
    const teks = (n ?? '').toUpperCase().replaceAll('_', ' ');
    const ada = POLA.find(([, pola]) => pola.test(teks));
    if (ada) return ada[0];
  }
  return null;
}

/** Codes of kota begin at 71 within their province, those of kabupaten at 01 (K, Kemendagri). */
export const jenisPkwkk = (kode: string): JenisKontes => (Number(kode.slice(2, 4)) >= 71 ? 'WALIKOTA' : 'BUPATI');

/** The last run of digits in a file's name: `dpr-dapil-3103.json` → 3103. */
export const angkaNama = (berkas: string): string => /(\d+)\D*$/.exec(berkas.replace(/\.[^.]*$/, ''))?.[1] ?? '';
