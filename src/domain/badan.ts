import type { Tingkat } from './kode.ts';

/** Who recapitulates at a tier, and who supervises it, in the short words of screens and lists. */
export const BADAN: Readonly<Record<Tingkat, string>> = { 1: 'KPU Provinsi', 2: 'KPU', 3: 'PPK', 4: 'PPS', 5: 'KPPS' };
export const PENGAWAS: Readonly<Record<Tingkat, string>> = {
  1: 'Bawaslu',
  2: 'Bawaslu',
  3: 'Panwaslu',
  4: 'Panwaslu',
  5: 'Pengawas TPS',
};

/** `kecamatan`, `kabupaten/kota`: units of a plenary, one tier below its own. */
export const SATUAN: Readonly<Record<Tingkat, string>> = {
  1: 'provinsi',
  2: 'kabupaten/kota',
  3: 'kecamatan',
  4: 'desa/kelurahan',
  5: 'TPS',
};
