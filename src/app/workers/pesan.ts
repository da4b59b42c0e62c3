import { z } from 'zod';
import {
  JenisKontes,
  KODE_GALAT,
  KodeKontes,
  KodeTps,
  Penerima,
  PermintaanEkspor,
  RupaDokumen,
  SumberLembar,
} from '../../domain/index.ts';
import { TabelDilihat } from '../../intake/index.ts';
import { LaporanDraf, PermintaanBuatDefinisi } from '../definisi-draf.ts';
import { LaporanVerifikasi } from '../jejak.ts';
import { KABAR_PAKET, TUGAS_PAKET } from '../paket-bentuk.ts';

const TempatDokumen = { kontes: KodeKontes.nullable(), wilayah: z.string(), kertas: z.enum(['F4', 'A4', 'A3']) };

/** One document, or the whole set of a place. */
export const TugasDokumen = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('satu'),
    ...TempatDokumen,
    model: z.string(),
    rupa: RupaDokumen,
    penerima: Penerima.optional(),
  }),
  z.object({
    jenis: z.literal('paket'),
    ...TempatDokumen,
    rupa: z.enum(['asli', 'blangko']),
    salinan: z.boolean(),
  }),
  /** Another printing of each of these, all or none. */
  z.object({
    jenis: z.literal('cetakan'),
    daftar: z
      .array(z.object({ ...TempatDokumen, model: z.string(), rupa: RupaDokumen, penerima: Penerima.optional() }))
      .min(1),
  }),
]);
export type TugasDokumen = z.infer<typeof TugasDokumen>;

/** What a worker is started for. Buffers of uploaded files never travel: uploads are files by then. */
export const Tugas = z.discriminatedUnion('tugas', [
  z.object({
    tugas: z.literal('impor'),
    folder: z.string(),
    kontes: KodeKontes,
    jalur: z.array(z.string()),
    /** Whose copy the files are; absent for results. */
    sumber: SumberLembar.optional(),
    /** One shared byte: not 0 means cancel. */
    batal: z.instanceof(SharedArrayBuffer),
  }),
  z.object({
    tugas: z.literal('dokumen'),
    folder: z.string(),
    minta: TugasDokumen,
    batal: z.instanceof(SharedArrayBuffer),
  }),
  z.object({
    tugas: z.literal('ekspor'),
    folder: z.string(),
    minta: PermintaanEkspor,
    /** The file to write. */
    berkas: z.string(),
    batal: z.instanceof(SharedArrayBuffer),
  }),
  z.object({
    tugas: z.literal('definisi'),
    minta: PermintaanBuatDefinisi,
    batal: z.instanceof(SharedArrayBuffer),
  }),
  z.object({
    tugas: z.literal('simulasi'),
    ukuran: z.object({
      desa: z.number(),
      tps: z.number(),
      benih: z.number(),
      kontes: z.array(JenisKontes).optional(),
    }),
    /** Folder below which a new one is made, and the one to use instead where the application has just one. */
    akar: z.string(),
    data: z.string().optional(),
    batal: z.instanceof(SharedArrayBuffer),
  }),
  ...TUGAS_PAKET,
  z.object({
    tugas: z.literal('verifikasi'),
    folder: z.string(),
    hanyaJurnal: z.boolean(),
    batal: z.instanceof(SharedArrayBuffer),
  }),
]);
export type Tugas = z.infer<typeof Tugas>;

const Ditolak = z.object({ berkas: z.string(), kode: z.string(), pesan: z.string() });
const Galat = z.object({ kode: z.enum(KODE_GALAT), konteks: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What a worker tells. */
export const KabarPekerja = z.discriminatedUnion('kabar', [
  z.object({ kabar: z.literal('kemajuan'), selesai: z.number(), jumlah: z.number().nullable() }),
  z.object({
    kabar: z.literal('pratinjau'),
    berkas: z.number(),
    masuk: z.number(),
    sama: z.number(),
    beda: z.number(),
    pembanding: z.number(),
    rincianBeda: z.array(
      z.object({
        tps: KodeTps,
        berkas: z.string(),
        sel: z.array(z.object({ sel: z.string(), tercatat: z.number().nullable(), datang: z.number().nullable() })),
      }),
    ),
    perDesa: z.map(z.string(), z.object({ jumlah: z.number(), masuk: z.number() })),
    ditolak: z.array(Ditolak),
    catatan: z.array(Ditolak),
    tabel: z.array(TabelDilihat),
  }),
  z.object({
    kabar: z.literal('selesai'),
    berkas: z.number(),
    masuk: z.number(),
    sama: z.number(),
    beda: z.number(),
    pembanding: z.number(),
    ditolak: z.array(Ditolak),
  }),
  z.object({ kabar: z.literal('dokumen'), id: z.array(z.number()) }),
  /** `json`: the definition, canonical; null where none came of the files. */
  z.object({ kabar: z.literal('definisi'), json: z.string().nullable(), laporan: LaporanDraf }),
  z.object({
    kabar: z.literal('ekspor'),
    jadi: z.object({
      besar: z.number(),
      berkas: z.number(),
      hilang: z.array(z.string()),
      rusak: z.array(z.string()),
    }),
  }),
  z.object({ kabar: z.literal('simulasi'), folder: z.string() }),
  ...KABAR_PAKET,
  z.object({ kabar: z.literal('verifikasi'), laporan: LaporanVerifikasi }),
  z.object({ kabar: z.literal('gagal'), galat: Galat }),
]);
export type KabarPekerja = z.infer<typeof KabarPekerja>;

/** What the application tells a worker that waits with a preview: write it, or read once more with other mappings. */
export const PerintahPekerja = z.object({
  perintah: z.enum(['terapkan', 'baca-ulang']),
  /** Who is at the keyboard of the window that says so. */
  orang: z.number().int().optional(),
});
export type PerintahPekerja = z.infer<typeof PerintahPekerja>;
