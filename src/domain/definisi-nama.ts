import type { JenisKontes } from './kontes.ts';

export type JenisKelamin = 'L' | 'P';

/** Letters and digits only, in capitals: two spellings of one name give the same key. */
export const kunciNama = (nama: string): string => nama.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');

const AWALAN =
  /^(PROVINSI|PROPINSI|PROV|KABUPATEN|KAB|KECAMATAN|KEC|DISTRIK|DESA|KELURAHAN|KEL|NAGARI|GAMPONG|KAMPUNG)\b[.\s]*/;

/**
 * Key of a region's name without what stands before it (`KEC. `, `DESA `). KOTA stays: Kabupaten Bogor and Kota Bogor
 * are two regions of one province; KPU writes the first without KABUPATEN. A name that is nothing but such a word
 * (a desa called KAMPUNG) stays whole.
 */
export function kunciWilayah(nama: string): string {
  const n = nama.toUpperCase().replace(/\s+/g, ' ').trim();
  return kunciNama(n.replace(AWALAN, '')) || kunciNama(n);
}

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'];

/** Key of a dapil's name: `Dapil Sumatra Selatan 1` and `SUMATERA SELATAN I` are the same. */
export function kunciDapil(nama: string): string {
  const kata = nama
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((k, i) => !(i === 0 && k === 'DAPIL'))
    .map((k) => (k === 'SUMATRA' ? 'SUMATERA' : k));
  const akhir = kata.at(-1) ?? '';
  const romawi = ROMAWI.indexOf(akhir);
  if (romawi >= 0 && kata.length > 1) kata[kata.length - 1] = String(romawi + 1);
  else if (/^0+\d/.test(akhir)) kata[kata.length - 1] = String(Number(akhir));
  return kata.join('');
}

/**
 * Code of a dapil that has only a name: its words, shortened from the left until they fit a contest code. The same
 * name always gives the same code.
 */
export function kodeDariNama(nama: string): string {
  const kata = nama
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, ' ')
    .trim()
    .split(' ');
  for (let i = 0; i < kata.length - 1 && kata.join('-').length > 20; i++) kata[i] = (kata[i] ?? '').slice(0, 3);
  return kata.join('-').slice(-20).replace(/^-+/, '') || 'DAPIL';
}

const SINONIM_JENIS: readonly [JenisKontes, RegExp][] = [
  ['PPWP', /^(PPWP|PRESIDEN|PILPRES|PRESIDENDANWAKILPRESIDEN|PEMILUPRESIDEN\w*)$/],
  ['DPR', /^(DPR|DPRRI|PDPR)$/],
  ['DPD', /^(DPD|DPDRI|PDPD)$/],
  ['DPRD-PROV', /^(DPRD(PROVINSI|PROPINSI|PROV|P|I|1)|PDPRDP|DPRA|DPRP|DPRPB|DPRPS|DPRPT|DPRPP|DPRPBD|DPRPAPUA\w*)$/],
  ['DPRD-KABKO', /^(DPRD(KABUPATENKOTA|KABKOTA|KABKO|KABUPATEN|KAB|KOTA|K|II|2)|PDPRDK|DPRK)$/],
  ['GUBERNUR', /^(PKWKP|GUBERNUR|GUBERNURDANWAKILGUBERNUR|PILGUB|PILKADAGUBERNUR|KWKGUBERNUR)$/],
  ['BUPATI', /^(BUPATI|BUPATIDANWAKILBUPATI|PILBUP|PILKADABUPATI|KWKBUPATI)$/],
  ['WALIKOTA', /^(WALIKOTA|WALIKOTADANWAKILWALIKOTA|PILWALI|PILWALKOT|PILWAKO|PILKADAWALIKOTA|KWKWALIKOTA)$/],
];

/** Kind of ballot out of what people write: `DPRD Kab/Kota`, `DPRA`, `Pilgub`. */
export function jenisDariTulisan(teks: string): JenisKontes | null {
  const k = kunciNama(teks);
  return SINONIM_JENIS.find(([, pola]) => pola.test(k))?.[0] ?? null;
}

/** How alike two names are, from 0 to 1: the share of letters that need no edit (Levenshtein). */
export function kemiripan(a: string, b: string): number {
  const [x, y] = [kunciNama(a).slice(0, 200), kunciNama(b).slice(0, 200)];
  const panjang = Math.max(x.length, y.length);
  if (panjang === 0) return 1;
  let lalu = Array.from({ length: y.length + 1 }, (_, i) => i);
  for (let i = 1; i <= x.length; i++) {
    const kini = [i];
    for (let j = 1; j <= y.length; j++) {
      const ganti = (lalu[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      kini.push(Math.min(ganti, (lalu[j] ?? 0) + 1, (kini[j - 1] ?? 0) + 1));
    }
    lalu = kini;
  }
  return 1 - (lalu[y.length] ?? 0) / panjang;
}
