import {
  type Arti,
  berhasil,
  cariKontes,
  gagal,
  type Hasil,
  type Isian,
  type KodeTps,
  pesanGalat,
  susunLembar,
} from '../../domain/index.ts';
import { PencariTps } from './cari-tps.ts';
import { type Cuplikan, kerangkaCuplikan } from './cuplikan.ts';
import type { PilihanTabel } from './hasil-tabel.ts';
import { PembacaIsi } from './isi-tabel.ts';

/** One unit as it would be read: a TPS with its figures, or why it would be refused or left out. */
export type SatuanDicoba = { letak: string; tps: KodeTps; isian: Isian } | { letak: string; sebab: string };

/**
 * Reads the first units of a worksheet with a mapping in the making (null: not decided yet), by the code that will read
 * the whole table. `halangan`: why nothing could be read with it.
 */
export function cobaPemetaan(
  c: Cuplikan,
  arti: readonly (Arti | null)[],
  pilihan: Omit<PilihanTabel, 'pemetaan'>,
): Hasil<{ halangan: string | null; satuan: SatuanDicoba[] }> {
  const kontes = cariKontes(pilihan.definisi, pilihan.kontes);
  if (!kontes) return gagal('KONTES_TAK_DIKENAL', { kontes: pilihan.kontes });
  const k = kerangkaCuplikan(c);
  const garis = k.garis.map((g, i) => ({ garis: g, judul: g.teks.join(' / '), arti: arti[i] ?? null, yakin: 1 }));
  const satuan: SatuanDicoba[] = [];
  const terima = {
    lembar: (letak: string, tps: KodeTps, isian: Isian) => void satuan.push({ letak, tps, isian }),
    tolak: (letak: string, galat: Parameters<typeof pesanGalat>[0]) =>
      void satuan.push({ letak, sebab: pesanGalat(galat).kalimat }),
    catat: () => {},
  };
  const pencari = new PencariTps(pilihan.definisi, kontes, pilihan.wilayah);
  const pembaca = new PembacaIsi(k, garis, susunLembar(kontes), pencari, terima);
  if (pembaca.halangan !== null) return berhasil({ halangan: pembaca.halangan, satuan: [] });
  pembaca.baca();
  return berhasil({ halangan: null, satuan });
}
