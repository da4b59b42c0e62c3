import { z } from 'zod';
import { Bentuk } from '../../domain/index.ts';
import { type Kerangka, letakOleh } from './tampak.ts';
import type { GarisUsulan } from './usulan.ts';

/** How many units (TPS, and the rows among them that name a desa) a piece holds. */
const SATUAN = 6;

/**
 * The first units of a worksheet, with everything that reading them needs: small enough to travel from the worker, so
 * that a mapping in the making can be tried at once on the very code that will read the whole table.
 */
export const Cuplikan = z.object({
  nama: z.string(),
  bentuk: Bentuk,
  keterangan: z.array(z.string()),
  garis: z.array(z.object({ posisi: z.number().int(), teks: z.array(z.string()) })),
  satuan: z.array(
    z.object({
      posisi: z.number().int(),
      teks: z.array(z.string()),
      /** By line: the text of the cell, and the name it has through a merged cell. */
      sel: z.array(z.string().nullable()),
      nama: z.array(z.string().nullable()),
    }),
  ),
});
export type Cuplikan = z.infer<typeof Cuplikan>;

/** No figure and no name of a place is longer; a note of the office may be. */
const pendek = (t: string | null): string | null => t?.slice(0, 200) ?? null;

export function ambilCuplikan(k: Kerangka, garis: readonly GarisUsulan[]): Cuplikan {
  return {
    nama: k.tabel.nama,
    bentuk: k.bentuk,
    keterangan: k.keterangan.slice(0, 200),
    garis: garis.map((g) => ({ posisi: g.garis.posisi, teks: [...g.garis.teks] })),
    satuan: k.satuan
      .filter((s) => s.jenis === 'tps')
      .slice(0, SATUAN)
      .map((s) => ({
        posisi: s.posisi,
        teks: [...s.teks],
        sel: garis.map((g) => pendek(k.ambil(g.garis.posisi, s.posisi))),
        nama: garis.map((g) => pendek(k.ambilNama(g.garis.posisi, s.posisi))),
      })),
  };
}

/** The worksheet again, as far as the piece goes. */
export function kerangkaCuplikan(c: Cuplikan): Kerangka {
  const garis = new Map(c.garis.map((g, i) => [g.posisi, i]));
  const satuan = new Map(c.satuan.map((s) => [s.posisi, s]));
  const ambil = (dari: 'sel' | 'nama') => (g: number, s: number) => satuan.get(s)?.[dari][garis.get(g) ?? -1] ?? null;
  const letak = letakOleh(c);
  return {
    tabel: c,
    bentuk: c.bentuk,
    garis: c.garis,
    satuan: c.satuan.map(({ posisi, teks }) => ({ posisi, teks, jenis: 'tps' })),
    keterangan: c.keterangan,
    ambil: ambil('sel'),
    ambilNama: ambil('nama'),
    letak: (g, s) => (c.bentuk === 'lebar' ? letak(s, g) : letak(g, s)),
  };
}
