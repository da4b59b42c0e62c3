import { Kontes } from '../../../src/domain/index.ts';
import { contoh } from '../../unit/minutes/contoh.ts';

/** What a large kecamatan prints: 18 parties of eight calon, `desa` villages of `tps` polling stations. */
export function naskahBesar(desa: number, tps: number): ReturnType<typeof contoh> {
  const kontes = Kontes.parse({
    kode: 'DPR',
    bentuk: 'partai',
    partai: Array.from({ length: 18 }, (_, i) => ({
      nomor: i < 17 ? i + 1 : 24,
      nama: `PARTAI CONTOH ${i + 1}`,
      idSumber: `${i}`,
      calon: Array.from({ length: 8 }, (_, j) => ({
        nomor: j + 1,
        nama: `Dr. CALON ANGGOTA ${i + 1}-${j + 1}, S.H.`,
        idSumber: `${i}-${j}`,
      })),
    })),
  });
  return contoh({ kontes, desa: Array.from({ length: desa }, (_, i) => ({ nama: `DESA ${i + 1}`, tps })) });
}
