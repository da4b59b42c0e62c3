import { z } from 'zod';
import { gagal, type Hasil } from './hasil.ts';
import { KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { Sidik256 } from './paket.ts';

/**
 * What is written into the minutes beside the figures: objections of saksi or Panwaslu (keberatan), and special events
 * (kejadian khusus). An objection is open until the PPK answers it; what is not settled goes on to the next tier.
 */
export const JenisKeberatan = z.enum(['keberatan', 'kejadian']);
export type JenisKeberatan = z.infer<typeof JenisKeberatan>;

export const StatusKeberatan = z.enum(['terbuka', 'diterima', 'ditolak', 'diteruskan']);
export type StatusKeberatan = z.infer<typeof StatusKeberatan>;

/** Grounds for counting the ballots of a TPS again: UU 7/2017 art. 374(2) a–h. */
export const DASAR_HITUNG_ULANG = {
  a: 'kerusuhan yang mengakibatkan penghitungan suara tidak dapat dilanjutkan',
  b: 'penghitungan suara dilakukan secara tertutup',
  c: 'penghitungan suara dilakukan di tempat yang kurang terang',
  d: 'penghitungan suara dilakukan dengan suara yang kurang jelas',
  e: 'penghitungan suara dicatat dengan tulisan yang kurang jelas',
  f: 'saksi, pengawas, pemantau, atau masyarakat tidak dapat menyaksikan dengan jelas',
  g: 'penghitungan suara dilakukan di tempat lain di luar tempat dan waktu yang ditentukan',
  h: 'jumlah suara sah dan tidak sah tidak sama dengan jumlah pengguna hak pilih',
} as const;
export const HurufDasar = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
export type HurufDasar = z.infer<typeof HurufDasar>;

const Teks = z.string().trim().min(1).max(4000);

/** Who objects: a saksi names the contestant that sent them. */
export const Pengaju = z.discriminatedUnion('peran', [
  z.object({
    peran: z.literal('saksi'),
    nama: z.string().trim().max(200),
    kontes: KodeKontes,
    peserta: z.number().int().min(1).max(999),
  }),
  z.object({ peran: z.literal('panwaslu'), nama: z.string().trim().max(200) }),
  z.object({ peran: z.literal('ppk'), nama: z.string().trim().max(200) }),
]);
export type Pengaju = z.infer<typeof Pengaju>;

/**
 * Where an objection comes from that a tier below passed on: the package in whose journal it stands, its plenary and its
 * number there, when it was raised, and what was answered.
 */
export const AsalKeberatan = z.object({
  paket: Sidik256,
  pleno: z.string().min(1).max(64),
  nomor: z.number().int().min(1),
  wilayah: KodeWilayah,
  waktu: z.string().max(40),
  jawaban: z.string().max(4000),
});
export type AsalKeberatan = z.infer<typeof AsalKeberatan>;

export const IsiKeberatan = z.object({
  jenis: JenisKeberatan,
  pengaju: Pengaju,
  /** TPS, desa or the region of the plenary that it is about. */
  wilayah: z.union([KodeWilayah, z.string().regex(/^\d{13}$/)]),
  /** The ballot; null for what concerns all of them. */
  kontes: KodeKontes.nullable(),
  /** Cells in question. */
  sel: z.array(z.string()).max(100),
  uraian: Teks,
  /** Absent where it was raised in this meeting. */
  asal: AsalKeberatan.optional(),
});
export type IsiKeberatan = z.infer<typeof IsiKeberatan>;

export const JawabanKeberatan = z.object({
  status: StatusKeberatan.exclude(['terbuka']),
  jawaban: Teks,
  /** The ballots were counted again, on this ground. */
  hitungUlang: HurufDasar.nullable(),
});
export type JawabanKeberatan = z.infer<typeof JawabanKeberatan>;

export type Keberatan = IsiKeberatan & { nomor: number; jawab: JawabanKeberatan | null };

export const statusKeberatan = (k: Pick<Keberatan, 'jawab'>): StatusKeberatan => k.jawab?.status ?? 'terbuka';

/** Is it about this sheet, or about a region in which its TPS lies? */
export const menyangkut = (k: Pick<Keberatan, 'wilayah' | 'kontes'>, kontes: KodeKontes, tps: string): boolean =>
  tps.startsWith(k.wilayah) && (k.kontes === null || k.kontes === kontes);

/** Does it keep a sheet from being adopted? Events are only noted. */
export const menahan = (k: Keberatan, kontes: KodeKontes, tps: string): boolean =>
  k.jenis === 'keberatan' && k.jawab === null && k.wilayah === tps && (k.kontes === null || k.kontes === kontes);

/** Answers an objection, or answers it anew. Errors: KEBERATAN_TIDAK_ADA. */
export function jawabKeberatan(k: Keberatan | undefined, jawab: JawabanKeberatan): Hasil<Keberatan> {
  return k ? { ok: true, nilai: { ...k, jawab } } : gagal('KEBERATAN_TIDAK_ADA');
}
