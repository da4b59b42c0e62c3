/**
 * The part of Markdown in which docs/panduan is written, as data: nothing of a page ever becomes HTML by itself. Known are
 * headings, paragraphs, lists (one level), tables, notes (`>`), pictures that stand alone, and inside a line bold, keys
 * (`<kbd>`) and links. What is not known stays text, so that a slip is seen and not lost.
 */
export type Potongan =
  | { jenis: 'teks' | 'tebal' | 'tombol'; teks: string }
  | { jenis: 'tautan'; teks: string; ke: string };
export type Baris = readonly Potongan[];
export type Blok =
  | { jenis: 'judul'; tingkat: number; id: string; isi: Baris }
  | { jenis: 'paragraf' | 'catatan'; isi: Baris }
  | { jenis: 'daftar'; berurut: boolean; butir: readonly Baris[] }
  | { jenis: 'tabel'; kepala: readonly Baris[]; baris: readonly (readonly Baris[])[] }
  | { jenis: 'gambar'; alt: string; ke: string };

const POTONGAN = /\*\*(.+?)\*\*|<kbd>(.+?)<\/kbd>|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** One line of text in its pieces. */
export function baris(teks: string): Baris {
  const hasil: Potongan[] = [];
  let mulai = 0;
  for (const m of teks.matchAll(POTONGAN)) {
    if (m.index > mulai) hasil.push({ jenis: 'teks', teks: teks.slice(mulai, m.index) });
    if (m[1] !== undefined) hasil.push({ jenis: 'tebal', teks: m[1] });
    else if (m[2] !== undefined) hasil.push({ jenis: 'tombol', teks: m[2] });
    else hasil.push({ jenis: 'tautan', teks: m[3] ?? '', ke: m[4] ?? '' });
    mulai = m.index + m[0].length;
  }
  if (mulai < teks.length) hasil.push({ jenis: 'teks', teks: teks.slice(mulai) });
  return hasil;
}

export const polos = (b: Baris): string => b.map((p) => p.teks).join('');

/** Every line of text of a block; a picture has none. */
export function barisBlok(b: Blok): readonly Baris[] {
  switch (b.jenis) {
    case 'daftar':
      return b.butir;
    case 'tabel':
      return [...b.kepala, ...b.baris.flat()];
    case 'gambar':
      return [];
    default:
      return [b.isi];
  }
}

/** The anchor of a heading, as GitHub makes it. */
export const jangkar = (judul: string): string =>
  judul
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const sel = (garis: string): Baris[] =>
  garis
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((s) => baris(s.trim()));

const BUTIR = /^(\d+\.|-) +(.*)$/;
const KHUSUS = /^(#{1,3} |> ?|\||!\[|\d+\. |- )/;

/** Reads a whole page. */
export function uraikan(naskah: string): Blok[] {
  const garis = naskah.replaceAll('\r', '').split('\n');
  const hasil: Blok[] = [];
  let i = 0;
  const kini = (): string => garis[i] ?? '';
  /** Takes lines from here on while they pass. */
  const ambil = (lolos: (g: string) => boolean): string[] => {
    const mulai = i;
    while (i < garis.length && lolos(kini())) i++;
    return garis.slice(mulai, i);
  };
  while (i < garis.length) {
    const g = kini();
    const judul = /^(#{1,3}) (.*)$/.exec(g);
    const gambar = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(g);
    if (g.trim() === '') i++;
    else if (judul) {
      const isi = baris(judul[2] ?? '');
      hasil.push({ jenis: 'judul', tingkat: judul[1]?.length ?? 1, id: jangkar(polos(isi)), isi });
      i++;
    } else if (gambar) {
      hasil.push({ jenis: 'gambar', alt: gambar[1] ?? '', ke: gambar[2] ?? '' });
      i++;
    } else if (g.startsWith('>')) {
      const isi = ambil((b) => b.startsWith('>')).map((b) => b.replace(/^> ?/, ''));
      hasil.push({ jenis: 'catatan', isi: baris(isi.join(' ')) });
    } else if (g.startsWith('|')) {
      const [kepala = '', , ...isi] = ambil((b) => b.startsWith('|'));
      hasil.push({ jenis: 'tabel', kepala: sel(kepala), baris: isi.map(sel) });
    } else if (BUTIR.test(g)) {
      const berurut = !g.startsWith('-');
      const butir: string[] = [];
      // A line that is set in belongs to the item above it.
      for (const b of ambil((x) => x.startsWith('  ') || (BUTIR.test(x) && !x.startsWith('-') === berurut))) {
        const baru = BUTIR.exec(b);
        if (baru) butir.push(baru[2] ?? '');
        else butir.push(`${butir.pop() ?? ''} ${b.trim()}`);
      }
      hasil.push({ jenis: 'daftar', berurut, butir: butir.map(baris) });
    } else {
      const isi = [g, ...(i++, ambil((b) => b.trim() !== '' && !KHUSUS.test(b)))];
      hasil.push({ jenis: 'paragraf', isi: baris(isi.join(' ')) });
    }
  }
  return hasil;
}
