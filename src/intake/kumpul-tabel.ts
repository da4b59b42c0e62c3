import type { KeadaanTabel, LembarDilihat, TabelDilihat } from './tabel/lihat.ts';

/** How many different headings are kept of each state; a folder may hold thousands of tables, mostly with the same. */
const MAKS_TANDA = 40;
const MAKS_NAMA = 5;
const URUTAN: readonly KeadaanTabel[] = ['perlu', 'diingat', 'dikenal', 'dilewati'];

/** Worksheets of many tables, one for each signature: a mapping is made once for all of them. */
export class KumpulanTabel {
  readonly #tanda = new Map<string, TabelDilihat>();
  readonly #hitung = new Map<KeadaanTabel, number>();

  tambah(berkas: string, l: LembarDilihat): void {
    const lama = this.#tanda.get(l.tanda);
    if (lama) {
      lama.jumlahBerkas++;
      if (lama.berkas.length < MAKS_NAMA) lama.berkas.push(berkas);
      // The same headings, but this one has a column without a heading that no mapping names.
      if (l.keadaan === 'perlu' && lama.keadaan !== 'perlu') Object.assign(lama, l);
      return;
    }
    const n = this.#hitung.get(l.keadaan) ?? 0;
    if (n >= MAKS_TANDA) return;
    this.#hitung.set(l.keadaan, n + 1);
    this.#tanda.set(l.tanda, { ...l, berkas: [berkas], jumlahBerkas: 1 });
  }

  /** Those that need a person first. */
  get isi(): TabelDilihat[] {
    return [...this.#tanda.values()].sort((a, b) => URUTAN.indexOf(a.keadaan) - URUTAN.indexOf(b.keadaan));
  }
}
