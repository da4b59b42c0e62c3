import { z } from 'zod';
import { KodeKontes, KodeTps, KodeWilayah, StatusLembar } from '../domain/index.ts';
import { AsalBerkas } from './bagian.ts';
import { Kosong, type Titik } from './titik.ts';

/** A device as people compare it: name, and the words that are read aloud. */
const Sebutan = z.object({ id: z.string(), nama: z.string(), kata: z.string() });
const Penanda = z.enum(['dipercaya', 'dicabut', 'tidak dikenal']);
const KartuTeks = z.string().min(1).max(20_000);

export const PerangkatJawab = z.object({
  /** This computer; null where its key could not be opened (`sebab`). */
  ini: Sebutan.extend({ cara: z.enum(['sandi', 'pelindung', 'polos']), kartu: z.string(), qr: z.string() }).nullable(),
  sebab: z.string().nullable(),
  dikenal: z.array(
    Sebutan.extend({ dipercaya: z.boolean(), waktu: z.string(), orang: z.string(), alasan: z.string().nullable() }),
  ),
});
export type PerangkatJawab = z.infer<typeof PerangkatJawab>;

const Hitung = z.object({
  baru: z.number().int(),
  lebihBaru: z.number().int(),
  sama: z.number().int(),
  lama: z.number().int(),
  ditahan: z.number().int(),
  bentrok: z.number().int(),
});
export type HitungDatangJawab = z.infer<typeof Hitung>;

/** A sheet that a person has to look at, or that would change. */
export const ButirJawab = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  nama: z.string(),
  nilai: z.enum(['baru', 'lebih-baru', 'sama', 'lama', 'ditahan', 'bentrok']),
  versi: z.number().int(),
  statusSini: StatusLembar,
  statusDatang: StatusLembar,
  beda: z.array(
    z.object({
      sel: z.string(),
      nama: z.string(),
      sini: z.number().int().nullable(),
      datang: z.number().int().nullable(),
    }),
  ),
});
export type ButirJawab = z.infer<typeof ButirJawab>;

export const PaketJawab = z.object({
  sidik: z.string(),
  urut: z.number().int(),
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  /** Names of the regions whose sheets are in it. */
  cakupan: z.array(z.string()),
  waktu: z.string(),
  simulasi: z.boolean(),
  jumlah: z.object({
    lembar: z.number().int(),
    disahkan: z.number().int(),
    dokumen: z.number().int(),
    lampiran: z.number().int(),
  }),
  entri: z.number().int(),
  perangkat: Sebutan,
  penanda: Penanda,
  sudahAda: z.boolean(),
  hitung: Hitung,
  /** Only those that would change or wait for a person, conflicts first. */
  butir: z.array(ButirJawab),
  catatan: z.array(z.string()),
});
export type PaketJawab = z.infer<typeof PaketJawab>;

const PaketTerkirim = z.object({
  urut: z.number().int(),
  waktu: z.string(),
  cakupan: z.array(z.string()),
  lembar: z.number().int(),
});
const PaketMasuk = z.object({
  sidik: z.string(),
  urut: z.number().int(),
  waktu: z.string(),
  namaWilayah: z.string(),
  namaPerangkat: z.string(),
  hitung: Hitung,
});

/** What is asked to go into a package. */
const IsiDiminta = z.object({
  /** Regions; all of the plenary without any. */
  wilayah: z.array(KodeWilayah).max(5000).optional(),
  dokumen: z.boolean(),
  foto: z.boolean(),
});

/** What a person decided about sheets in conflict; one that is not named waits. */
export const Putusan = z.object({
  putusan: z
    .array(z.object({ kontes: KodeKontes, tps: KodeTps, pilih: z.enum(['datang', 'sini']), versi: z.number().int() }))
    .max(100_000),
  alasan: z.string().max(2000).optional(),
});

/** Signed packages between plenaries, and the devices that sign them. */
export const RUTE_PAKET = {
  kiriman: {
    metode: 'GET',
    jalur: '/api/paket',
    izin: 'operator',
    jawab: z.object({ terkirim: z.array(PaketTerkirim), masuk: z.array(PaketMasuk), belumDikirim: z.number().int() }),
  },
  /** Writes a package into a folder: a stick, or any other. */
  tulisPaket: {
    metode: 'POST',
    jalur: '/api/paket/tulis',
    izin: 'operator',
    badan: IsiDiminta.extend({ tempat: z.string().min(1).max(4000) }),
    jawab: z.object({
      berkas: z.string(),
      ukuran: z.number(),
      urut: z.number().int(),
      lembar: z.number().int(),
      disahkan: z.number().int(),
      dokumen: z.number().int(),
      /** The very file was there already. */
      sudahAda: z.boolean(),
    }),
  },
  lihatPaket: {
    metode: 'POST',
    jalur: '/api/paket/lihat',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas }),
    jawab: PaketJawab,
  },
  terimaPaket: {
    metode: 'POST',
    jalur: '/api/paket/terima',
    izin: 'operator',
    /** `sidik`: the package as it was seen; another file meanwhile is refused. */
    badan: Putusan.extend({ asal: AsalBerkas, sidik: z.string() }),
    jawab: z.object({ diterima: z.number().int(), dipertahankan: z.number().int(), sisa: z.number().int() }),
  },
  perangkat: { metode: 'GET', jalur: '/api/perangkat', izin: 'operator', jawab: PerangkatJawab },
  /** What a card says, before it is trusted. */
  bacaKartu: {
    metode: 'POST',
    jalur: '/api/perangkat/kartu',
    izin: 'operator',
    badan: z.object({ kartu: KartuTeks }),
    jawab: Sebutan.extend({ penanda: Penanda }),
  },
  percayaPerangkat: {
    metode: 'POST',
    jalur: '/api/perangkat/percaya',
    izin: 'operator',
    badan: z.object({ kartu: KartuTeks }),
    jawab: Kosong,
  },
  cabutPerangkat: {
    metode: 'POST',
    jalur: '/api/perangkat/cabut',
    izin: 'operator',
    badan: z.object({ id: z.string().max(64), alasan: z.string().max(2000) }),
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
