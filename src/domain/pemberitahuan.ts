import { z } from 'zod';
import { MAKS_SEL_TPS } from './isian.ts';
import { KodeTps, KodeWilayah, Tingkat } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { IdPerangkat, NamaPerangkat, Sidik256 } from './paket.ts';

/**
 * What a plenary above tells the one below: which figures of its sheets were corrected there, and why. It changes nothing
 * by itself: what was adopted below is history; see docs/paket.md.
 */
const Angka = z.number().int().min(0).max(MAKS_SEL_TPS);
const Sebutan = z.string().max(300);

/** One corrected cell, with the entry of the sender's journal that did it. */
export const PembetulanDiberitahukan = z.strictObject({
  kontes: KodeKontes,
  tps: KodeTps,
  sel: z.string().min(1).max(40),
  semula: Angka,
  menjadi: Angka.nullable(),
  alasan: z.string().max(2000).nullable(),
  waktu: z.iso.datetime(),
  /** Who did it at the computer, who asked, who agreed: as that meeting called them. */
  oleh: z.strictObject({ orang: Sebutan, peran: Sebutan }),
  diminta: Sebutan.nullable(),
  disetujui: z.array(Sebutan).max(20),
  keberatan: z
    .strictObject({ nomor: z.number().int().min(1), pengaju: Sebutan, uraian: z.string().max(4000) })
    .nullable(),
  entri: z.strictObject({ seq: z.number().int().min(1), hash: Sidik256 }),
  /** The package in which the sheet had come there; null where it was entered there. */
  paket: Sidik256.nullable(),
});
export type PembetulanDiberitahukan = z.infer<typeof PembetulanDiberitahukan>;

/** Whose decision it is. */
export const AsalPemberitahuan = z.strictObject({
  wilayah: KodeWilayah,
  nama: z.string().min(1).max(300),
  tingkat: Tingkat,
});
export type AsalPemberitahuan = z.infer<typeof AsalPemberitahuan>;

export const IsiPemberitahuanDitulis = z.object({
  jenis: z.literal('pemberitahuan.ditulis'),
  /** Fingerprint: SHA-256 of the manifest. */
  sidik: Sidik256,
  /** Number of this notice of the plenary, from 1, over all units. */
  urut: z.number().int().min(1),
  perangkat: IdPerangkat,
  untuk: KodeWilayah,
  pembetulan: z.number().int().min(0),
});

export const IsiPemberitahuanDiterima = z.object({
  jenis: z.literal('pemberitahuan.diterima'),
  sidik: Sidik256,
  /** SHA-256 of the file, under which it is kept. */
  berkas: Sidik256,
  perangkat: IdPerangkat,
  namaPerangkat: NamaPerangkat,
  pleno: z.string(),
  urut: z.number().int().min(1),
  dari: AsalPemberitahuan,
  untuk: KodeWilayah,
  pembetulan: z.array(PembetulanDiberitahukan).max(100_000),
});

/** Order of corrections in a notice: as they were made. */
export const urutPembetulan = (a: PembetulanDiberitahukan, b: PembetulanDiberitahukan): number =>
  a.entri.seq - b.entri.seq || (a.sel < b.sel ? -1 : a.sel > b.sel ? 1 : 0);

/** Why corrections cannot be about the sheets of a region; null where they can: each inside it, in order, none twice. */
export function halanganPembetulan(untuk: string, daftar: readonly PembetulanDiberitahukan[]): string | null {
  for (const [i, b] of daftar.entries()) {
    if (!b.tps.startsWith(untuk)) return `TPS ${b.tps} di luar wilayah ${untuk}`;
    const lalu = daftar[i - 1];
    if (lalu && urutPembetulan(lalu, b) >= 0) return 'pembetulannya tidak berurutan';
    if (b.semula === b.menjadi) return `sel ${b.sel} tidak berubah`;
  }
  return null;
}
