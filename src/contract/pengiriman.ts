import { z } from 'zod';
import { Sidik256 } from '../domain/index.ts';
import { GalatJawab } from './bagian.ts';
import { PaketDisebut, PerangkatDisebut } from './penerimaan.ts';
import { Kosong, type Titik } from './titik.ts';

/** A receiver that this computer was paired with. */
const TujuanJawab = z.object({
  id: z.string(),
  nama: z.string(),
  kata: z.string(),
  /** Where it was found last, `host:port`. */
  alamat: z.string(),
  waktu: z.string(),
});
export type TujuanJawab = z.infer<typeof TujuanJawab>;

/** A package that is to reach a receiver. */
export const ButirKeluarJawab = z.object({
  sha256: z.string(),
  ke: z.string(),
  namaKe: z.string(),
  urut: z.number().int(),
  /** Bytes, and how many of them the receiver has as far as is known now. */
  ukuran: z.number().int(),
  terkirim: z.number().int(),
  keadaan: z.enum(['mengirim', 'diperiksa', 'antre', 'menunggu', 'dijeda', 'perluOrang', 'tanpaJaringan']),
  percobaan: z.number().int(),
  /** When it is tried again by itself; null where it is not. */
  berikut: z.string().nullable(),
  galat: GalatJawab.shape.galat.nullable(),
});
export type ButirKeluarJawab = z.infer<typeof ButirKeluarJawab>;

export const KotakKeluarJawab = z.object({
  tujuan: z.array(TujuanJawab),
  butir: z.array(ButirKeluarJawab),
  /** Receipts of the journal, newest first. */
  akuan: z.array(
    z.object({
      urut: z.number().int().nullable(),
      penerima: z.string(),
      kata: z.string(),
      ukuran: z.number().int(),
      /** By the receiver's clock, and when it was noted here. */
      waktuMasuk: z.string(),
      waktu: z.string(),
    }),
  ),
});
export type KotakKeluarJawab = z.infer<typeof KotakKeluarJawab>;

const Tempat = z.object({
  alamat: z.string().regex(/^[0-9A-Za-z.:-]{1,253}$/),
  port: z.number().int().min(1).max(65_535),
});
const Kode = z.string().regex(/^\d{8}$/);

export const TemuanTujuan = z.object({
  daftar: z.array(
    Tempat.extend({
      id: z.string(),
      /** The first words of its key, as it says itself. */
      kata: z.string(),
      /** Its name where it is paired with this computer. */
      terpasang: z.string().nullable(),
      /** It is known, under another address. */
      pindah: z.boolean(),
    }),
  ),
  /** Why nobody can be found; null where the search runs. */
  sebab: z.string().nullable(),
});
export type TemuanTujuan = z.infer<typeof TemuanTujuan>;

/** Receivers and what is on its way to them. */
export const RUTE_PENGIRIMAN = {
  kotakKeluar: { metode: 'GET', jalur: '/api/kotak-keluar', izin: 'operator', jawab: KotakKeluarJawab },
  /** Writes a package and puts it into the outbox; it is sent in the background. */
  kirimJaringan: {
    metode: 'POST',
    jalur: '/api/kotak-keluar/kirim',
    izin: 'operator',
    badan: z.object({ ke: z.string().max(64), dokumen: z.boolean(), foto: z.boolean() }),
    jawab: z.object({
      sha256: z.string(),
      urut: z.number().int(),
      lembar: z.number().int(),
      ukuran: z.number().int(),
      /** Nothing changed since it was written first. */
      sudahAda: z.boolean(),
    }),
  },
  /** `coba`: at once, `jeda` and `lanjut`, `batal`: out of the outbox. */
  aturKeluar: {
    metode: 'POST',
    jalur: '/api/kotak-keluar/atur',
    izin: 'operator',
    badan: PaketDisebut.extend({ ke: z.string().max(64), apa: z.enum(['coba', 'jeda', 'lanjut', 'batal']) }),
    jawab: KotakKeluarJawab,
  },
  /** Pairs with the receiver of a pairing address. It trusts nobody. */
  pasangkanTujuan: {
    metode: 'POST',
    jalur: '/api/tujuan',
    izin: 'operator',
    /** The whole pairing address; or where the receiver is, its code, and the certificate whose words were compared. */
    badan: z.union([Tempat.extend({ kode: Kode, sertifikat: Sidik256 }), z.object({ alamat: z.string().max(400) })]),
    jawab: TujuanJawab,
  },
  /** The certificate that answers there, before anybody believes it. */
  intipTujuan: {
    metode: 'POST',
    jalur: '/api/tujuan/intip',
    izin: 'operator',
    badan: Tempat,
    jawab: z.object({ sertifikat: Sidik256, kata: z.string() }),
  },
  /** Who is found on this network now. Asked again and again while somebody looks; nobody searches otherwise. */
  cariTujuan: {
    metode: 'POST',
    jalur: '/api/tujuan/cari',
    izin: 'operator',
    badan: Kosong,
    jawab: TemuanTujuan,
  },
  /** A paired receiver is found under another address from now on; its certificate stays the same. */
  pindahTujuan: {
    metode: 'POST',
    jalur: '/api/tujuan/pindah',
    izin: 'operator',
    badan: Tempat.extend({ id: z.string().max(64) }),
    jawab: KotakKeluarJawab,
  },
  lupakanTujuan: {
    metode: 'POST',
    jalur: '/api/tujuan/lupakan',
    izin: 'operator',
    badan: PerangkatDisebut,
    jawab: KotakKeluarJawab,
  },
} as const satisfies Record<string, Titik>;
