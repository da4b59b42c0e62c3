import { hitungTerisi, type Isian, nilaiSel } from '../isian.ts';
import type { IdSel } from '../lembar.ts';
import { type JejakLatihan, lembarDi, sudahDibaca } from './jejak.ts';
import type { PeranTps, Skenario, TpsLatihan } from './skenario.ts';
import type { Keliru, KodeKeliru, Tuju } from './tipe.ts';

export const keLembar = (tps: string, sel?: string): Tuju => ({ layar: 'lembar', tps, ...(sel ? { sel } : {}) });

/** A cell that holds another figure than it should. `diketik`: a person put it there. */
type Meleset = { sel: IdSel; ada: number; harus: number; diketik: boolean };

/** Cells with a figure other than `harus`, in the order of the form. Empty cells are not wrong, only missing. */
function meleset(s: Skenario, isian: Isian, muatan: Isian, harus: Isian): Meleset[] {
  return s.lembar.sel.flatMap((sel, i): Meleset[] => {
    const [ada, pas] = [nilaiSel(isian, i), nilaiSel(harus, i)];
    if (ada === null || pas === null || ada === pas) return [];
    return [{ sel, ada, harus: pas, diketik: isian[i] !== muatan[i] }];
  });
}

/** A sheet of the course as it stands now, beside what it should be. */
export function tinjau(s: Skenario, j: JejakLatihan, peran: PeranTps) {
  const t: TpsLatihan = s.tps[peran];
  const l = lembarDi(s, j, t.tps);
  const kosong = s.lembar.sel.length - (l ? hitungTerisi(l.isian) : 0);
  const beda = (harus: Isian): Meleset[] => (l ? meleset(s, l.isian, l.muatan.isian, harus) : []);
  const dibetulkan = (sel: IdSel): boolean => j.dibetulkan.get(t.tps)?.has(sel) ?? false;
  return {
    ...{ t, l, kosong, dibetulkan },
    nilai: (sel: IdSel): number | null => (l ? nilaiSel(l.isian, s.lembar.indeks.get(sel) ?? -1) : null),
    dibaca: sudahDibaca(l),
    disahkan: l?.status === 'disahkan',
    /** Against the paper, and against what must stand in the end. */
    bedaKertas: beda(t.kertas),
    bedaAkhir: beda(t.akhir),
  };
}
export type Tinjauan = ReturnType<typeof tinjau>;

export const keliruSel = (
  kode: KodeKeliru,
  tps: string,
  sel: IdSel,
  konteks: Readonly<Record<string, string | number>> = {},
): Keliru => ({ kode, tps, sel, konteks, tuju: keLembar(tps, sel) });

export const keliruMeleset = (kode: KodeKeliru, tps: string, m: Meleset): Keliru =>
  keliruSel(kode, tps, m.sel, { ada: m.ada, harus: m.harus });

/** First cell that a person typed otherwise than it should be. */
export function salahKetik({ t }: Tinjauan, beda: readonly Meleset[]): Keliru | null {
  const m = beda.find((x) => x.diketik);
  return m ? keliruMeleset('KETIK', t.tps, m) : null;
}

/** A sheet is complete and as it should be. */
export const cocok = (x: Tinjauan, beda: readonly Meleset[]): boolean =>
  x.l !== undefined && x.kosong === 0 && beda.length === 0;
