import { z } from 'zod';
import { KodeKontes, KodeWilayah } from '../domain/index.ts';
import { Kemajuan } from './bagian.ts';
import { Kosong, type Titik } from './titik.ts';

export const Kertas = z.enum(['F4', 'A4', 'A3']);
export type Kertas = z.infer<typeof Kertas>;

export const DokumenJawab = z.object({
  id: z.string(),
  model: z.string(),
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  kertas: Kertas,
  halaman: z.number().int(),
  sha256: z.string(),
  draf: z.boolean(),
  waktu: z.string(),
  /** Path of the PDF on this origin, e.g. `/api/dokumen/12/pdf`. */
  pdf: z.string(),
  /** False when figures changed after it was made. */
  mutakhir: z.boolean(),
});
export type DokumenJawab = z.infer<typeof DokumenJawab>;

export const ModelDokumen = z.object({
  model: z.string(),
  judul: z.string(),
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  /** Electoral district; null where the whole region votes. */
  dapil: z.string().nullable(),
  tps: Kemajuan,
});
export type ModelDokumen = z.infer<typeof ModelDokumen>;

/** Documents of the minutes. */
export const RUTE_DOKUMEN = {
  dokumen: {
    metode: 'GET',
    jalur: '/api/dokumen',
    izin: 'penonton',
    jawab: z.object({ model: z.array(ModelDokumen), dibuat: z.array(DokumenJawab) }),
  },
  buatDokumen: {
    metode: 'POST',
    jalur: '/api/dokumen',
    izin: 'operator',
    badan: z.object({ model: z.string(), kontes: KodeKontes, wilayah: KodeWilayah, kertas: Kertas }),
    jawab: DokumenJawab,
  },
  batalDokumen: { metode: 'POST', jalur: '/api/dokumen/batal', izin: 'operator', jawab: Kosong },
} as const satisfies Record<string, Titik>;
