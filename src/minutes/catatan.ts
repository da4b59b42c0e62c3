import { angka, type Formulir, isiTemplat } from '../domain/index.ts';
import type { Kolom } from './kolom.ts';

/** True where a sum holds figures of some TPS only: the cell is marked and the page says how many filled it in. */
export function belumLengkap(kolom: Kolom, sel: number): boolean {
  const n = kolom.jumlah.terisi[sel] ?? 0;
  return n > 0 && n < kolom.tps.jumlah;
}

/** Fewest and most TPS behind the marked cells of a column, or null where none is marked. */
function rentang(kolom: Kolom, sel: readonly number[]): [number, number] | null {
  const n = sel.filter((i) => belumLengkap(kolom, i)).map((i) => kolom.jumlah.terisi[i] ?? 0);
  return n.length === 0 ? null : [Math.min(...n), Math.max(...n)];
}

/**
 * Footnote on sums that not every TPS has filled in, for the cells that stand on a page: the total first, then the
 * units, at most `maks` of them by name. '' where there is none.
 */
export function catatanBelumLengkap(
  kata: Formulir['umum']['catatan'],
  kolom: readonly Kolom[],
  sel: readonly number[],
  maks: number,
): string {
  const urut = [...kolom].sort((a, b) => Number(a.jenis === 'satuan') - Number(b.jenis === 'satuan'));
  const ada = urut.flatMap((k) => {
    const r = rentang(k, sel);
    if (!r) return [];
    const n = r[0] === r[1] ? angka(r[0]) : `${angka(r[0])}–${angka(r[1])}`;
    return [isiTemplat(kata.hitungan, { nama: k.judul, n, m: angka(k.tps.jumlah) })];
  });
  if (ada.length === 0) return '';
  const tampil = ada.slice(0, maks);
  if (ada.length > maks) tampil.push(isiTemplat(kata.lainnya, { n: ada.length - maks }));
  return `${kata.belumLengkap} ${tampil.join('; ')}.`;
}
