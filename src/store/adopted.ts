import { type Isian, type KodeKontes, type KodeTps, lihatIsian } from '../domain/index.ts';
import type { Simpanan } from './open.ts';
import { BarisLembar, KOLOM_LEMBAR } from './rows.ts';
import { stmtRaw } from './statements.ts';
import { BarisRusak, urai } from './urai.ts';

export type LembarSah = { tps: KodeTps; versi: number; isian: Isian };

/**
 * Adopted sheets of a contest in the order of their TPS codes. The state is asked in the query itself: figures of other
 * sheets are not even read.
 */
export function readAdoptedSheets(s: Simpanan, kontes: KodeKontes): LembarSah[] {
  const q = `SELECT ${KOLOM_LEMBAR} FROM lembar WHERE kontes = ? AND status = 'disahkan' ORDER BY tps`;
  return stmtRaw(s.db, q)
    .all(kontes)
    .map((x) => {
      const [, tps, status, versi, , struktur, isian] = urai(BarisLembar, x);
      if (status !== 'disahkan') throw new BarisRusak(`lembar ${kontes}/${tps} tidak disahkan`);
      if (struktur !== s.struktur.get(kontes))
        throw new BarisRusak(`lembar ${kontes}/${tps} disimpan dengan struktur lain`);
      return { tps, versi, isian: lihatIsian(isian) };
    });
}
