import { z } from 'zod';
import {
  AsalLembar,
  GarisLembar,
  IdPerangkat,
  JenisPemilihan,
  JurnalPaket,
  KodeKontes,
  KodeTps,
  KodeWilayah,
  KunciPublik,
  NamaPerangkat,
  Sidik256,
  StatusLembar,
  Tingkat,
} from '../domain/index.ts';

/** Shapes of everything in a package; see docs/paket.md. All strict: what is not named here is refused. */
export const JENIS_PAKET = 'rekap-pleno/paket';
export const FORMAT_PAKET = 1;

export const MANIFES = 'manifest.json';
export const TANDA_TANGAN = 'tanda-tangan.json';
export const LEMBAR = 'lembar.jsonl';
export const JURNAL = 'jurnal.jsonl';

const hitung = z.number().int().min(0).max(100_000_000);
const Nama = z.string().min(1).max(300);

export const DokumenPaket = z.strictObject({
  sha256: Sidik256,
  model: z.string().max(80),
  kontes: KodeKontes.nullable(),
  wilayah: KodeWilayah,
  kertas: z.string().max(10),
  halaman: z.number().int().min(1),
});
export type DokumenPaket = z.infer<typeof DokumenPaket>;

export const BerkasPaket = z.strictObject({ nama: z.string().max(120), ukuran: hitung, sha256: Sidik256 });

export const Manifes = z.strictObject({
  jenis: z.literal(JENIS_PAKET),
  format: z.literal(FORMAT_PAKET),
  definisi: Sidik256,
  pemilihan: z.strictObject({ jenis: JenisPemilihan, nama: Nama, tahun: z.number().int() }),
  simulasi: z.boolean(),
  wilayah: KodeWilayah,
  namaWilayah: Nama,
  tingkat: Tingkat,
  /** Regions whose sheets are in it, sorted, none inside another. */
  cakupan: z.array(KodeWilayah).min(1).max(20_000),
  pleno: IdPerangkat,
  perangkat: z.strictObject({ id: IdPerangkat, nama: NamaPerangkat, kunci: KunciPublik }),
  urut: z.number().int().min(1),
  induk: z.array(Sidik256).max(1),
  waktu: z.iso.datetime(),
  jurnal: JurnalPaket,
  jumlah: z.strictObject({ lembar: hitung, disahkan: hitung, dokumen: hitung, lampiran: hitung }),
  dokumen: z.array(DokumenPaket),
  berkas: z.array(BerkasPaket),
});
export type Manifes = z.infer<typeof Manifes>;

export const TandaTangan = z.strictObject({
  algoritma: z.literal('Ed25519'),
  kunci: KunciPublik,
  tanda: z.string().max(100),
});

const Angka = z.number().int().min(-2_147_483_647).max(2_147_483_647);

export const LembarPaket = z.strictObject({
  kontes: KodeKontes,
  tps: KodeTps,
  status: StatusLembar,
  versi: z.number().int().min(1),
  asal: AsalLembar,
  isian: z.array(Angka.nullable()).max(10_000),
  garis: GarisLembar,
});
export type LembarPaket = z.infer<typeof LembarPaket>;

/** `[seq, waktu, perangkat, orang, peran, jenis, isi, alasan, keberatan, hash]`; the hash before is that of the line before. */
export const GarisJurnal = z.tuple([
  z.number().int().min(1),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.number().int().nullable(),
  Sidik256,
]);
export type GarisJurnal = z.infer<typeof GarisJurnal>;

export const namaDefinisi = (hash: string): string => `definisi/${hash}.json`;
export const namaDokumen = (sha256: string): string => `dokumen/${sha256}.pdf`;
export const FOLDER_FOTO = 'lampiran/';

/** Order of sheets in a package: by contest and TPS, as text. */
export const urutLembar = (a: { kontes: string; tps: string }, b: { kontes: string; tps: string }): number => {
  const [x, y] = [`${a.kontes}/${a.tps}`, `${b.kontes}/${b.tps}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Is a TPS, or a region, inside one of these regions? */
export const dalamCakupan = (cakupan: readonly string[], kode: string): boolean =>
  cakupan.some((w) => kode.startsWith(w));
