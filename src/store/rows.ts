import { z } from 'zod';
import {
  AsalLembar,
  KodeKontes,
  KodeTps,
  Lampiran,
  POLA_KODE_TPS,
  StatusLembar,
  SumberLembar,
} from '../domain/index.ts';

/** Rows are parsed, never cast: a changed or damaged database is noticed here. */
const Blob = z.custom<Uint8Array>((v) => v instanceof Uint8Array, 'bukan BLOB');

type Syarat = (x: unknown) => boolean;

const adalahTeks: Syarat = (x) => typeof x === 'string';
const adalahKodeTps: Syarat = (x) => typeof x === 'string' && POLA_KODE_TPS.test(x);

/** Is it one of few words? What the schema said of a word once is not asked again. */
function anggota(skema: z.ZodType<string>): Syarat {
  const sah = new Set<unknown>();
  return (x) => sah.has(x) || (skema.safeParse(x).success && sah.add(x) !== undefined);
}

/**
 * A list of short lists, each looked at by one loop instead of a schema an element: a kabupaten has 150,000 of them, and they
 * are handed on as they are.
 */
function senarai<T extends readonly unknown[]>(...syarat: { [K in keyof T]: Syarat }): z.ZodType<T[]> {
  const cocok = (v: unknown): boolean =>
    Array.isArray(v) && v.length === syarat.length && syarat.every((adalah, i) => adalah(v[i]));
  return z.custom<T[]>((v) => Array.isArray(v) && v.every(cocok), 'bukan kepala yang dikenal');
}

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
export const KepalaLembar = senarai<[KodeTps, StatusLembar, number, AsalLembar, string]>(
  adalahKodeTps,
  anggota(StatusLembar),
  Number.isInteger,
  anggota(AsalLembar),
  adalahTeks,
);
/** [tps, sumber, cells] */
export const KepalaSumber = senarai<[KodeTps, SumberLembar, number]>(
  adalahKodeTps,
  anggota(SumberLembar),
  (x) => Number.isInteger(x) && (x as number) >= 0,
);

/**
 * Sheets one after the other, in one row: [how many, the last code, their codes, `1` where adopted and `0` where not, how many
 * have another structure, their vectors].
 */
export const BarisLembarBerurut = z.tuple([
  z.number().int(),
  z.string(),
  z.string().regex(/^\d*$/),
  z.string().regex(/^[01]*$/),
  z.number().int(),
  Blob,
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

/** With who said it, which the journal's entry tells. */
export const BarisBedaBersumber = BarisBeda.extend({ sumber: SumberLembar });

export const BarisLampiran = Lampiran.extend({
  seq: z.number().int(),
  lepas: z.number().int(),
  waktu: z.string(),
});
