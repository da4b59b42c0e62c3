import { z } from 'zod';
import { AsalLembar, KodeKontes, KodeTps, Lampiran, StatusLembar, SumberLembar } from '../domain/index.ts';

/** Rows are parsed, never cast: a changed or damaged database is noticed here. */
const Blob = z.custom<Uint8Array>((v) => v instanceof Uint8Array, 'bukan BLOB');

export const BarisDefinisi = z.object({ hash: z.string(), json: z.string() });

export const BarisJurnal = z.object({
  seq: z.number().int(),
  waktu: z.string(),
  perangkat: z.string(),
  orang: z.string(),
  peran: z.string(),
  jenis: z.string(),
  kontes: z.string().nullable(),
  wilayah: z.string().nullable(),
  isi: z.string(),
  alasan: z.string().nullable(),
  keberatan: z.number().int().nullable(),
  sebelum: Blob,
  hash: Blob,
});
export type BarisJurnal = z.infer<typeof BarisJurnal>;

/** The same as a row without names, hashes as hex: half as dear to read, for whoever goes through a whole journal. */
export const BarisJurnalMentah = z.tuple([
  z.number().int(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.string().nullable(),
  z.number().int().nullable(),
  z.string(),
  z.string(),
]);

/** Columns of a sheet, in the order of `BarisLembar`: read without names, because a screen reads thousands. */
export const KOLOM_LEMBAR = 'kontes, tps, status, versi, asal, struktur, isian';
export const BarisLembar = z.tuple([KodeKontes, KodeTps, StatusLembar, z.number().int(), AsalLembar, z.string(), Blob]);

/** Heads as JSON and, in the same order, their vectors in one piece; null where there is no row. */
export const BarisBerderet = z.tuple([z.string(), Blob.nullable()]);
export const KepalaLembar = z.array(z.tuple([KodeTps, StatusLembar, z.number().int(), AsalLembar, z.string()]));
/** [tps, sumber, cells, berkas, sha256] */
export const KepalaSumber = z.array(z.tuple([KodeTps, SumberLembar, z.number().int().min(0), z.string(), z.string()]));

/** The first TPS with a sheet in a range; null where there is none. */
export const BarisTpsPertama = z.tuple([KodeTps.nullable()]);

/**
 * Sheets of one desa in one row: [how many, how many are adopted, how many have another structure, their vectors in a row,
 * the first TPS with a sheet after that desa].
 */
export const BarisLembarSedesa = z.tuple([
  z.number().int(),
  z.number().int(),
  z.number().int(),
  Blob,
  KodeTps.nullable(),
]);

/** That a TPS holds something, whatever it is; see `recordedState`. */
export const BarisKeadaan = z.object({ kontes: KodeKontes, tps: KodeTps, keadaan: z.enum(['terisi', 'disahkan']) });

export const BarisJumlahDesa = z.object({
  kontes: KodeKontes,
  desa: z.string(),
  isian: Blob,
  terisi: Blob,
  masuk: z.number().int(),
  disahkan: z.number().int(),
});

/** [kontes, tps, sumber, isian, berkas, sha256], likewise. */
export const BarisSumber = z.tuple([KodeKontes, KodeTps, SumberLembar, Blob, z.string(), z.string()]);

export const BarisPemetaan = z.object({
  kontes: KodeKontes,
  tanda: z.string(),
  seq: z.number().int(),
  nama: z.string(),
  waktu: z.string(),
  isi: z.string(),
});

export const BarisTotal = z.object({
  kontes: KodeKontes,
  wilayah: z.string(),
  sumber: z.enum(['ketik', 'sirekap']),
  tps: z.number().int().nullable(),
  versi: z.number().int(),
  struktur: z.string(),
  isian: Blob,
});

export const BarisKeberatan = z.object({
  nomor: z.number().int(),
  seq: z.number().int(),
  wilayah: z.string(),
  kontes: z.string().nullable(),
  isi: z.string(),
  jawab: z.string().nullable(),
});

export const BarisTetap = z.object({
  kontes: KodeKontes,
  wilayah: z.string(),
  seq: z.number().int(),
  struktur: z.string(),
  isian: Blob,
});

export const BarisSelesai = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  sumber: SumberLembar,
  seq: z.number().int(),
  sel: z.string(),
});

/** [cell, recorded, arrived] */
export const SelBeda = z.array(z.tuple([z.string(), z.number().int().nullable(), z.number().int().nullable()]));

export const BarisBeda = z.object({
  seq: z.number().int(),
  kontes: KodeKontes,
  tps: KodeTps,
  sha256: z.string(),
  berkas: z.string(),
  sel: z.string(),
});

export const BarisLampiran = Lampiran.extend({
  seq: z.number().int(),
  lepas: z.number().int(),
  waktu: z.string(),
});
