import { basename } from 'node:path';
import { Definisi, type Hasil } from '../../domain/index.ts';
import { bacaBerkasDefinisi, uraiDefinisi } from './pembaca.ts';

/** Reads a file in the project's own format (`rekap-pleno/definisi`). */
export async function bacaDefinisiBerkas(jalur: string): Promise<Hasil<Definisi>> {
  const nama = basename(jalur);
  const isi = bacaBerkasDefinisi(jalur, nama);
  return isi.ok ? uraiDefinisi(Definisi, isi.nilai, nama) : isi;
}
