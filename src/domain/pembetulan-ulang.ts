import { JurnalMustahil, type KeadaanPleno } from './jurnal-keadaan.ts';
import { adaAlasan } from './keadaan-lembar.ts';
import { menyangkut } from './keberatan.ts';
import type { KodeKontes } from './kontes.ts';
import { adalahPembetulan, type Pembetulan } from './pembetulan.ts';

/** What stands beside the content of an entry, as replay needs it. */
export type CatatanEntri = {
  alasan?: string | undefined;
  keberatan?: number | undefined;
  /** Who was named at the keyboard. */
  pengetik?: string | undefined;
  /** Hash of the entry in its chain; without it no lines are kept. */
  hash?: string | undefined;
};

/**
 * Proves what a change of figures says of itself: a correction after the reading has a reason, the objection it names
 * was raised about this sheet, and whoever asked or agreed by number is a person of the plenary.
 */
export function buktikanPembetulan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: {
    kontes: KodeKontes;
    tps: string;
    sel: readonly (readonly [string, number | null, ...unknown[]])[];
    urung?: number | undefined;
    pembetulan?: Pembetulan | undefined;
  },
  status: string,
  c: CatatanEntri,
): void {
  if (isi.urung === undefined && adalahPembetulan(status, isi.sel) && !adaAlasan(c.alasan))
    throw new JurnalMustahil(`entri ${seq}: pembetulan tanpa alasan`);
  if (c.keberatan !== undefined) {
    const k = keadaan.keberatan.get(c.keberatan);
    if (!k || !menyangkut(k, isi.kontes, isi.tps))
      throw new JurnalMustahil(`entri ${seq}: keberatan ${c.keberatan} bukan tentang lembar ini`);
  }
  const { diminta = null, disetujui = [] } = isi.pembetulan ?? {};
  for (const { orang } of [...(diminta ? [diminta] : []), ...disetujui])
    if (orang !== undefined && !keadaan.orang.has(orang))
      throw new JurnalMustahil(`entri ${seq}: orang ${orang} belum dicatat`);
}
