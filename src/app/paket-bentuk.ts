import { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type IdSel, KodeKontes, KodeTps, NILAI_DATANG, StatusLembar } from '../domain/index.ts';
import { Manifes } from '../exchange/manifes.ts';

/** What is said of packages between the application and the thread that reads and writes them. */

const Angka = z.number().int().nullable();

/** What one arriving sheet means here; see docs/paket.md. `beda`: figures here and in the package. */
export const ButirDatang = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  nilai: z.enum([...NILAI_DATANG, 'ditahan']),
  /** Version of the sheet here, 0 for none. */
  versi: z.number().int(),
  statusSini: StatusLembar,
  statusDatang: StatusLembar,
  beda: z.array(z.object({ sel: z.custom<IdSel>((v) => typeof v === 'string'), semula: Angka, menjadi: Angka })),
});
export type ButirDatang = z.infer<typeof ButirDatang>;

const jumlah = z.number().int();
export const HitungDatang = z.object({
  baru: jumlah,
  lebihBaru: jumlah,
  sama: jumlah,
  lama: jumlah,
  ditahan: jumlah,
  bentrok: jumlah,
});
export type HitungDatang = z.infer<typeof HitungDatang>;

export const PaketDilihat = z.object({
  sidik: z.string(),
  manifes: Manifes,
  /** The signer's words, to compare by voice, and whether its signature counts here. */
  kata: z.string(),
  penanda: z.enum(['dipercaya', 'dicabut', 'tidak dikenal']),
  /** It was received before. */
  sudahAda: z.boolean(),
  hitung: HitungDatang,
  butir: z.array(ButirDatang),
  catatan: z.array(z.string()),
});
export type PaketDilihat = z.infer<typeof PaketDilihat>;

/** A person's word on one conflict. `versi`: the version of the sheet here that they saw. */
export const PutusanDatang = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  pilih: z.enum(['datang', 'sini']),
  versi: z.number().int().optional(),
});
export type PutusanDatang = z.infer<typeof PutusanDatang>;

/** How a package is received: which one was looked at (another file in its place is refused), and what was decided. */
export const CaraTerima = z.object({
  sidik: z.string().optional(),
  putusan: z.array(PutusanDatang).readonly(),
  alasan: z.string().optional(),
});
export type CaraTerima = z.infer<typeof CaraTerima>;

export const HasilTerima = z.object({
  sidik: z.string(),
  urut: jumlah,
  wilayah: z.string(),
  sudahAda: z.boolean(),
  hitung: HitungDatang,
  /** Sheets that were put in place, and conflicts that were decided for what stood here. */
  diterima: jumlah,
  dipertahankan: jumlah,
  /** Photos that were put beside sheets. */
  foto: jumlah,
  /** Conflicts that nobody decided, and sheets that wait because their recap is adopted. */
  sisa: z.array(ButirDatang),
});
export type HasilTerima = z.infer<typeof HasilTerima>;

export const PermintaanPaket = z.object({
  /** Regions whose sheets go; the whole plenary where none is named. */
  wilayah: z.array(z.string()).readonly().optional(),
  /** Or the units that this panel reads. */
  panel: z.string().optional(),
  dokumen: z.boolean(),
  foto: z.boolean(),
});
export type PermintaanPaket = z.infer<typeof PermintaanPaket>;

export const PaketDibuat = z.object({
  isi: z.custom<Uint8Array>((v) => v instanceof Uint8Array),
  sidik: z.string(),
  manifes: Manifes,
  urut: jumlah,
  /** Nothing had changed since it was written first: the same package again. */
  sudahAda: z.boolean(),
});
export type PaketDibuat = z.infer<typeof PaketDibuat>;

/** A device key on its way into a thread of this process. */
const KunciUtas = z.object({
  id: z.string(),
  nama: z.string(),
  kunci: z.string(),
  privat: z.custom<KeyObject>((v) => v instanceof KeyObject),
});

/** What the thread is started for. `orang`: who is at the keyboard of the window that asked. */
const untuk = { folder: z.string(), orang: z.number().int().optional(), batal: z.instanceof(SharedArrayBuffer) };
export const TUGAS_PAKET = [
  z.object({ tugas: z.literal('lihatPaket'), berkas: z.string(), ...untuk }),
  z.object({ tugas: z.literal('terimaPaket'), berkas: z.string(), cara: CaraTerima, ...untuk }),
  z.object({ tugas: z.literal('tulisPaket'), minta: PermintaanPaket, kunci: KunciUtas, ...untuk }),
] as const;

export const KABAR_PAKET = [
  z.object({ kabar: z.literal('paketDilihat'), hasil: PaketDilihat }),
  z.object({ kabar: z.literal('paketDiterima'), hasil: HasilTerima }),
  z.object({ kabar: z.literal('paketDitulis'), hasil: PaketDibuat }),
] as const;
