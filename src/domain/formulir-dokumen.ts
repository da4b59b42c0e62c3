import { z } from 'zod';
import { Judul, Keyakinan, Teks } from './formulir-teks.ts';
import type { Tingkat } from './kode.ts';

/**
 * Wording of the documents as a whole: what all pages share (`umum`), what depends on the tier that recapitulates
 * (`tingkat`), and the documents beside D.HASIL (`dokumen`). Texts without a mark are the project's own.
 */
const TINGKAT_D = ['kecamatan', 'kabko', 'provinsi'] as const;
export const TingkatD = z.enum(TINGKAT_D);
export type TingkatD = z.infer<typeof TingkatD>;

const NOMOR: Readonly<Record<TingkatD, Tingkat>> = { kecamatan: 3, kabko: 2, provinsi: 1 };

/** The tier of a D form by the tier of its region; undefined for a desa or TPS, which have none. */
export const tingkatD = (t: Tingkat): TingkatD | undefined => TINGKAT_D.find((d) => NOMOR[d] === t);

/** Model and title of D.HASIL at one tier. */
export const KataD = z.object({ model: Teks, judul: Judul, yakin: Keyakinan });
export type KataD = z.infer<typeof KataD>;

export const KataUmum = z.object({
  /** The word above the model's name in its box. */
  model: z.string(),
  /** Template of the page label at the top right: `{h}` page (row group), `{l}` sheet (column group). */
  labelHalaman: Teks,
  /** The same for pages of text, which have no sheets: `{h}` of `{n}`. */
  labelBeritaAcara: Teks,
  /** Unit columns on one sheet before it continues with JUMLAH PINDAHAN. */
  kolomPerLembar: z.object({ nilai: z.number().int().min(1), yakin: Keyakinan }),
  kepala: z.object({
    uraian: z.string(),
    jumlahPindahan: z.string(),
    jumlahAkhir: z.string(),
    nomorNamaPeserta: z.string(),
    laki: z.string(),
    perempuan: z.string(),
    jumlah: z.string(),
    /** Heading of a TPS column: `{nomor}` in three digits. */
    tps: z.string(),
  }),
  /** Region header of every page. */
  wilayah: z.object({
    provinsi: z.string(),
    kabko: z.string(),
    kecamatan: z.string(),
    desa: z.string(),
    dapil: z.string(),
  }),
  /** Table of the sheets that belong to a berita acara, on its text page. */
  daftar: z.object({
    judul: z.string(),
    nomor: z.string(),
    bagian: z.string(),
    jumlahTps: z.string(),
    halaman: z.string(),
    lembar: z.string(),
  }),
  ditetapkan: z.object({ di: z.string(), tanggal: z.string(), bulan: z.string(), tahun: z.string() }),
  /** Small note beside figures written in words. */
  terbilang: z.string(),
  /** Small print at the foot of every page: the model, and this page of all pages. */
  kaki: z.string(),
  /** The marks below it: id, revision, printing, state, short hash of the data. */
  tanda: z.string(),
  /** Stamps. */
  cap: z.object({
    draf: z.string(),
    kurangTetap: z.string(),
    kurangBawah: z.string(),
    final: z.string(),
    salinan: z.string(),
    blangko: z.string(),
    simulasi: z.string(),
  }),
  /** What stands in the box of somebody who does not sign. */
  tandaTangan: z.object({ menolak: z.string(), tidakHadir: z.string() }),
  /** Footnotes: what a dash means, and what a marked sum means. */
  catatan: z.object({ kosong: z.string(), belumLengkap: z.string(), hitungan: z.string(), lainnya: z.string() }),
});
export type KataUmum = z.infer<typeof KataUmum>;

export const KataTingkat = z.object({
  /** `Kecamatan`; the body that recapitulates, long and short; who supervises; what the units below are called. */
  nama: z.string(),
  badan: z.string(),
  singkatan: z.string(),
  pengawas: z.string(),
  bawah: z.string(),
  judulPenyelenggara: z.string(),
  penyelenggara: z.array(z.string()).min(1),
  pembuka: Teks,
  penutup: Teks,
  /** Title of the sheets whose columns are the units below, and of those one tier further down. */
  sertifikat: Teks,
  lampiran: Teks,
  daftarSertifikat: z.string(),
  daftarLampiran: z.string(),
  /** A unit whose figures were received as a total: its own document stands in place of a lampiran. */
  daftarTerlampir: z.string(),
});
export type KataTingkat = z.infer<typeof KataTingkat>;

/** A document of text and one table. `nihil` stands in place of a table without rows. */
const KataNaskah = z.object({
  model: Teks,
  judul: Judul,
  yakin: Keyakinan,
  pembuka: Teks,
  nihil: Teks,
  penutup: Teks.optional(),
  kolom: z.record(z.string(), z.string()),
  kata: z.record(z.string(), z.string()),
});
export type KataNaskah = z.infer<typeof KataNaskah>;

export const KataDokumen = z.object({
  kejadianKhusus: KataNaskah,
  daftarHadir: KataNaskah,
  undangan: KataNaskah,
  tandaTerima: KataNaskah,
  pembetulan: KataNaskah,
  penjelasan: KataNaskah,
});
export type KataDokumen = z.infer<typeof KataDokumen>;

const KOTA = /^(KOTA|KAB\.?|KABUPATEN)\s+/i;

/** `KABUPATEN BOGOR`, `KOTA PALEMBANG`; KABUPATEN/KOTA before a name that does not say which it is. */
export function sebutanKabko(nama: string): string {
  const awal = KOTA.exec(nama)?.[1]?.toUpperCase();
  if (awal === undefined) return `Kabupaten/Kota ${nama}`;
  return `${awal === 'KOTA' ? 'Kota' : 'Kabupaten'} ${nama.replace(KOTA, '')}`;
}
