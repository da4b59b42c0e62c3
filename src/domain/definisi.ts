import { z } from 'zod';
import { KodeWilayah, kodeInduk, Tingkat, tingkatKode } from './kode.ts';
import { JenisPemilihan, type KodeKontes, Kontes } from './kontes.ts';

export const Wilayah = z.object({ kode: KodeWilayah, nama: z.string().min(1), tingkat: Tingkat });
export type Wilayah = z.infer<typeof Wilayah>;

/**
 * The definition (paket pemilihan): everything that is known before the first sheet is read. Written once into a
 * plenary and hashed; results refer to it.
 */
export const Definisi = z
  .object({
    format: z.literal('rekap-pleno/definisi'),
    versi: z.literal(1),
    pemilihan: z.object({
      jenis: JenisPemilihan,
      nama: z.string().min(1),
      tahun: z.number().int().min(1955).max(2999),
    }),
    /** Practice data: marked SIMULASI on every screen and page, and never mixed with real data. */
    simulasi: z.boolean(),
    /** Version of the form wording: a file name in `resources/formulir/`, without `.json`. */
    formulir: z.string().regex(/^[a-z0-9-]+$/),
    /** The region whose plenary this is (a kecamatan for PPK). */
    wilayahPleno: KodeWilayah,
    kontes: z.array(Kontes).min(1),
    /** From provinsi down to every TPS, parents before children, siblings in the order of the agenda. */
    wilayah: z.array(Wilayah).min(1),
  })
  .superRefine((d, ctx) => {
    const dikenal = new Set<string>();
    for (const w of d.wilayah) {
      if (dikenal.has(w.kode)) ctx.addIssue({ code: 'custom', message: `wilayah ${w.kode} tercantum dua kali` });
      if (tingkatKode(w.kode) !== w.tingkat)
        ctx.addIssue({ code: 'custom', message: `tingkat wilayah ${w.kode} tidak cocok dengan panjang kodenya` });
      const induk = kodeInduk(w.kode);
      if (induk !== '' && !dikenal.has(induk))
        ctx.addIssue({ code: 'custom', message: `induk wilayah ${w.kode} tidak tercantum sebelumnya` });
      dikenal.add(w.kode);
    }
    if (!dikenal.has(d.wilayahPleno)) ctx.addIssue({ code: 'custom', message: 'wilayah pleno tidak tercantum' });
  });
export type Definisi = z.infer<typeof Definisi>;

/** Contest of a definition by its code. */
export const cariKontes = (d: Definisi, kode: KodeKontes): Kontes | undefined => d.kontes.find((k) => k.kode === kode);

/** JSON with keys in sorted order: the same definition gives the same bytes, and so the same hash. */
export function jsonKanonik(nilai: unknown): string {
  if (Array.isArray(nilai)) return `[${nilai.map(jsonKanonik).join(',')}]`;
  if (nilai !== null && typeof nilai === 'object') {
    const isi = Object.entries(nilai)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${jsonKanonik(v)}`);
    return `{${isi.join(',')}}`;
  }
  return JSON.stringify(nilai);
}
