import { z } from 'zod';
import { KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { PenandaDokumen } from './tanda-tangan.ts';

/** The original, a copy for one receiver (salinan), or the same form with empty cells (blangko). */
export const RUPA_DOKUMEN = ['asli', 'salinan', 'blangko'] as const;
export const RupaDokumen = z.enum(RUPA_DOKUMEN);
export type RupaDokumen = z.infer<typeof RupaDokumen>;

/** Who gets a copy: `saksi.2`, `panwaslu`; the name as it stands on the paper. */
export const Penerima = z.object({ kunci: z.string().min(1).max(60), nama: z.string().min(1).max(300) });
export type Penerima = z.infer<typeof Penerima>;

/** What the print check counted: pages and figures that were read back and found right, by which reader. */
export const HasilPeriksaCetak = z.object({
  alat: z.string(),
  halaman: z.number().int(),
  angka: z.number().int(),
  teks: z.number().int(),
});
export type HasilPeriksaCetak = z.infer<typeof HasilPeriksaCetak>;

/** One thing on a page that is not as the data say. */
export const TemuanCetak = z.object({
  jenis: z.enum(['angka', 'kolom', 'baris', 'judul', 'lampiran', 'terpotong', 'teks', 'halaman', 'berkas']),
  /** Page of the file, from 1; 0 where it is about the file as a whole. */
  halaman: z.number().int(),
  tempat: z.string(),
  harap: z.string(),
  ada: z.string(),
});
export type TemuanCetak = z.infer<typeof TemuanCetak>;

const Pokok = {
  model: z.string(),
  /** Null where the document concerns all ballots. */
  kontes: KodeKontes.nullable(),
  wilayah: KodeWilayah,
  kertas: z.string(),
  halaman: z.number().int(),
  sha256: z.string(),
};

/** What the journal says of a document that was made. Entries of before the marks lack what is optional. */
export const IsiDokumen = z.object({
  ...Pokok,
  draf: z.boolean(),
  rupa: RupaDokumen.optional(),
  penerima: Penerima.optional(),
  /** The id of all its revisions; see `nomorDokumen`. */
  nomor: z.string().optional(),
  revisi: z.number().int().min(1).optional(),
  cetakan: z.number().int().min(1).optional(),
  /** SHA-256 of the canonical data. */
  data: z.string().optional(),
  /** Last journal entry that was there when its data were read. */
  sampai: z.number().int().optional(),
  periksa: HasilPeriksaCetak.optional(),
  /** Documents that were made together carry the same number. */
  paket: z.number().int().min(1).optional(),
  /** Of a final one: who has a box to sign in, and where it stands. */
  penanda: z.array(PenandaDokumen).max(200).optional(),
});
export type IsiDokumen = z.infer<typeof IsiDokumen>;

/** A document that the print check refused; its file was thrown away. `temuan` are the first of `jumlah`. */
export const IsiDokumenDitolak = z.object({
  ...Pokok,
  rupa: RupaDokumen,
  jumlah: z.number().int().min(1),
  temuan: z.array(TemuanCetak).max(20),
});
export type IsiDokumenDitolak = z.infer<typeof IsiDokumenDitolak>;

/** The id of a document over all its revisions: model, ballot, region, and what kind it is. */
export function nomorDokumen(d: {
  model: string;
  kontes: string | null;
  wilayah: string;
  rupa: RupaDokumen;
  penerima?: Penerima | undefined;
}): string {
  const akhir = d.rupa === 'salinan' ? [`SALINAN.${d.penerima?.kunci ?? ''}`] : d.rupa === 'blangko' ? ['BLANGKO'] : [];
  return [d.model, d.kontes ?? 'SEMUA', d.wilayah, ...akhir].join('/').toUpperCase();
}

type Cetakan = { revisi: number; cetakan: number };

/**
 * Revision and printing of a document by the last one of the same id: what says the same in the same state is another
 * printing, anything else a new revision.
 */
export function nomorCetakan(
  lalu: Pick<IsiDokumen, 'revisi' | 'cetakan' | 'data' | 'draf'> | undefined,
  kini: { data: string; draf: boolean },
): Cetakan {
  if (!lalu?.revisi) return { revisi: 1, cetakan: 1 };
  if (lalu.data === kini.data && lalu.draf === kini.draf)
    return { revisi: lalu.revisi, cetakan: (lalu.cetakan ?? 1) + 1 };
  return { revisi: lalu.revisi + 1, cetakan: 1 };
}
