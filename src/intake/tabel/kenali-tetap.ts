import { jenisKontes, type KodeKontes, type KunciLabel } from '../../domain/index.ts';

/** Rows of sections I, II, III and V, and those of a party's block that a label alone can tell. */
export type KunciTetap = Exclude<KunciLabel, 'IV.paslon' | 'IV.calon' | 'IV.A2'>;

type Pola = readonly [KunciTetap, RegExp];

const ada = (t: string, p: RegExp): boolean => p.test(t);

const SURAT_SUARA: readonly Pola[] = [
  ['II.4', /(TIDAK|TDK|BELUM) (DIGUNAKAN|TERPAKAI|DIPAKAI)|\bSISA\b/],
  ['II.3', /DIKEMBALIKAN|\bRUSAK\b|KELIRU/],
  ['II.1', /DITERIMA/],
  ['II.2', /DIGUNAKAN|DIPAKAI|TERPAKAI/],
];

const DPTB_PEMILU: readonly Pola[] = [
  ['I.B3', /\bDPK\b|NON DPT|KHUSUS|KTP/],
  ['I.B2', /\bDPTB\b|TAMBAHAN|\bDPPH\b|PINDAHAN/],
];
/** Pilkada: DPPh are those who moved (B.2); DPTb those who came with an e-KTP only (B.3), who in Pemilu are the DPK. */
const DPTB_PILKADA: readonly Pola[] = [
  ['I.B2', /\bDPPH\b|PINDAHAN|PINDAH MEMILIH/],
  ['I.B3', /\bDPTB\b|TAMBAHAN|\bDPK\b|NON DPT|KHUSUS|KTP/],
];

const PILKADA = new Set(['GUBERNUR', 'BUPATI', 'WALIKOTA']);

/**
 * Which row a label means (compared text without its L/P/J), or null. Follows the wording of the forms, Sirekap's keys
 * and the short forms that offices use. `yakin`: 0.9 where the label says it, 0.8 for a lone short form.
 */
export function kenaliTetap(t: string, kode: KodeKontes): { kunci: KunciTetap; yakin: number } | null {
  const cari = (pola: readonly Pola[]): KunciTetap | undefined => pola.find(([, p]) => ada(t, p))?.[0];
  const hasil = (kunci: KunciTetap | undefined, yakin = 0.9) => (kunci ? { kunci, yakin } : null);

  if (ada(t, /DISABILITAS|DIFABEL/)) return hasil('III');
  // Section II first: its full wording speaks of the DPT too ("cadangan 2 % dari DPT").
  if (ada(t, /SURAT SUARA|\bSS\b/)) return hasil(cari(SURAT_SUARA));
  if (ada(t, /SUARA SAH PARTAI( POLITIK)?( DAN CALON)?/)) return hasil('IV.B');

  const sah = ada(t.replace(/(TIDAK|TDK) SAH/g, ''), /\bSAH\b/);
  const tidakSah = ada(t, /(TIDAK|TDK) SAH/);
  if (sah && tidakSah) return hasil('V.C');
  if (tidakSah) return hasil('V.B');
  if (sah) return hasil('V.A');
  if (ada(t, /^((JUMLAH |TOTAL )?SELURUH SUARA|TOTAL SUARA|SUARA TOTAL|JUMLAH SUARA)$/)) return hasil('V.C', 0.6);

  const dptb = cari(PILKADA.has(jenisKontes(kode)) ? DPTB_PILKADA : DPTB_PEMILU);
  if (dptb && ada(t, /PENGGUNA|PEMILIH|HAK PILIH|^(JUMLAH )?(B [123] )?(DPTB|DPK|DPPH)$/)) return hasil(dptb);
  if (ada(t, /PENGGUNA|HAK PILIH|\bHADIR\b/)) {
    if (ada(t, /B ?1 B ?2|PENGGUNA TOTAL|TOTAL PENGGUNA/)) return hasil('I.B4');
    if (ada(t, /\bDPT\b|DAFTAR PEMILIH TETAP/)) return hasil('I.B1');
    return hasil('I.B4');
  }
  if (ada(t, /\bDPT\b|DAFTAR PEMILIH TETAP|PEMILIH TETAP|PEMILIH TERDAFTAR|DATA PEMILIH$/)) return hasil('I.A');
  return hasil(cari(SURAT_SUARA), 0.6);
}
