import { angkaSel, type KodeKontes, labelBaris, type NilaiCsv, tulisCsv } from '../../domain/index.ts';
import { kontesPleno, type Pleno } from '../pleno.ts';
import type { RekapTampil } from '../tampilan.ts';

/**
 * A recap as CSV: rows as on the form, one column a unit, JUMLAH AKHIR last. An empty cell stays empty; 0 is written 0.
 * The first column holds the ids of the cells, by which the reader of tables knows them.
 */
export function recapToCsv(p: Pleno, kontes: KodeKontes, r: RekapTampil): string {
  const k = kontesPleno(p, kontes);
  if (!k.ok) throw new RangeError(`kontes ${kontes} tidak ada`);
  const { lembar, kata } = k.nilai;
  // A practice recap must not be taken for a real one, neither by people nor by the reader of tables.
  const uraian = p.s.definisi.simulasi ? 'URAIAN (SIMULASI)' : 'URAIAN';
  const baris: NilaiCsv[][] = [['SEL', uraian, ...r.kolom.map((x) => x.nama), 'JUMLAH AKHIR']];
  for (const b of lembar.baris) {
    const { nomor, teks } = labelBaris(kata, b);
    const kalimat = `${nomor} ${teks}`.trim();
    for (const i of b.sel) {
      const id = lembar.sel[i] ?? '';
      const nilai = [...r.kolom, r].map((x) => x.isian[id] ?? null);
      baris.push([id, b.satuan === 'LPJ' ? `${kalimat} (${id.slice(-1)})` : kalimat, ...nilai]);
    }
  }
  return tulisCsv(baris);
}

/** `1.234 · – · 56`: figures in one line, for summaries. */
export const sebaris = (nilai: readonly (number | null)[]): string => nilai.map(angkaSel).join(' · ');
