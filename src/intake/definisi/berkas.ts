import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { cariKontes, Definisi, gagal, type Hasil, type KodeKontes } from '../../domain/index.ts';
import { bacaDefinisiKpu } from './kpu.ts';
import { bacaBerkasDefinisi, uraiDefinisi } from './pembaca.ts';

/** Reads a definition in the project's own format (`rekap-pleno/definisi`) from its bytes. */
export const uraiDefinisiSendiri = (isi: Uint8Array, nama: string): Hasil<Definisi> =>
  uraiDefinisi(Definisi, isi, nama);

/** The same from a file. */
export async function bacaDefinisiBerkas(jalur: string): Promise<Hasil<Definisi>> {
  const isi = bacaBerkasDefinisi(jalur, basename(jalur));
  return isi.ok ? uraiDefinisiSendiri(isi.nilai, basename(jalur)) : isi;
}

export type PermintaanBacaDefinisi = { jalur: string; kontes: KodeKontes; wilayah: string; tahun?: number };

/**
 * A definition from wherever the path points: a folder in KPU's shape or its `ppwp.json`, or a file in our own format,
 * which must then hold the wanted contest and be made for the wanted region.
 */
export async function bacaDefinisi(minta: PermintaanBacaDefinisi): Promise<Hasil<Definisi>> {
  const { jalur, ...sisa } = minta;
  if (!adalahBerkas(jalur) || basename(jalur).toLowerCase() === 'ppwp.json')
    return bacaDefinisiKpu({ folder: jalur, ...sisa });
  const hasil = await bacaDefinisiBerkas(jalur);
  if (!hasil.ok) return hasil;
  if (!cariKontes(hasil.nilai, minta.kontes)) return gagal('KONTES_TAK_DIKENAL', { kontes: minta.kontes });
  if (!hasil.nilai.wilayah.some((w) => w.kode === minta.wilayah))
    return gagal('WILAYAH_TAK_DIKENAL', { wilayah: minta.wilayah });
  return hasil;
}

function adalahBerkas(jalur: string): boolean {
  try {
    return statSync(jalur).isFile();
  } catch {
    // Missing or not ours to see: the reader of the folder says which.
    return false;
  }
}
