import type { JejakLatihan } from './jejak.ts';
import type { Skenario } from './skenario.ts';

export const ID_TUGAS = ['muat', 'periksa', 'baca', 'pembetulan', 'keberatan', 'sahkan', 'cetak', 'kirim'] as const;
export type IdTugas = (typeof ID_TUGAS)[number];

/** The steps of a task, each a fact that can be seen in the plenary. */
export const BUTIR = {
  muat: ['sirekap'],
  periksa: ['salinan', 'selesaikan'],
  baca: ['jernih-isi', 'jernih-baca', 'salahBaca-isi', 'salahBaca-baca'],
  pembetulan: ['tertukar-baca', 'tertukar-betul', 'tertukar-isi'],
  keberatan: ['catat', 'jawab'],
  sahkan: ['jumlah-baca', 'jumlah-betul', 'lembar', 'desa', 'kecamatan'],
  cetak: ['dokumen'],
  kirim: ['paket'],
} as const satisfies Record<IdTugas, readonly string[]>;
export type IdButir = (typeof BUTIR)[IdTugas][number];

/** Ways in which one can go wrong; wording: `resources/latihan`. */
export const KODE_KELIRU = [
  /** Sirekap's files were loaded as somebody's copies: no sheet was filled. */
  'HASIL_SEBAGAI_SALINAN',
  /** Panwaslu's table was loaded as results, or as the copies of a saksi. */
  'SALINAN_SEBAGAI_HASIL',
  'SALINAN_PIHAK_LAIN',
  /** The sheet was made to follow a copy that is wrong. */
  'IKUT_SALINAN',
  /** A difference was settled although the paper says what the copy says. */
  'SELESAI_PADAHAL_SALAH',
  /** A figure was typed that is not on the paper. */
  'KETIK',
  /** Noted as read out although a figure is not that of the paper. */
  'DIBACA_KELIRU',
  /** A figure that stands otherwise on the paper was changed without a pembetulan. */
  'TANPA_ALASAN',
  /** Votes were changed so that the sum comes out. */
  'PAKSA_JUMLAH',
  'KEBERATAN_SEBAGAI_KEJADIAN',
  'KEBERATAN_TEMPAT',
  'KEBERATAN_PENGAJU',
  'KEBERATAN_NAMA',
  'KEBERATAN_DITERIMA',
  'IKUT_KLAIM',
  /** Adopted with a reason where a figure had to be corrected. */
  'SAHKAN_ALASAN',
  'SAHKAN_KELIRU',
  'SAHKAN_KOSONG',
  'DOKUMEN_DRAF',
  'DOKUMEN_USANG',
  /** Written before the last change, or before everything in it was final. */
  'PAKET_USANG',
  'PAKET_TANPA_DOKUMEN',
] as const;
export type KodeKeliru = (typeof KODE_KELIRU)[number];

/** Where to look: a screen, and the sheet and cell on it. */
export type Tuju =
  | { layar: 'lembar'; tps: string; sel?: string }
  | { layar: 'rekap'; wilayah: string }
  | { layar: 'impor' | 'banding' | 'dokumen' | 'kiriman' };

export type Keliru = {
  kode: KodeKeliru;
  tps?: string;
  sel?: string;
  /** Figures and names for the sentence. */
  konteks: Readonly<Record<string, string | number>>;
  tuju: Tuju;
};

type Butir = { id: IdButir; selesai: boolean; tuju: Tuju };

/** What the plenary as it is now says of a task. */
export type NilaiTugas = { butir: Butir[]; keliru: Keliru | null };

/** One task: a pure look at the plenary. */
export type Tugas = (s: Skenario, j: JejakLatihan) => NilaiTugas;

export const STATUS_TUGAS = ['belum', 'sedang', 'selesai', 'keliru'] as const;
export type StatusTugas = (typeof STATUS_TUGAS)[number];

export function statusTugas({ butir, keliru }: NilaiTugas): StatusTugas {
  if (keliru) return 'keliru';
  if (butir.every((b) => b.selesai)) return 'selesai';
  return butir.some((b) => b.selesai) ? 'sedang' : 'belum';
}
