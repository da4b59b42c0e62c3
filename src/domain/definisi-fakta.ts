import { z } from 'zod';
import { JENIS_KONTES, JenisPemilihan } from './kontes.ts';

const Keyakinan = z.enum(['F', 'K', 'U']);
const KodeProvinsi = z.string().regex(/^\d{2}$/);
const PerJenis = <S extends z.ZodType>(s: S) => z.record(JenisPemilihan, s);

/**
 * Facts of law and place that a definition needs and that change without the program (`resources/pemilu/fakta.json`):
 * provinces, names of the councils of Aceh and Papua, local parties, the empty column. Marked as the wording of forms
 * is: `F` found in a source, `K` common knowledge of the field, `U` unsure.
 */
export const FaktaPemilu = z.object({
  format: z.literal('rekap-pleno/fakta-pemilu'),
  versi: z.literal(1),
  provinsi: z.array(z.object({ kode: KodeProvinsi, nama: z.string().min(1) })),
  /** Name of a council in some provinces, where it is not DPRD. */
  sebutan: z.array(
    z.object({
      provinsi: z.array(KodeProvinsi).min(1),
      jenis: z.enum(JENIS_KONTES),
      sebutan: z.string().min(1),
      yakin: Keyakinan,
    }),
  ),
  partaiLokal: z.object({
    provinsi: z.array(KodeProvinsi),
    /** Contests in which local parties stand. */
    jenis: z.array(z.enum(JENIS_KONTES)),
    /** Numbers of local parties by year, for lists that do not say which party is local. */
    nomor: z.record(z.string(), z.array(z.number().int())),
  }),
  /** The empty column beside a single paslon: its name, and its number on the ballot. */
  kolomKosong: z.object({ nama: z.string().min(1), nomor: z.number().int().min(1).max(2), yakin: Keyakinan }),
  /** By kind of election: its name (`{tahun}`) and the wording of its forms, unless said otherwise. */
  namaPemilihan: PerJenis(z.string()),
  formulir: PerJenis(z.string()),
});
export type FaktaPemilu = z.infer<typeof FaktaPemilu>;
