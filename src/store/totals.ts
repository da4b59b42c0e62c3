import {
  berhasil,
  gagal,
  type Hasil,
  type Isian,
  isianDariBytes,
  isianKeBytes,
  isianKeLarik,
  type KodeKontes,
} from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisTotal } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { BarisRusak, urai } from './urai.ts';

/**
 * Figures of a whole region, received without its sheets. One whose cells are all empty was taken back: it says
 * nothing, and its version goes on counting. `tps` is how many TPS they cover, where that is known.
 */
export type TotalTersimpan = {
  wilayah: string;
  sumber: 'ketik' | 'sirekap';
  tps: number | null;
  versi: number;
  isian: Isian;
};

/** Received totals of a region and of everything below it, by region code. */
export function readTotals(s: Simpanan, kontes: KodeKontes, wilayah: string): Map<string, TotalTersimpan> {
  const baris = stmt(s.db, 'SELECT * FROM total WHERE kontes = ? AND wilayah >= ? AND wilayah < ?').all(
    kontes,
    wilayah,
    `${wilayah}:`,
  );
  return new Map(
    baris.map((x) => {
      const { kontes: _, struktur, isian, ...b } = urai(BarisTotal, x);
      if (struktur !== s.struktur.get(kontes))
        throw new BarisRusak(`total ${kontes}/${b.wilayah} disimpan dengan struktur lain`);
      return [b.wilayah, { ...b, isian: isianDariBytes(isian) }];
    }),
  );
}

/**
 * Records the totals of a region, or replaces them (the journal keeps what they were). `versi` is the version the person
 * looked at, 0 for none. Errors: LEMBAR_USANG. Must run inside `tulis`.
 */
export function recordTotal(
  s: Simpanan,
  c: {
    kontes: KodeKontes;
    wilayah: string;
    sumber: 'ketik' | 'sirekap';
    tps: number | null;
    versi: number;
    isian: Isian;
    berkas?: { nama: string; sha256: string };
  },
  t: Tindakan,
): Hasil<number> {
  const lama = readTotals(s, c.kontes, c.wilayah).get(c.wilayah);
  if ((lama?.versi ?? 0) !== c.versi) return gagal('LEMBAR_USANG');
  const versi = c.versi + 1;
  const { tps, isian, ...sisa } = c;
  appendJournal(s.db, {
    ...t,
    isi: { jenis: 'total.diterima', ...sisa, jumlahTps: tps, versi, isian: isianKeLarik(isian) },
  });
  stmt(
    s.db,
    `INSERT INTO total (kontes, wilayah, sumber, tps, versi, struktur, isian) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (kontes, wilayah) DO UPDATE SET sumber = excluded.sumber, tps = excluded.tps, versi = excluded.versi,
         isian = excluded.isian`,
  ).run(c.kontes, c.wilayah, c.sumber, c.tps, versi, s.struktur.get(c.kontes), isianKeBytes(c.isian));
  return berhasil(versi);
}
