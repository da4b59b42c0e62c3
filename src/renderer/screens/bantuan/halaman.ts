import { type Blok, barisBlok, polos, uraikan } from '../../lib/markdown.ts';

// The guide itself is built into the page: help needs neither network nor disk.
const NASKAH = import.meta.glob<string>('../../../../docs/panduan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export type Halaman = { id: string; judul: string; blok: readonly Blok[]; teks: string };

function halaman(jalur: string, naskah: string): Halaman {
  const blok = uraikan(naskah);
  const judul = blok.find((b) => b.jenis === 'judul');
  const id = jalur.replace(/^.*\/|\.md$/g, '');
  return { id, judul: judul ? polos(judul.isi) : id, blok, teks: naskah.toLowerCase() };
}

/** Pages of the guide by name. */
export const HALAMAN: ReadonlyMap<string, Halaman> = new Map(
  Object.entries(NASKAH).map(([jalur, naskah]) => {
    const h = halaman(jalur, naskah);
    return [h.id, h];
  }),
);

/** At how many places of a page a word in small letters is marked. */
export const banyakTempat = (h: Halaman, kata: string): number =>
  h.blok
    .flatMap(barisBlok)
    .flat()
    .reduce((n, p) => n + p.teks.toLowerCase().split(kata).length - 1, 0);

/** Where a link of the guide leads: a page of it with a heading, or nowhere inside the application. */
export function tujuan(ke: string, dari: string): { halaman: string; bagian: string } | null {
  const m = /^([\w-]+)?(?:\.md)?(?:#(.+))?$/.exec(ke);
  const nama = m?.[1] ?? dari;
  return m && HALAMAN.has(nama) ? { halaman: nama, bagian: m[2] ?? '' } : null;
}
