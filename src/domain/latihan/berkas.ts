import { tulisCsv } from '../csv.ts';
import { nilaiId } from '../isian.ts';
import { nomorTps } from '../kode.ts';
import { keJsonSirekap } from '../simulasi/index.ts';
import { daftarTps, nomorPeserta, type Skenario } from './skenario.ts';

/** Files that the clerk loads through the import screen. */
export const ID_BERKAS = ['sirekap', 'salinan'] as const;
export type IdBerkas = (typeof ID_BERKAS)[number];
export type BerkasLatihan = { nama: string; isi: Uint8Array };

/** First line of every practice table: by it a real plenary refuses the file. */
const TANDA_TABEL = 'SIMULASI - data latihan, bukan hasil pemilihan';

const KOLOM_TETAP = [
  ['Suara Sah', 'V.A'],
  ['Suara Tidak Sah', 'V.B'],
] as const;

/** Panwaslu's copies as they type them: one TPS a line, votes only. */
function tabelSalinan(s: Skenario): string {
  const nama = new Map(s.definisi.wilayah.map((w) => [w.kode as string, w.nama]));
  const suara = s.lembar.suara.map((i) => s.lembar.sel[i] ?? '');
  const kolom = [...suara.map((x) => [`Paslon ${nomorPeserta(x)}`, x] as const), ...KOLOM_TETAP];
  const baris = daftarTps(s).flatMap(({ tps, salinan }) =>
    salinan === null
      ? []
      : [
          [
            tps,
            nama.get(tps.slice(0, 10)) ?? '',
            nomorTps(tps),
            ...kolom.map(([, x]) => nilaiId(s.lembar, salinan, x)),
          ],
        ],
  );
  const kepala = ['Kode TPS', 'Desa/Kelurahan', 'Nomor TPS', ...kolom.map(([judul]) => judul)];
  return tulisCsv([[TANDA_TABEL], kepala, ...baris]);
}

/** The files of the course by their id: Sirekap's results, one a TPS, and Panwaslu's copies in one table. */
export function berkasLatihan(s: Skenario): Readonly<Record<IdBerkas, readonly BerkasLatihan[]>> {
  return {
    sirekap: daftarTps(s).map(({ tps, sirekap }) => ({
      nama: `${tps}.json`,
      isi: keJsonSirekap(s.definisi, tps, sirekap, s.kontes),
    })),
    salinan: [{ nama: 'salinan-panwaslu.csv', isi: new TextEncoder().encode(tabelSalinan(s)) }],
  };
}
