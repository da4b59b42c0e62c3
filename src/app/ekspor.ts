import { angkaSel, type KodeKontes, labelBaris } from '../domain/index.ts';
import { MAKS_NAMA_LEMBAR, type NilaiSel, tulisXlsx } from '../intake/index.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import type { RekapTampil } from './tampilan.ts';

/** Quotes a CSV field, and keeps a spreadsheet from taking a name for a formula. */
function medan(teks: string): string {
  const aman = /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks;
  return /[";\r\n]/.test(aman) ? `"${aman.replace(/"/g, '""')}"` : aman;
}

/** A recap as a table: rows as on the form, one column a unit, JUMLAH AKHIR last. A cell without figure is null. */
function tabelRekap(p: Pleno, kontes: KodeKontes, r: RekapTampil): { judul: string[]; baris: NilaiSel[][] } {
  const k = kontesPleno(p, kontes);
  if (!k.ok) throw new RangeError(`kontes ${kontes} tidak ada`);
  const { lembar, kata } = k.nilai;
  const baris: NilaiSel[][] = [];
  for (const b of lembar.baris) {
    const { nomor, teks } = labelBaris(kata, b);
    const uraian = `${nomor} ${teks}`.trim();
    for (const i of b.sel) {
      const id = lembar.sel[i] ?? '';
      const nilai = [...r.kolom, r].map((x) => x.isian[id] ?? null);
      baris.push([id, b.satuan === 'LPJ' ? `${uraian} (${id.slice(-1)})` : uraian, ...nilai]);
    }
  }
  // A practice recap must not be taken for a real one, neither by people nor by the reader of tables.
  const uraian = p.s.definisi.simulasi ? 'URAIAN (SIMULASI)' : 'URAIAN';
  return { judul: ['SEL', uraian, ...r.kolom.map((x) => x.nama), 'JUMLAH AKHIR'], baris };
}

/**
 * Recap as CSV for spreadsheets in Indonesian settings: `;` between fields, UTF-8 with BOM. An empty cell stays empty;
 * 0 is written 0.
 */
export function recapToCsv(p: Pleno, kontes: KodeKontes, r: RekapTampil): string {
  const { judul, baris } = tabelRekap(p, kontes, r);
  const teks = [judul, ...baris].map((b) => b.map((x) => medan(x === null ? '' : String(x))).join(';'));
  return `\uFEFF${teks.join('\r\n')}\r\n`;
}

/**
 * The rows of `recapToCsv` as a workbook of one worksheet, called after contest and region: codes are text, figures
 * numbers, empty cells empty.
 */
export function recapToXlsx(p: Pleno, kontes: KodeKontes, r: RekapTampil): Promise<Uint8Array> {
  // The region's code is kept whole; a long contest code gives way.
  const nama = `${kontes.slice(0, MAKS_NAMA_LEMBAR - r.wilayah.length - 1)} ${r.wilayah}`;
  return tulisXlsx([{ nama, ...tabelRekap(p, kontes, r) }]);
}

/** `1.234 · – · 56`: figures in one line, for summaries. */
export const sebaris = (nilai: readonly (number | null)[]): string => nilai.map(angkaSel).join(' · ');
