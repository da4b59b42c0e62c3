import { gagal, type Hasil } from './hasil.ts';
import { adaAlasan } from './keadaan-lembar.ts';

/** Where the recapitulation of a region stands, for one ballot. */
export const KEADAAN_WILAYAH = ['belum', 'berjalan', 'selesai', 'ditetapkan'] as const;
export type KeadaanWilayah = (typeof KEADAAN_WILAYAH)[number];

/** What follows from below: sheets for a desa, units for a kecamatan and above. */
export type BawahWilayah = {
  /** Sheets or units that there are. */
  jumlah: number;
  /** Sheets read out, or units that have begun. */
  dimulai: number;
  /** Sheets adopted, or units adopted or received as totals. */
  selesai: number;
};

/** `ditetapkan` is an act of the meeting; everything else follows from what lies below. */
export function keadaanWilayah(b: BawahWilayah, ditetapkan: boolean): KeadaanWilayah {
  if (ditetapkan) return 'ditetapkan';
  if (b.jumlah > 0 && b.selesai === b.jumlah) return 'selesai';
  return b.dimulai + b.selesai > 0 ? 'berjalan' : 'belum';
}

/** Adopts a region: its figures are frozen. Errors: WILAYAH_BELUM_SELESAI, WILAYAH_DITETAPKAN. */
export function tetapkan(k: KeadaanWilayah, b: BawahWilayah): Hasil<'ditetapkan'> {
  switch (k) {
    case 'belum':
    case 'berjalan':
      return gagal('WILAYAH_BELUM_SELESAI', { selesai: b.selesai, jumlah: b.jumlah });
    case 'selesai':
      return { ok: true, nilai: 'ditetapkan' };
    case 'ditetapkan':
      return gagal('WILAYAH_DITETAPKAN');
  }
}

/** Opens an adopted region again, when no region above it is adopted. Errors: WILAYAH_BELUM_DITETAPKAN, INDUK_DITETAPKAN, ALASAN_WAJIB. */
export function bukaWilayah(k: KeadaanWilayah, indukDitetapkan: boolean, alasan: string | undefined): Hasil<'selesai'> {
  if (k !== 'ditetapkan') return gagal('WILAYAH_BELUM_DITETAPKAN');
  if (indukDitetapkan) return gagal('INDUK_DITETAPKAN');
  if (!adaAlasan(alasan)) return gagal('ALASAN_WAJIB');
  return { ok: true, nilai: 'selesai' };
}
