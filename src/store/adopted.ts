import { type Isian, isianDariBytes, type KodeKontes, type KodeTps } from '../domain/index.ts';
import type { Simpanan } from './open.ts';
import { BarisLembar } from './rows.ts';
import { stmt } from './statements.ts';

export type LembarSah = { tps: KodeTps; versi: number; isian: Isian };

/**
 * Adopted sheets of a contest in the order of their TPS codes. The state is asked in the query itself: figures of other
 * sheets are not even read.
 */
export function readAdoptedSheets(s: Simpanan, kontes: KodeKontes): LembarSah[] {
  const baris = stmt(s.db, `SELECT * FROM lembar WHERE kontes = ? AND status = 'disahkan' ORDER BY tps`).all(kontes);
  return baris.map((x) => {
    const { status, struktur, tps, versi, isian } = BarisLembar.parse(x);
    if (status !== 'disahkan') throw new Error(`lembar ${kontes}/${tps} tidak disahkan`);
    if (struktur !== s.struktur.get(kontes)) throw new Error(`lembar ${kontes}/${tps} disimpan dengan struktur lain`);
    return { tps, versi, isian: isianDariBytes(isian) };
  });
}
