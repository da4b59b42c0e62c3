import { z } from 'zod';
import { KODE_KONTES } from './kontes.ts';

/**
 * Wording of the official forms, as data (`resources/formulir/*.json`), so that a regulation's new wording is a new
 * file and not a change of code. Every text carries how sure we are of it: `F` found in a source, `K` common knowledge
 * of the field, `U` unsure; `U` texts must be confirmed by the office before they are relied on.
 */
const Keyakinan = z.enum(['F', 'K', 'U']);
const Teks = z.object({ teks: z.string(), yakin: Keyakinan });

const LabelBaris = z.object({
  nomor: z.string(),
  teks: z.string(),
  catatan: z.string().optional(),
  tebal: z.boolean().optional(),
});

export const FormulirKontes = z.object({
  /** Title lines of the D form of a kecamatan; `{kecamatan}` and `{tahun}` are filled in. */
  modelDKecamatan: Teks,
  judulDKecamatan: z.array(z.string()).min(1),
  namaPemilihan: z.string(),
  /** Heading above the contestants' signature boxes. */
  judulSaksi: z.string(),
  label: z.record(z.string(), LabelBaris),
  judulBagian: z.object({ I: z.string(), II: z.string(), III: z.string(), IV: z.string(), V: z.string() }),
});
export type FormulirKontes = z.infer<typeof FormulirKontes>;

export const Formulir = z.object({
  format: z.literal('rekap-pleno/formulir'),
  versi: z.string(),
  sumber: z.string(),
  kontes: z.partialRecord(z.enum(KODE_KONTES), FormulirKontes),
  kecamatan: z.object({
    pembuka: Teks,
    penutup: Teks,
    /** Template of the page label at the top right: `{h}` page (row group), `{l}` sheet (column group). */
    labelHalaman: Teks,
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
    }),
    sertifikat: z.string(),
    lampiran: z.string(),
    ditetapkan: z.object({ di: z.string(), tanggal: z.string(), bulan: z.string(), tahun: z.string() }),
    terbilang: z.string(),
  }),
});
export type Formulir = z.infer<typeof Formulir>;
