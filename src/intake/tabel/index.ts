import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { teksUkuran } from '../sumber.ts';
import { uraiCsv } from './csv.ts';
import { dekode } from './enkode.ts';
import { MAKS_BYTE_TABEL, type Tabel, TabelDitolak } from './tabel.ts';
import { BukanXlsx, uraiXlsx } from './xlsx.ts';

export { type Gabungan, hurufKolom, MAKS_BYTE_TABEL, type Tabel } from './tabel.ts';

const dasar = (nama: string): string => nama.slice(Math.max(nama.lastIndexOf('/'), nama.lastIndexOf('\\')) + 1);

/**
 * A CSV file or a workbook (told apart by content, never by name) → text cells with their addresses, one table a
 * worksheet. CSV: UTF-8, UTF-16 LE/BE (with or without BOM), Windows-1252; separated by `;`, `,`, tab or `|`; the table
 * is called after the file. Formulas give their stored result. Refuses files over 50 MiB, 200,000 rows, 2,000 columns
 * or 10 million cells. Never throws, whatever the bytes.
 */
export async function bacaTabel(isi: Uint8Array, nama: string): Promise<Hasil<Tabel[]>> {
  if (isi.byteLength === 0) return gagal('BERKAS_KOSONG');
  if (isi.byteLength > MAKS_BYTE_TABEL)
    return gagal('TABEL_TERLALU_BESAR', {
      sebab: `${teksUkuran(isi.byteLength)}, paling besar ${teksUkuran(MAKS_BYTE_TABEL)}`,
    });
  try {
    if (isi[0] === 0x50 && isi[1] === 0x4b) return berhasil(await uraiXlsx(isi));
    const teks = dekode(isi);
    return teks.ok ? berhasil([uraiCsv(teks.nilai, dasar(nama))]) : teks;
  } catch (e) {
    if (e instanceof TabelDitolak) return gagal(e.kode, { sebab: e.message });
    if (e instanceof BukanXlsx) return gagal('TABEL_BUKAN_TABEL', { sebab: e.message });
    // What remains is yauzl on a broken directory: a download that stopped, a damaged disk.
    return gagal('TABEL_RUSAK', { sebab: 'berkas Excel rusak atau terpotong' });
  }
}
