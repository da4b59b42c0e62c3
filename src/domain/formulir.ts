import { z } from 'zod';
import { KataD, KataDokumen, KataTingkat, KataUmum } from './formulir-dokumen.ts';
import { isiTemplat, Keyakinan } from './formulir-teks.ts';
import { JENIS_KONTES, jenisKontes, type Kontes } from './kontes.ts';
import type { Baris } from './lembar.ts';

/**
 * Wording of the official forms, as data (`resources/formulir/*.json`), so that a regulation's new wording is a new
 * file and not a change of code. Every text carries how sure we are of it: `F` found in a source, `F2` told by several who
 * read the real files, `K` common knowledge of the field, `U` unsure; `U` texts must be confirmed by the office before
 * they are relied on. Texts without a mark are the project's own (names of table columns, footnotes).
 *
 * Templates hold places like `{kecamatan}`; see `isiTemplat` (`formulir-teks.ts`) and, for places that a contest fills, `formulirKontes`.
 */
const Nomor = z.object({ nomor: z.string(), teks: z.string() });

export const LabelBaris = Nomor.extend({
  /** Printed in italics after the text, as the forms do: a formula, or where the figure comes from. */
  catatan: z.string().optional(),
  /** Printed in bold on the form. */
  tebal: z.boolean().optional(),
  /** A row of its own above this one: `A. DATA PEMILIH`. */
  subjudul: Nomor.optional(),
  /** Printed once before the first of a run of rows with this label: `A.2` beside the candidates of a party. */
  kelompok: z.string().optional(),
  /** Where this text is less (or more) sure than the labels of its form as a whole. */
  yakin: Keyakinan.optional(),
});
export type LabelBaris = z.infer<typeof LabelBaris>;

/**
 * The body that is elected, where its name differs by region. Texts of the form hold `{lembaga}` (its name),
 * `{LEMBAGA}` (in capitals) and `{singkat}` (as the model names it).
 */
const Lembaga = z.object({
  singkat: z.string().min(1),
  /** The same where the model joins words with a hyphen: DPRD-PROV. */
  singkatSambung: z.string().min(1),
  nama: z.string().min(1),
  yakin: Keyakinan,
  /** Other names by the `sebutan` of a contest: DPRA, DPRK, DPRP …; there `singkat` is the sebutan itself. */
  sebutan: z.record(z.string(), z.object({ nama: z.string().min(1), yakin: Keyakinan })),
});

/** The sum that makes V.A, written into its label at `{rumusSuara}`: one term a contestant, shortened beyond `maks`. */
const RumusSuara = z.object({ suku: z.string().min(1), maks: z.number().int().min(3), yakin: Keyakinan });

const NamaBagian = z.enum(['I', 'II', 'III', 'IV', 'V']);

export const FormulirKontes = z.object({
  lembaga: Lembaga.optional(),
  rumusSuara: RumusSuara,
  /** Model and title of D.HASIL, by tier; a ballot that is not recapitulated at a tier has none there. */
  d: z.object({ kecamatan: KataD, kabko: KataD, provinsi: KataD.optional() }),
  namaPemilihan: z.string(),
  /** Heading above the contestants' signature boxes. */
  judulSaksi: z.string(),
  /**
   * By `KunciLabel`, or by row id where one row differs. Rows of section IV use `{nomor}` and `{nama}` of the contestant;
   * `IV.kolomKosong` is the row of the empty column beside a single paslon. See `labelBaris`.
   */
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
    namaPemilihan: Keyakinan,
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
  umum: KataUmum,
  tingkat: z.object({ kecamatan: KataTingkat, kabko: KataTingkat, provinsi: KataTingkat }),
  dokumen: KataDokumen,
});
export type Formulir = z.infer<typeof Formulir>;

/** Fills a template in every text of a value, whatever its shape; leaves numbers and switches alone. */
function isiSemua<T>(nilai: T, isi: Readonly<Record<string, string>>): T {
  if (typeof nilai === 'string') return isiTemplat(nilai, isi) as T;
  if (Array.isArray(nilai)) return nilai.map((v) => isiSemua(v, isi)) as T;
  if (nilai === null || typeof nilai !== 'object') return nilai;
  return Object.fromEntries(Object.entries(nilai).map(([k, v]) => [k, isiSemua(v, isi)])) as T;
}

/** `IV.1 + IV.2 + IV.3`, or `IV.1 + … + IV.12` where there are more terms than the form has room for. */
function tulisRumus({ suku, maks }: FormulirKontes['rumusSuara'], kontes: Kontes): string {
  const peserta = kontes.bentuk === 'partai' ? kontes.partai : kontes.bentuk === 'calon' ? kontes.calon : kontes.paslon;
  const semua = peserta.map((p) => isiTemplat(suku, { nomor: p.nomor }));
  return (semua.length <= maks ? semua : [...semua.slice(0, 1), '…', ...semua.slice(-1)]).join(' + ');
}

function namaLembaga(lembaga: FormulirKontes['lembaga'], sebutan: string | undefined): Record<string, string> {
  if (!lembaga) return {};
  const lain = sebutan === undefined ? undefined : lembaga.sebutan[sebutan.toUpperCase()];
  const nama = lain?.nama ?? sebutan ?? lembaga.nama;
  return {
    singkat: sebutan?.toUpperCase() ?? lembaga.singkat,
    singkatSambung: sebutan?.toUpperCase() ?? lembaga.singkatSambung,
    lembaga: nama,
    LEMBAGA: nama.toUpperCase(),
  };
}

/**
 * Wording of one contest: that of its kind of ballot, with the name of its body (`Kontes.sebutan`: DPRA, DPRP …), the
 * formula of V.A for its number of contestants, and the label of kolom kosong filled in. Undefined where this version
 * of the wording does not know the kind of ballot.
 */
export function formulirKontes(formulir: Formulir, kontes: Kontes): FormulirKontes | undefined {
  const dasar = formulir.kontes[jenisKontes(kontes.kode)];
  if (!dasar) return undefined;
  const isi = { ...namaLembaga(dasar.lembaga, kontes.sebutan), rumusSuara: tulisRumus(dasar.rumusSuara, kontes) };
  // `rumusSuara` and `lembaga` themselves stay as they are, so that the result can be filled again.
  const hasil = { ...isiSemua(dasar, isi), rumusSuara: dasar.rumusSuara, lembaga: dasar.lembaga };
  const kosong = hasil.label['IV.kolomKosong'];
  const baris = kontes.bentuk === 'paslon' ? kontes.paslon.find((p) => p.kolomKosong) : undefined;
  if (!kosong || !baris) return hasil;
  return { ...hasil, label: { ...hasil.label, [`IV.${baris.nomor}`]: kosong } };
}

/**
 * Label of a row as it stands on the form: the wording of its key, with number and name of the contestant filled in.
 * Give it the wording of `formulirKontes`; with that of a kind of ballot the formula of V.A is unknown and is left out.
 * Throws RangeError where the wording has no such key: a broken wording file must never print an unnamed row.
 */
export function labelBaris(formulir: FormulirKontes, baris: Baris): LabelBaris {
  const label = formulir.label[baris.id] ?? formulir.label[baris.kunci];
  if (!label) throw new RangeError(`kata-kata formulir untuk baris ${baris.kunci} tidak ada`);
  if (label.catatan?.includes('{rumusSuara}')) {
    const { catatan: _, ...tanpa } = label;
    return tanpa;
  }
  if (!baris.peserta) return label;
  const nilai = { nomor: baris.peserta.nomor, nama: baris.peserta.nama };
  return { ...label, nomor: isiTemplat(label.nomor, nilai), teks: isiTemplat(label.teks, nilai) };
}
