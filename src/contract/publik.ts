import { z } from 'zod';
import {
  HurufDasar,
  JenisKeberatan,
  JenisPemilihan,
  KodeKontes,
  KodeTps,
  KodeWilayah,
  StatusKeberatan,
} from '../domain/index.ts';
import { BarisFormulir } from './lembar.ts';
import type { Titik } from './titik.ts';

/** The LAN door as the operator sees it. */
export const KeadaanPublik = z.object({
  nyala: z.boolean(),
  /** Where phones find it: one URL for each address of this computer on a network. */
  alamat: z.array(z.url()),
  /** Addresses of this computer that it can be bound to. */
  jaringan: z.array(z.string()),
  /** Pages that look now, about. */
  pengunjung: z.number().int(),
});
export type KeadaanPublik = z.infer<typeof KeadaanPublik>;

/** What the hall is told of it: where phones find it, null while it is off. */
const AlamatPublik = z.object({ alamat: z.url().nullable() });

/** The operator's hand on the door. What the door itself serves is below, and is no part of these routes. */
export const RUTE_PUBLIK = {
  publik: { metode: 'GET', jalur: '/api/publik', izin: 'operator', jawab: KeadaanPublik },
  alamatPublik: { metode: 'GET', jalur: '/api/publik/alamat', izin: 'penonton', jawab: AlamatPublik },
  aturPublik: {
    metode: 'PUT',
    jalur: '/api/publik',
    izin: 'operator',
    /** `alamat`: bind to one address of this computer; all of them without it. */
    badan: z.object({ nyala: z.boolean(), alamat: z.string().max(64).optional() }),
    jawab: KeadaanPublik,
  },
} as const satisfies Record<string, Titik>;

/*
 * What the public reads. Strict objects: a field that is not named here cannot leave. Figures come from adopted sheets
 * alone; of all others only their number is told.
 */

/** Sheets that there are, and sheets adopted. */
const Sah = { jumlah: z.number().int(), disahkan: z.number().int() };
/** Figures in the order of the form's cells. */
const Angka = z.array(z.number().int().nullable());

export const RingkasPublik = z.strictObject({
  pleno: z
    .strictObject({
      nama: z.string(),
      atas: z.array(z.string()),
      pemilihan: z.string(),
      jenis: JenisPemilihan,
      simulasi: z.boolean(),
    })
    .nullable(),
  kontes: z.array(
    z.strictObject({
      kode: KodeKontes,
      nama: z.string(),
      ...Sah,
      ditetapkan: z.boolean(),
      /** Changes exactly when another answer about this contest does. */
      tanda: z.string(),
      desa: z.array(z.strictObject({ kode: KodeWilayah, nama: z.string(), ...Sah, ditetapkan: z.boolean() })),
    }),
  ),
  /** Objections and special events noted, and those answered; `tanda` changes when the list does. */
  keberatan: z.strictObject({ jumlah: z.number().int(), selesai: z.number().int(), tanda: z.string() }),
});
export type RingkasPublik = z.infer<typeof RingkasPublik>;

/** Objections and events, newest first. Their words, and the names of persons, stay with the meeting. */
export const KeberatanPublik = z.array(
  z.strictObject({
    nomor: z.number().int(),
    jenis: JenisKeberatan,
    dari: z.string(),
    tempat: z.string(),
    kontes: KodeKontes.nullable(),
    status: StatusKeberatan,
    hitungUlang: HurufDasar.nullable(),
  }),
);
export type KeberatanPublik = z.infer<typeof KeberatanPublik>;

export const FormulirPublik = z.strictObject({
  kontes: KodeKontes,
  nama: z.string(),
  judulBagian: z.record(z.string(), z.string()),
  baris: z.array(BarisFormulir.omit({ catatan: true })),
  /** Cell ids in the order of every list of figures. */
  sel: z.array(z.string()),
  suara: z.array(z.string()),
});
export type FormulirPublik = z.infer<typeof FormulirPublik>;

export const RekapPublik = z.strictObject({
  kontes: KodeKontes,
  nama: z.string(),
  ...Sah,
  ditetapkan: z.boolean(),
  angka: Angka,
  desa: z.array(z.strictObject({ kode: KodeWilayah, nama: z.string(), ...Sah, angka: Angka })),
});
export type RekapPublik = z.infer<typeof RekapPublik>;

export const DesaPublik = z.strictObject({
  kontes: KodeKontes,
  kode: KodeWilayah,
  nama: z.string(),
  ...Sah,
  ditetapkan: z.boolean(),
  angka: Angka,
  /** `angka` is null until the sheet is adopted. */
  tps: z.array(z.strictObject({ tps: KodeTps, nomor: z.string(), angka: Angka.nullable() })),
});
export type DesaPublik = z.infer<typeof DesaPublik>;

/** Every address of the door that carries data; all are read with GET. */
export const JALUR_PUBLIK = {
  ringkas: '/data/ringkas.json',
  keberatan: '/data/keberatan.json',
  formulir: (kontes: string) => `/data/formulir/${kontes}.json`,
  rekap: (kontes: string) => `/data/rekap/${kontes}.json`,
  desa: (kontes: string, desa: string) => `/data/desa/${kontes}/${desa}.json`,
} as const;

/** Seconds between two questions of a page. */
export const TANYA_PUBLIK_DETIK = 5;
