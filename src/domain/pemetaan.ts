import { z } from 'zod';
import type { IdSel, Lembar } from './lembar.ts';

/**
 * What a line of a table holds: a cell of the sheet by its id (`I.A.L`, `IV.1`), part of the name of a TPS (`tps` its
 * code or number, `desa` code or name, `kecamatan`), a sum that is only checked (`jumlah`), or nothing we need.
 */
export const ARTI_LAIN = ['tps', 'desa', 'kecamatan', 'jumlah', 'abaikan'] as const;
export type ArtiLain = (typeof ARTI_LAIN)[number];
export type Arti = IdSel | ArtiLain;

/** `lebar`: one TPS a row. `d`: as on the D form, one TPS a column. */
export const Bentuk = z.enum(['lebar', 'd']);
export type Bentuk = z.infer<typeof Bentuk>;

/** Signature of the headings of a table. */
export const TandaJudul = z.string().regex(/^[0-9a-f]{32}$/);

/** More lines than any table that can be read has (200,000 rows of a D-like one). */
const MAKS_GARIS = 200_000;
export const GarisPemetaan = z.object({ judul: z.string(), arti: z.string().min(1).max(30) });

/**
 * A mapping that a person has confirmed, for every table whose headings have this signature. Lines are named by their
 * heading; a heading that occurs twice is listed twice, in the order of the table.
 */
export const Pemetaan = z.object({
  versi: z.literal(1),
  tanda: TandaJudul,
  bentuk: Bentuk,
  garis: z.array(GarisPemetaan).max(MAKS_GARIS),
});
export type Pemetaan = z.infer<typeof Pemetaan>;

/** Those meanings in the words of the screens. */
export const NAMA_ARTI_LAIN: Readonly<Record<ArtiLain, string>> = {
  tps: 'nomor/kode TPS',
  desa: 'desa/kelurahan',
  kecamatan: 'kecamatan',
  jumlah: 'jumlah (hanya diperiksa)',
  abaikan: 'abaikan',
};

const LAIN: ReadonlySet<string> = new Set(ARTI_LAIN);

export const adalahArtiLain = (arti: string): arti is ArtiLain => LAIN.has(arti);

/** Cells that more than one line claims. A TPS may be named twice (code and number): the reader compares them. */
export function artiGanda(arti: Iterable<Arti | null>): Set<IdSel> {
  const sudah = new Set<string>();
  const ganda = new Set<string>();
  for (const a of arti) {
    if (a === null || adalahArtiLain(a)) continue;
    if (sudah.has(a)) ganda.add(a);
    sudah.add(a);
  }
  return ganda;
}

/** Why a mapping cannot be used for the sheets of a contest, as a part of a sentence; null where it can. */
export function halanganPemetaan(p: Pemetaan, lembar: Lembar): string | null {
  const asing = p.garis.find((g) => !LAIN.has(g.arti) && !lembar.indeks.has(g.arti));
  if (asing) return `"${asing.arti}" tidak ada pada lembar ${lembar.kontes}`;
  const [ganda] = artiGanda(p.garis.map((g) => g.arti));
  return ganda === undefined ? null : `${ganda} dipakai dua kali`;
}
