import { z } from 'zod';
import { KodeWilayah, kodeInduk, Tingkat, tingkatKode } from './kode.ts';
import { JenisPemilihan, jenisKontes, type KodeKontes, Kontes, mencakup } from './kontes.ts';

/** A region. A TPS may carry the size of its DPT, laki-laki and perempuan, as the office knows it beforehand. */
export const Wilayah = z.object({
  kode: KodeWilayah,
  nama: z.string().min(1),
  tingkat: Tingkat,
  dpt: z.object({ l: z.number().int().min(0), p: z.number().int().min(0) }).optional(),
});
export type Wilayah = z.infer<typeof Wilayah>;

/**
 * The definition (paket pemilihan): everything that is known before the first sheet is read. Written once into a
 * plenary and hashed; results refer to it. The same definition serves every plenary of its regions: which region a
 * plenary recapitulates is said when it is created.
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
    for (const sebab of periksaKontes(d.kontes, dikenal)) ctx.addIssue({ code: 'custom', message: sebab });
  });
export type Definisi = z.infer<typeof Definisi>;

/** What does not fit among contests: codes, dapil that overlap or name unknown regions. */
function periksaKontes(kontes: readonly Kontes[], dikenal: ReadonlySet<string>): string[] {
  const salah: string[] = [];
  const kode = new Set<string>();
  const milik = new Map<string, string>();
  for (const k of kontes) {
    if (kode.has(k.kode)) salah.push(`kontes ${k.kode} tercantum dua kali`);
    kode.add(k.kode);
    const akhiran = k.kode.split('.')[1];
    if (akhiran !== undefined && akhiran !== k.dapil?.kode)
      salah.push(`kode kontes ${k.kode} tidak cocok dengan dapilnya`);
    for (const w of k.dapil?.wilayah ?? []) {
      if (!dikenal.has(w)) salah.push(`dapil ${k.dapil?.nama} memuat wilayah ${w} yang tidak tercantum`);
      const jenis = k.kode.split('.')[0];
      const lain = [...milik].find(
        ([x]) => x.startsWith(`${jenis} `) && (x.endsWith(` ${w}`) || bertindih(x.split(' ')[1] ?? '', w)),
      );
      if (lain) salah.push(`wilayah ${w} ada pada dapil ${lain[1]} dan ${k.dapil?.nama}`);
      milik.set(`${jenis} ${w}`, k.dapil?.nama ?? '');
    }
  }
  return salah;
}

const bertindih = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

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

/**
 * Contest that a person means: by its whole code, or by the kind of ballot where only one of that kind covers the
 * region. Undefined where there is none, or more than one.
 */
export function maksudKontes(d: Definisi, kode: KodeKontes, wilayah: string): Kontes | undefined {
  const tepat = cariKontes(d, kode);
  if (tepat) return tepat;
  const calon = d.kontes.filter((k) => jenisKontes(k.kode) === kode && mencakup(k, wilayah));
  return calon.length === 1 ? calon[0] : undefined;
}
