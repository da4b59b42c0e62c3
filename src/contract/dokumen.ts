import { z } from 'zod';
import { AcaraRapat, HasilPeriksaCetak, KodeKontes, KodeWilayah, Penerima, RupaDokumen } from '../domain/index.ts';
import { PenandaJawab, PindaianJawab } from './tanda-tangan.ts';
import { Kosong, type Titik } from './titik.ts';

export const Kertas = z.enum(['F4', 'A4', 'A3']);
export type Kertas = z.infer<typeof Kertas>;

/** Where a document belongs; `kontes` is null for what concerns all ballots. */
const Tempat = { kontes: KodeKontes.nullable(), wilayah: KodeWilayah };

export const DokumenJawab = z.object({
  id: z.string(),
  ...Tempat,
  model: z.string(),
  /** The model as it stands on the paper. */
  judul: z.string(),
  namaWilayah: z.string(),
  rupa: RupaDokumen,
  penerima: Penerima.nullable(),
  kertas: Kertas,
  halaman: z.number().int(),
  /** Of the file that `pdf` gives: the last signed one, where it is signed. */
  sha256: z.string(),
  draf: z.boolean(),
  /** Id over all revisions, revision and printing; null on documents of before they had numbers. */
  nomor: z.string().nullable(),
  revisi: z.number().int().nullable(),
  cetakan: z.number().int().nullable(),
  paket: z.number().int().nullable(),
  periksa: HasilPeriksaCetak.nullable(),
  waktu: z.string(),
  /** Path of the PDF on this origin, e.g. `/api/dokumen/12/pdf`. */
  pdf: z.string(),
  /** False when something it says changed after it was made. */
  mutakhir: z.boolean(),
  /** Who has a box to sign in, in the order of the boxes; empty where the document does not say it. */
  penanda: z.array(PenandaJawab),
  pindaian: z.array(PindaianJawab),
});
export type DokumenJawab = z.infer<typeof DokumenJawab>;

export const TempatDokumen = z.object({
  ...Tempat,
  namaWilayah: z.string(),
  namaKontes: z.string(),
  singkat: z.string(),
  dapil: z.string().nullable(),
});
export type TempatDokumen = z.infer<typeof TempatDokumen>;

export const ModelDokumen = z.object({
  model: z.string(),
  judul: z.string(),
  rupa: z.array(RupaDokumen),
  final: z.boolean(),
  /** What is missing for it to be final. */
  kurang: z.array(z.string()),
});
export type ModelDokumen = z.infer<typeof ModelDokumen>;

const IsiTempatDokumen = z.object({
  final: z.boolean(),
  kurang: z.array(z.string()),
  model: z.array(ModelDokumen),
  penerima: z.array(Penerima),
});

/** Documents of the minutes. */
export const RUTE_DOKUMEN = {
  dokumen: {
    metode: 'GET',
    jalur: '/api/dokumen',
    izin: 'operator',
    jawab: z.object({ tempat: z.array(TempatDokumen), dibuat: z.array(DokumenJawab), acara: AcaraRapat }),
  },
  /** What a place can make; `kontes` is `-` for what concerns all ballots. */
  tempatDokumen: {
    metode: 'GET',
    jalur: '/api/dokumen/di/:wilayah/:kontes',
    izin: 'operator',
    param: z.object({ wilayah: KodeWilayah, kontes: z.union([z.literal('-'), KodeKontes]) }),
    jawab: IsiTempatDokumen,
  },
  buatDokumen: {
    metode: 'POST',
    jalur: '/api/dokumen',
    izin: 'operator',
    badan: z.object({
      ...Tempat,
      model: z.string(),
      kertas: Kertas,
      rupa: RupaDokumen.default('asli'),
      penerima: Penerima.optional(),
    }),
    jawab: DokumenJawab,
  },
  /** The whole set of a place: every document, or none. */
  buatPaketDokumen: {
    metode: 'POST',
    jalur: '/api/dokumen/paket',
    izin: 'operator',
    badan: z.object({ ...Tempat, kertas: Kertas, rupa: z.enum(['asli', 'blangko']), salinan: z.boolean() }),
    jawab: z.object({ dokumen: z.array(DokumenJawab) }),
  },
  batalDokumen: { metode: 'POST', jalur: '/api/dokumen/batal', izin: 'operator', jawab: Kosong },
  catatAcara: {
    metode: 'PUT',
    jalur: '/api/dokumen/acara',
    izin: 'operator',
    badan: AcaraRapat,
    jawab: AcaraRapat,
  },
} as const satisfies Record<string, Titik>;
