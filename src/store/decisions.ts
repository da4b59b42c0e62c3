import {
  berhasil,
  gagal,
  type Hasil,
  hitungTerisi,
  KOSONG,
  type KodeKontes,
  type KodeTps,
  type SelPutusan,
  selesaiSetelah,
  setelahBerubah,
} from '../domain/index.ts';
import { keepSettled, readSettled } from './comparisons.ts';
import { dropDrafts } from './drafts.ts';
import { appendJournal } from './journal.ts';
import { lembarKontes, type Simpanan } from './open.ts';
import { readSheet, storeFigures, type Tindakan } from './sheets.ts';
import { readSources } from './sources.ts';

export type Putusan = {
  kontes: KodeKontes;
  tps: KodeTps;
  /** The version of the sheet that the person looked at. */
  versi: number;
  oleh: number;
  sel: readonly SelPutusan[];
  /** The decision that this one takes back. */
  urung?: number;
};

/**
 * Sets what a third person decided of the first and the second entry: one journal entry, the figures, and the differences
 * settled with it. A decision for the first entry changes no figure, and then the version stays. That the person may
 * decide is the caller's check, proved once more by replay. Errors: LEMBAR_USANG where sheet or second entry say something
 * else by now, LEMBAR_DISAHKAN, SEL_TAK_DIKENAL. Must run inside `tulis`.
 */
export function decideCells(s: Simpanan, c: Putusan, t: Tindakan): Hasil<null> {
  const struktur = lembarKontes(s, c.kontes);
  const lama = readSheet(s, c.kontes, c.tps);
  if (!lama || lama.versi !== c.versi) return gagal('LEMBAR_USANG');
  const kedua = readSources(s, c.kontes, c.tps).find((x) => x.sumber === 'entri2')?.isian;
  const isian = lama.isian.slice();
  for (const [sel, entri1, entri2, menjadi] of c.sel) {
    const i = struktur.indeks.get(sel);
    if (i === undefined) return gagal('SEL_TAK_DIKENAL', { sel });
    if (isian[i] !== (entri1 ?? KOSONG)) return gagal('LEMBAR_USANG');
    if (c.urung === undefined && (kedua?.[i] ?? KOSONG) !== (entri2 ?? KOSONG)) return gagal('LEMBAR_USANG');
    isian[i] = menjadi ?? KOSONG;
  }
  const status = setelahBerubah(lama.status, hitungTerisi(isian) > 0);
  if (!status.ok) return status;
  const { versi: _, ...putusan } = c;
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'entri.diputuskan', ...putusan, sel: [...c.sel] } });
  if (c.sel.some(([, entri1, , menjadi]) => entri1 !== menjadi)) storeFigures(s, lama, isian, status.nilai);
  const { kontes, tps } = c;
  dropDrafts(s, { kontes, wilayah: tps, lapis: 'lembar', nama: c.sel.map(([sel]) => sel) });
  const ada = readSettled(s, kontes, tps).find((x) => x.sumber === 'entri2')?.sel ?? [];
  keepSettled(s, { kontes, tps, sumber: 'entri2', seq, sel: selesaiSetelah(ada, c.sel, c.urung !== undefined) });
  return berhasil(null);
}
