import { z } from 'zod';
import { adalahArtiLain, Bentuk, TandaJudul } from '../../domain/index.ts';
import { bacaAngkaSel } from './angka-sel.ts';
import { ambilCuplikan, Cuplikan } from './cuplikan.ts';
import type { Kerangka } from './kerangka.ts';
import { type GarisUsulan, YAKIN_CUKUP } from './usulan.ts';

/** One line as the mapping screen shows it. `dipakai`: taken without a person's word. */
export const GarisDilihat = z.object({
  judul: z.string(),
  letak: z.string(),
  arti: z.string().nullable(),
  yakin: z.number(),
  dipakai: z.boolean(),
  sebab: z.string().optional(),
  contoh: z.array(z.string()),
});
export type GarisDilihat = z.infer<typeof GarisDilihat>;

/**
 * - `perlu`: a person has to say what some of its lines mean, or which of them names the TPS.
 * - `diingat`: read with a mapping that a person confirmed.
 * - `dikenal`: every line was recognised.
 * - `dilewati`: nothing in it looks like results of TPS.
 */
export const KeadaanTabel = z.enum(['perlu', 'diingat', 'dikenal', 'dilewati']);
export type KeadaanTabel = z.infer<typeof KeadaanTabel>;

export const LembarDilihat = z.object({
  nama: z.string(),
  bentuk: Bentuk,
  /** Signature to remember a mapping by. */
  tanda: TandaJudul,
  dariPemetaan: z.boolean(),
  keadaan: KeadaanTabel,
  /** A mapping says that nothing in it is wanted. */
  diabaikan: z.boolean(),
  garis: z.array(GarisDilihat),
  takDikenal: z.number().int(),
  cuplikan: Cuplikan,
});
export type LembarDilihat = z.infer<typeof LembarDilihat>;

/** A worksheet as it was taken apart, and the files that have one with the same headings (a few of their names). */
export const TabelDilihat = LembarDilihat.extend({ berkas: z.array(z.string()), jumlahBerkas: z.number().int() });
export type TabelDilihat = z.infer<typeof TabelDilihat>;

export type LembarKerja = { k: Kerangka; garis: GarisUsulan[]; tanda: string; dariPemetaan: boolean };

const CONTOH = 5;

export function tampilkan(l: LembarKerja): LembarDilihat {
  const { k, garis, tanda, dariPemetaan } = l;
  const contoh = k.satuan.filter((s) => s.jenis === 'tps').slice(0, CONTOH);
  return {
    nama: k.tabel.nama,
    bentuk: k.bentuk,
    tanda,
    dariPemetaan,
    keadaan: keadaanTabel(l),
    diabaikan: dariPemetaan && garis.every((g) => g.arti === 'abaikan'),
    garis: garis.map((g) => ({
      judul: g.judul,
      letak: k.letak(g.garis.posisi, null),
      arti: g.arti,
      yakin: g.yakin,
      dipakai: jelas(g),
      ...(g.sebab === undefined ? {} : { sebab: g.sebab }),
      contoh: contoh.map((s) => k.ambil(g.garis.posisi, s.posisi)?.slice(0, 80) ?? null).filter((x) => x !== null),
    })),
    takDikenal: garis.filter((g) => !jelas(g)).length,
    cuplikan: ambilCuplikan(k, garis),
  };
}

const jelas = (g: GarisUsulan): boolean => g.arti !== null && g.yakin >= YAKIN_CUKUP;

function keadaanTabel(l: LembarKerja): LembarDilihat['keadaan'] {
  const { k, garis } = l;
  if (l.dariPemetaan) return garis.every(jelas) ? 'diingat' : 'perlu';
  const adaSel = garis.some((g) => g.arti !== null && !adalahArtiLain(g.arti));
  if (!adaSel && !mungkinHasil(k, garis)) return 'dilewati';
  // Without a recognised cell, or without what names the TPS, nothing would be read.
  const terbaca =
    garis.some((g) => jelas(g) && g.arti !== null && !adalahArtiLain(g.arti)) &&
    (k.bentuk === 'd' || garis.some((g) => jelas(g) && g.arti === 'tps'));
  return terbaca && garis.every(jelas) ? 'dikenal' : 'perlu';
}

/**
 * No heading is known as a cell, but each row is another TPS and several lines hold counts: results with headings of
 * their own. A list of voters or witnesses names the same TPS again and again.
 */
function mungkinHasil(k: Kerangka, garis: readonly GarisUsulan[]): boolean {
  const contoh = k.satuan.filter((s) => s.jenis === 'tps').slice(0, 50);
  const tempat = garis.filter((g) => g.arti === 'tps' || g.arti === 'desa');
  if (k.bentuk === 'lebar') {
    if (!tempat.some((g) => g.arti === 'tps')) return false;
    const nama = new Set(contoh.map((s) => tempat.map((g) => k.ambilNama(g.garis.posisi, s.posisi)).join(' ')));
    if (nama.size < contoh.length * 0.8) return false;
  }
  const berangka = garis.filter((g) => {
    if (jelas(g)) return false;
    const isi = contoh.map((s) => k.ambil(g.garis.posisi, s.posisi)).filter((t) => t !== null);
    return isi.length > 0 && isi.every((t) => 'n' in bacaAngkaSel(t));
  });
  return berangka.length >= 2;
}
