import { angkaSel, type KodeKontes, labelBaris } from '../domain/index.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import type { RekapTampil } from './tampilan.ts';

/** Quotes a CSV field, and keeps a spreadsheet from taking a name for a formula. */
function medan(teks: string): string {
  const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks;
  return /[";\r\n]/.test(aman) ? `"${aman.replace(/"/g, '""')}"` : aman;
}

/**
 * Recap as CSV for spreadsheets in Indonesian settings: `;` between fields, UTF-8 with BOM, rows as on the form, one
 * column a unit, JUMLAH AKHIR last. An empty cell stays empty; 0 is written 0.
 */
export function recapToCsv(p: Pleno, kontes: KodeKontes, r: RekapTampil): string {
  const k = kontesPleno(p, kontes);
  if (!k.ok) throw new RangeError(`kontes ${kontes} tidak ada`);
  const { lembar, kata } = k.nilai;
  const baris = [['SEL', 'URAIAN', ...r.kolom.map((x) => x.nama), 'JUMLAH AKHIR']];
  for (const b of lembar.baris) {
    const { nomor, teks } = labelBaris(kata, b);
    const uraian = `${nomor} ${teks}`.trim();
    for (const i of b.sel) {
      const id = lembar.sel[i] ?? '';
      const nilai = [...r.kolom, r].map((x) => (x.isian[id] == null ? '' : String(x.isian[id])));
      baris.push([id, b.satuan === 'LPJ' ? `${uraian} (${id.slice(-1)})` : uraian, ...nilai]);
    }
  }
  return `\uFEFF${baris.map((x) => x.map(medan).join(';')).join('\r\n')}\r\n`;
}

/** `1.234 · – · 56`: figures in one line, for summaries. */
export const sebaris = (nilai: readonly (number | null)[]): string => nilai.map(angkaSel).join(' · ');
