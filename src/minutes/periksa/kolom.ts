import type { HalamanBaca, Potong } from './baca.ts';

/** Columns of one table, found by its row of column numbers `(1) (2) (3) …`, with their left and right edges. */
export type TabelBaca = { y: number; tepi: number[] };

const NOMOR = /^\(\d+\)$/;
/** Slack of an edge: numbers stand in the middle of their column to a hundredth of a point. */
const RENGGANG = 0.6;

/**
 * Tables of a page. The first column starts at `kiri`; a number stands in the middle of its column, so each column's
 * right edge follows from the one before it. Null where the last edge does not come out at `kanan`: then something of
 * the row is missing or moved.
 */
export function cariTabel(hal: HalamanBaca, kiri: number, kanan: number): (TabelBaca | null)[] {
  const baris: Potong[][] = [];
  for (const p of hal.potong.filter((x) => NOMOR.test(x.teks)).sort((a, b) => a.y - b.y)) {
    const kini = baris.at(-1);
    if (kini?.[0] && Math.abs(kini[0].y - p.y) < 1.5) kini.push(p);
    else baris.push([p]);
  }
  return baris.map((b) => {
    const urut = b.sort((x, y) => x.x0 - y.x0);
    if (urut.some((p, i) => p.teks !== `(${i + 1})`)) return null;
    const tepi = [kiri];
    for (const p of urut) tepi.push(p.x0 + p.x1 - (tepi.at(-1) ?? kiri));
    if (Math.abs((tepi.at(-1) ?? 0) - kanan) > RENGGANG * Math.max(1, urut.length / 2)) return null;
    return { y: urut[0]?.y ?? 0, tepi };
  });
}

/** Column in which the middle of a piece of text lies, from 0; -1 outside the table. */
export function kolomDari(t: TabelBaca, p: Potong): number {
  const tengah = (p.x0 + p.x1) / 2;
  if (tengah < (t.tepi[0] ?? 0)) return -1;
  return t.tepi.findIndex((x, i) => i < t.tepi.length - 1 && tengah < (t.tepi[i + 1] ?? x));
}

/** Does a piece of text stand whole inside its column? */
export const diDalam = (t: TabelBaca, p: Potong, kolom: number): boolean =>
  p.x0 >= (t.tepi[kolom] ?? 0) - RENGGANG && p.x1 <= (t.tepi[kolom + 1] ?? 0) + RENGGANG;
