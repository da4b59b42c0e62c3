import { z } from 'zod';
import { JENIS_KONTES } from './kontes.ts';
import type { Baris } from './lembar.ts';

/**
 * Wording of the official forms, as data (`resources/formulir/*.json`), so that a regulation's new wording is a new
 * file and not a change of code. Every text carries how sure we are of it: `F` found in a source, `K` common knowledge
 * of the field, `U` unsure; `U` texts must be confirmed by the office before they are relied on. Texts without a mark
 * are the project's own (names of table columns, footnotes).
 *
 * Templates hold places like `{kecamatan}`; see `isiTemplat`.
 */
const Keyakinan = z.enum(['F', 'K', 'U']);
export type Keyakinan = z.infer<typeof Keyakinan>;
const Teks = z.object({ teks: z.string().min(1), yakin: Keyakinan });

const Nomor = z.object({ nomor: z.string(), teks: z.string() });

export const LabelBaris = Nomor.extend({
  /** Printed in italics after the text, as the forms do: a formula, or where the figure comes from. */
  catatan: z.string().optional(),
  /** Printed in bold on the form. */
  tebal: z.boolean().optional(),
  /** A row of its own above this one: `A. DATA PEMILIH`. */
  subjudul: Nomor.optional(),
});
export type LabelBaris = z.infer<typeof LabelBaris>;

const NamaBagian = z.enum(['I', 'II', 'III', 'IV', 'V']);

export const FormulirKontes = z.object({
  /** What stands under MODEL in the box at the top right. */
  modelDKecamatan: Teks,
  /** Title lines of the D form of a kecamatan; `besar` lines are set larger, as on the C form. */
  judulDKecamatan: z.array(z.object({ teks: z.string().min(1), besar: z.boolean().optional() })).min(1),
  namaPemilihan: z.string(),
  /** Heading above the contestants' signature boxes. */
  judulSaksi: z.string(),
  /** By `KunciLabel`. Rows of section IV use `{nomor}` and `{nama}` of the contestant; see `labelBaris`. */
  label: z.record(z.string(), LabelBaris),
  judulBagian: z.object({ I: z.string(), II: z.string(), III: z.string(), IV: z.string(), V: z.string() }),
  /** Heading of the first column, by section: URAIAN, or the contestants' heading in section IV. */
  kepalaUraian: z.object({ I: z.string(), II: z.string(), III: z.string(), IV: z.string(), V: z.string() }),
  /** Row groups: which sections stand together on one *halaman*. More pages follow by themselves where it is too much. */
  halaman: z.object({ bagian: z.array(z.array(NamaBagian).min(1)).min(1), yakin: Keyakinan }),
  /** Label keys of the rows whose JUMLAH AKHIR is also written in words (on the last *lembar*). */
  terbilang: z.object({ baris: z.array(z.string()), yakin: Keyakinan }),
  /** How sure we are of the groups of texts above that carry no mark of their own. */
  yakin: z.object({
    judulDKecamatan: Keyakinan,
    judulSaksi: Keyakinan,
    label: Keyakinan,
    judulBagian: Keyakinan,
    kepalaUraian: Keyakinan,
  }),
});
export type FormulirKontes = z.infer<typeof FormulirKontes>;

export const Formulir = z.object({
  format: z.literal('rekap-pleno/formulir'),
  versi: z.string(),
  sumber: z.string(),
  kontes: z.partialRecord(z.enum(JENIS_KONTES), FormulirKontes),
  kecamatan: z.object({
    /** The word above the model's name in its box. */
    model: z.string(),
    pembuka: Teks,
    penutup: Teks,
    /** Template of the page label at the top right: `{h}` page (row group), `{l}` sheet (column group). */
    labelHalaman: Teks,
    /** The same for the berita acara pages, which have no sheets: `{h}` of `{n}`. */
    labelBeritaAcara: Teks,
    judulPenyelenggara: z.string(),
    penyelenggara: z.array(z.string()).min(1),
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
    wilayah: z.object({ provinsi: z.string(), kabko: z.string(), kecamatan: z.string(), desa: z.string() }),
    /** Title of the sheets whose columns are desa/kelurahan, and of those whose columns are TPS. */
    sertifikat: Teks,
    lampiran: Teks,
    /** Table of the sheets that belong to a berita acara, on its text page. The project's own. */
    daftar: z.object({
      judul: z.string(),
      nomor: z.string(),
      bagian: z.string(),
      jumlahTps: z.string(),
      halaman: z.string(),
      lembar: z.string(),
      sertifikat: z.string(),
      lampiran: z.string(),
    }),
    ditetapkan: z.object({ di: z.string(), tanggal: z.string(), bulan: z.string(), tahun: z.string() }),
    /** Small note beside figures written in words. */
    terbilang: z.string(),
    /** Small print at the foot of every page: the model, and this page of all pages. The project's own. */
    kaki: z.string(),
    /** Stamps of a document that is not final, and of practice data. The project's own. */
    cap: z.object({ draf: z.string(), simulasi: z.string() }),
    /** Footnotes of the project: what a dash means, and what a marked sum means. */
    catatan: z.object({ kosong: z.string(), belumLengkap: z.string(), hitungan: z.string(), lainnya: z.string() }),
  }),
});
export type Formulir = z.infer<typeof Formulir>;

/** Fills `{nama}` places of a template; a place without a value stays as it is, so that a mistake is seen. */
export function isiTemplat(templat: string, nilai: Readonly<Record<string, string | number>>): string {
  return templat.replace(/\{(\w+)\}/g, (semua, kunci: string) => {
    const v = nilai[kunci];
    return v === undefined ? semua : String(v);
  });
}

/**
 * Label of a row as it stands on the form: the wording of its key, with number and name of the contestant filled in.
 * Throws RangeError where the wording has no such key: a broken wording file must never print an unnamed row.
 */
export function labelBaris(formulir: FormulirKontes, baris: Baris): LabelBaris {
  const label = formulir.label[baris.kunci];
  if (!label) throw new RangeError(`kata-kata formulir untuk baris ${baris.kunci} tidak ada`);
  if (!baris.peserta) return label;
  const nilai = { nomor: baris.peserta.nomor, nama: baris.peserta.nama };
  return { ...label, nomor: isiTemplat(label.nomor, nilai), teks: isiTemplat(label.teks, nilai) };
}
