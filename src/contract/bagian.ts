import { z } from 'zod';
import { KODE_ATURAN, KodeKontes, KodeWilayah, SEVERITY, Tingkat } from '../domain/index.ts';

/** Pieces that several areas of the contract share. */

/** Figures by cell id; null where nobody filled the cell in. */
export const IsianObjek = z.record(z.string(), z.number().int().nullable());
export type IsianObjek = z.infer<typeof IsianObjek>;

export const Tempat = z.object({ kode: KodeWilayah, nama: z.string(), tingkat: Tingkat });
export type Tempat = z.infer<typeof Tempat>;

export const Kemajuan = z.object({ jumlah: z.number().int(), masuk: z.number().int(), disahkan: z.number().int() });
export type Kemajuan = z.infer<typeof Kemajuan>;

/** What a person reads when something did not work; every refused request answers with it. */
export const GalatJawab = z.object({
  galat: z.object({ kode: z.string(), kalimat: z.string(), tersimpan: z.string(), langkah: z.string() }),
});
export type GalatJawab = z.infer<typeof GalatJawab>;

export const TemuanJawab = z.object({
  kode: z.enum(KODE_ATURAN),
  severity: z.enum(SEVERITY),
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  sel: z.array(z.string()),
  nilai: IsianObjek,
  judul: z.string(),
  pesan: z.string(),
  langkah: z.string(),
  dasar: z.string(),
});
export type TemuanJawab = z.infer<typeof TemuanJawab>;

/** Where input comes from: paths on this computer (desktop) or files uploaded before (`titipan`, browser). */
export const AsalBerkas = z.union([
  z.object({ jalur: z.array(z.string().min(1)).min(1).max(1000) }),
  z.object({ titipan: z.string().regex(/^[a-f0-9]{32}$/) }),
]);
export type AsalBerkas = z.infer<typeof AsalBerkas>;
