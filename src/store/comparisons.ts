import {
  type BedaSel,
  berhasil,
  gagal,
  type Hasil,
  isianKeBytes,
  isianKosong,
  KOSONG,
  type KodeKontes,
  type KodeTps,
  type SumberLembar,
} from '../domain/index.ts';
import { dropDrafts } from './drafts.ts';
import { appendJournal } from './journal.ts';
import { lembarKontes, type Simpanan } from './open.ts';
import { BarisSelesai, SelBeda } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { readSources } from './sources.ts';
import { stmt } from './statements.ts';
import { urai, uraiJson } from './urai.ts';

/** [cell, what the sheet or the person saw, the other side] */
export type SelTiga = [string, number | null, number | null];

type Kunci = { kontes: KodeKontes; tps: KodeTps; sumber: SumberLembar };

/**
 * Cells of a source typed from its paper: [cell, semula as the person saw it, menjadi]. Returns what changed; none where
 * the figures were so already. Errors: LEMBAR_USANG when the source says something else than the person saw,
 * SEL_TAK_DIKENAL. Must run inside `tulis`.
 */
export function typeSource(s: Simpanan, c: Kunci & { sel: readonly SelTiga[] }, t: Tindakan): Hasil<BedaSel[]> {
  const { sel: ketikan, ...kunci } = c;
  const lembar = lembarKontes(s, c.kontes);
  const lama = readSources(s, c.kontes, c.tps).find((x) => x.sumber === c.sumber);
  const isian = lama?.isian.slice() ?? isianKosong(lembar);
  const beda: BedaSel[] = [];
  for (const [sel, semula, menjadi] of ketikan) {
    const i = lembar.indeks.get(sel);
    if (i === undefined) return gagal('SEL_TAK_DIKENAL', { sel });
    if (isian[i] !== (semula ?? KOSONG)) return gagal('LEMBAR_USANG');
    if (semula === menjadi) continue;
    isian[i] = menjadi ?? KOSONG;
    beda.push({ sel, semula, menjadi });
  }
  dropDrafts(s, { kontes: c.kontes, wilayah: c.tps, lapis: c.sumber, nama: ketikan.map(([sel]) => sel) });
  if (beda.length === 0) return berhasil([]);
  const sel = beda.map((b): SelTiga => [b.sel, b.semula, b.menjadi]);
  appendJournal(s.db, { ...t, isi: { jenis: 'sumber.diketik', ...kunci, panjang: isian.length, sel } });
  stmt(
    s.db,
    `INSERT INTO sumber (kontes, tps, sumber, struktur, isian, berkas, sha256) VALUES (?, ?, ?, ?, ?, '', '')
       ON CONFLICT (kontes, tps, sumber) DO UPDATE SET isian = excluded.isian`,
  ).run(c.kontes, c.tps, c.sumber, s.struktur.get(c.kontes), isianKeBytes(isian));
  return berhasil(beda);
}

/**
 * Records which differences between a sheet and a source the meeting settled; replaces what stood settled before, and
 * an empty list opens them again. That both sides say so now is the caller's check. Must run inside `tulis`.
 */
export function settleSource(s: Simpanan, c: Kunci & { sel: readonly SelTiga[] }, t: Tindakan): void {
  const sel = [...c.sel];
  const seq = appendJournal(s.db, { ...t, isi: { jenis: 'sumber.diselesaikan', ...c, sel } });
  keepSettled(s, { ...c, seq, sel });
}

/** Puts what stands settled of a source in place of what stood before; `seq` is the entry that says so. */
export function keepSettled(s: Simpanan, c: Kunci & { seq: number; sel: readonly SelTiga[] }): void {
  stmt(
    s.db,
    `INSERT INTO selesai (kontes, tps, sumber, seq, sel) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (kontes, tps, sumber) DO UPDATE SET seq = excluded.seq, sel = excluded.sel`,
  ).run(c.kontes, c.tps, c.sumber, c.seq, JSON.stringify(c.sel));
}

export type SelesaiTersimpan = Kunci & { seq: number; sel: SelTiga[] };

/** What stands settled in a region (any tier). */
export function readSettled(s: Simpanan, kontes: KodeKontes, wilayah: string): SelesaiTersimpan[] {
  return stmt(s.db, 'SELECT * FROM selesai WHERE kontes = ? AND tps >= ? AND tps < ?')
    .all(kontes, wilayah, `${wilayah}:`)
    .map((x) => {
      const { sel, ...b } = urai(BarisSelesai, x);
      return { ...b, sel: uraiJson(SelBeda, sel) };
    });
}
