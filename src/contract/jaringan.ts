import { z } from 'zod';
import { KodeWilayah, Sidik256 } from '../domain/index.ts';
import { GalatJawab } from './bagian.ts';
import { PaketJawab, Putusan } from './paket.ts';
import { Kosong, type Titik } from './titik.ts';

/** One thing that uses the network: a listener, a sender, a search. */
export const SimpulJaringan = z.object({
  id: z.string(),
  nama: z.string(),
  nyala: z.boolean(),
  /** Where others find it, or whom it talks to. */
  alamat: z.array(z.string()),
  /** ISO time since which it is on; null while it is off. */
  sejak: z.string().nullable(),
});
export type SimpulJaringan = z.infer<typeof SimpulJaringan>;

/** What of the network this computer uses now. */
export const KeadaanJaringan = z.object({
  /** Nothing may be opened until a person says otherwise. */
  tanpa: z.boolean(),
  simpul: z.array(SimpulJaringan),
  /** Packages in the inbox that wait for a person. */
  menunggu: z.number().int(),
});
export type KeadaanJaringan = z.infer<typeof KeadaanJaringan>;

const Galat = GalatJawab.shape.galat;

/** A sender that may upload here. */
const Terpasang = z.object({
  id: z.string(),
  nama: z.string(),
  /** The words of its key. */
  kata: z.string(),
  waktu: z.string(),
  /** When it last asked for something; null where nobody noted it. */
  terdengar: z.string().nullable(),
  /** Its card as text, for `percayaPerangkat`. */
  kartu: z.string(),
});

/** The package door as the operator sees it. */
export const PenerimaanPaket = z.object({
  nyala: z.boolean(),
  port: z.number().int().nullable(),
  alamat: z.array(z.string()),
  /** Addresses of this computer that it can be bound to. */
  jaringan: z.array(z.string()),
  sejak: z.string().nullable(),
  perangkat: z.object({ nama: z.string(), kata: z.string() }).nullable(),
  /** Null before the door was first opened. */
  sertifikat: z.object({ kata: z.string(), sampai: z.string() }).nullable(),
  /** Pairing that is open now: addresses with the one-time code, best one first. */
  pemasangan: z.object({ alamat: z.array(z.string()), sampai: z.string() }).nullable(),
  /** Who was paired with the code shown last. */
  baruDipasang: z.object({ id: z.string(), nama: z.string() }).nullable(),
  terpasang: z.array(Terpasang),
  /** Why it is not open, where it should be. */
  galat: Galat.nullable(),
});
export type PenerimaanPaket = z.infer<typeof PenerimaanPaket>;

/** A package in the inbox, proved whole when it came. */
export const ButirMasukJawab = z.object({
  sha256: z.string(),
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  simulasi: z.boolean(),
  urut: z.number().int(),
  lembar: z.number().int(),
  disahkan: z.number().int(),
  ukuran: z.number().int(),
  waktu: z.string(),
  penanda: z.object({ id: z.string(), nama: z.string(), kata: z.string() }),
  /** Who brought it, where that is another device. */
  pembawa: z.string().nullable(),
  /** Does the signer count in the open plenary? Null without one. */
  penandaDiSini: z.enum(['dipercaya', 'dicabut', 'tidak dikenal']).nullable(),
  /** The signer's card where it is paired with this computer. */
  kartu: z.string().nullable(),
  /** Can the open plenary hold its region? Null without one. */
  untukSini: z.boolean().nullable(),
  /** Why it was refused. */
  sebab: z.string().nullable(),
});
export type ButirMasukJawab = z.infer<typeof ButirMasukJawab>;

const KotakMasukJawab = z.object({
  menunggu: z.array(ButirMasukJawab),
  ditolak: z.array(ButirMasukJawab),
  /** How many were received from here. */
  diterima: z.number().int(),
});

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
  galat: Galat.nullable(),
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

const Paket = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const IdPerangkat = z.object({ id: z.string().max(64) });

/** The operator's hand on everything that uses a network. */
export const RUTE_JARINGAN = {
  jaringan: { metode: 'GET', jalur: '/api/jaringan', izin: 'operator', jawab: KeadaanJaringan },
  aturJaringan: {
    metode: 'PUT',
    jalur: '/api/jaringan',
    izin: 'operator',
    badan: z.object({ tanpa: z.boolean() }),
    jawab: KeadaanJaringan,
  },
  tutupSimpul: {
    metode: 'POST',
    jalur: '/api/jaringan/tutup',
    izin: 'operator',
    badan: z.object({ id: z.string().max(40) }),
    jawab: KeadaanJaringan,
  },
  penerimaan: { metode: 'GET', jalur: '/api/penerimaan', izin: 'operator', jawab: PenerimaanPaket },
  bukaPenerimaan: {
    metode: 'POST',
    jalur: '/api/penerimaan/buka',
    izin: 'operator',
    badan: z.object({ port: z.number().int().min(0).max(65_535).optional(), alamat: z.string().max(64).optional() }),
    jawab: PenerimaanPaket,
  },
  tutupPenerimaan: {
    metode: 'POST',
    jalur: '/api/penerimaan/tutup',
    izin: 'operator',
    badan: Kosong,
    jawab: PenerimaanPaket,
  },
  /** `buka`: a new code for one device; else the one that is shown no longer counts. */
  pemasangan: {
    metode: 'POST',
    jalur: '/api/penerimaan/pemasangan',
    izin: 'operator',
    badan: z.object({ buka: z.boolean() }),
    jawab: PenerimaanPaket,
  },
  lepasTerpasang: {
    metode: 'POST',
    jalur: '/api/penerimaan/lepas',
    izin: 'operator',
    badan: IdPerangkat,
    jawab: PenerimaanPaket,
  },
  /** Every sender has to be paired anew. */
  perbaruiSertifikat: {
    metode: 'POST',
    jalur: '/api/penerimaan/sertifikat',
    izin: 'operator',
    badan: Kosong,
    jawab: PenerimaanPaket,
  },
  kotakMasuk: { metode: 'GET', jalur: '/api/kotak-masuk', izin: 'operator', jawab: KotakMasukJawab },
  lihatMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/lihat',
    izin: 'operator',
    badan: Paket,
    jawab: PaketJawab,
  },
  terimaMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/terima',
    izin: 'operator',
    /** `sidik`: the package as it was seen. */
    badan: Putusan.extend({ ...Paket.shape, sidik: z.string() }),
    jawab: z.object({ diterima: z.number().int(), dipertahankan: z.number().int(), sisa: z.number().int() }),
  },
  tolakMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/tolak',
    izin: 'operator',
    badan: Paket.extend({ alasan: z.string().max(500) }),
    jawab: Kosong,
  },
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
    badan: Paket.extend({ ke: z.string().max(64), apa: z.enum(['coba', 'jeda', 'lanjut', 'batal']) }),
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
    badan: IdPerangkat,
    jawab: KotakKeluarJawab,
  },
  /** Takes a refusal back. */
  kembalikanMasuk: {
    metode: 'POST',
    jalur: '/api/kotak-masuk/kembalikan',
    izin: 'operator',
    badan: Paket,
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
