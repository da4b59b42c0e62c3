import { MAKS_SEL_TPS } from '../../domain/index.ts';

/** A cell of a table read as a count: the number, null for empty, or why it is none. */
export type AngkaSel = { n: number | null } | { sebab: string };

const RIBUAN = /^[1-9]\d{0,2}([.,'’]|\s)\d{3}(?:\1\d{3})*$/;
const tolak = (sebab: string): AngkaSel => ({ sebab });

/**
 * A count of voters, ballots or votes as offices write it. Nothing, `-` and `–` are *empty*, never 0; `0` is 0.
 *
 * Thousands: `1.234`, `1,234`, `1 234` (any space). A point or comma is a thousands mark exactly where groups of three
 * digits follow it and the first group does not start with 0: a count is never a fraction, and a real fraction of three
 * digits does not get here as such (`xlsx-lembar.ts` writes it with four). `12.0` and `12,00` are whole numbers as
 * programs export them. Everything else with a point or comma (`12,5`, `0.333`) is refused, as is a negative number, a
 * date, a word, an error of a formula.
 */
export function bacaAngkaSel(teks: string | null, batas = MAKS_SEL_TPS): AngkaSel {
  if (teks === null) return { n: null };
  const t = teks.replace(/^'/, '').trim();
  if (/^[-–—]*$/.test(t)) return { n: null };
  if (/^\d+$/.test(t)) return bilangan(t, batas);
  const bulat = t.replace(/[.,]0{1,2}$/, '');
  if (/^\d+$/.test(bulat)) return bilangan(bulat, batas);
  if (RIBUAN.test(bulat)) return bilangan(bulat.replace(/\D/g, ''), batas);
  if (/^[-–−]\s*\d|^\(\d[\d.,]*\)$/.test(t)) return tolak('bilangan negatif');
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^\d{1,2}:\d{2}/.test(t))
    return tolak('tanggal atau jam, bukan bilangan');
  if (/^#/.test(t)) return tolak(t === '#RUMUS!' ? 'rumus yang belum dihitung' : 'galat rumus');
  if (/^\d*[.,]\d+$/.test(t)) return tolak('bukan bilangan bulat');
  return tolak('bukan bilangan');
}

function bilangan(digit: string, batas: number): AngkaSel {
  const polos = digit.replace(/^0+(?=\d)/, '');
  if (polos.length > 15 || Number(polos) > batas) return tolak('terlalu besar untuk satu TPS');
  return { n: Number(polos) };
}
