import { useCallback, useState } from 'react';
import { z } from 'zod';
import type { TabelImporJawab } from '../../../../contract/index.ts';
import { type Arti, adalahArtiLain, artiGanda } from '../../../../domain/index.ts';

/** Meanings of the lines of a worksheet as decided so far; null: not decided. */
export type Draf = readonly (Arti | null)[];

/** What was recognised is decided; what is doubted is only proposed. */
export const drafAwal = (t: TabelImporJawab): Draf => t.garis.map((g) => (g.dipakai ? g.arti : null));

export type MasalahDraf =
  | { apa: 'belum'; jumlah: number }
  | { apa: 'ganda'; sel: ReadonlySet<string> }
  | { apa: 'tanpa-tps' }
  | { apa: 'tanpa-sel' };

/** The first thing that keeps a worksheet from being read; null where it can be, or is left out whole. */
export function masalahDraf(t: TabelImporJawab, draf: Draf): MasalahDraf | null {
  const ganda = artiGanda(draf);
  if (ganda.size > 0) return { apa: 'ganda', sel: ganda };
  const jumlah = draf.filter((a) => a === null).length;
  if (jumlah > 0) return { apa: 'belum', jumlah };
  if (draf.every((a) => a === 'abaikan')) return null;
  if (t.bentuk === 'lebar' && !draf.includes('tps')) return { apa: 'tanpa-tps' };
  return draf.some((a) => a !== null && !adalahArtiLain(a)) ? null : { apa: 'tanpa-sel' };
}

const Semua = z.record(z.string(), z.array(z.string().nullable()));
type Semua = Readonly<Record<string, Draf>>;

const baca = (kunci: string): Semua => {
  try {
    return Semua.parse(JSON.parse(sessionStorage.getItem(kunci) ?? '{}'));
  } catch {
    return {};
  }
};

/** Drafts of the worksheets of an import, by signature. They outlive a reload of the page. */
export function useDraf(impor: string) {
  const kunci = `rekap.pemetaan.${impor}`;
  const [semua, setSemua] = useState<Semua>(() => baca(kunci));
  const ubah = useCallback(
    (tanda: string, buat: (lama: Draf | undefined) => Draf) =>
      setSemua((s) => {
        const baru = { ...s, [tanda]: buat(s[tanda]) };
        sessionStorage.setItem(kunci, JSON.stringify(baru));
        return baru;
      }),
    [kunci],
  );
  const buang = useCallback(() => sessionStorage.removeItem(kunci), [kunci]);
  return { semua, ubah, buang };
}
