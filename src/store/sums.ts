import {
  hitungTerisi,
  type Isian,
  isianDariBytes,
  type Jumlah,
  jumlahNol,
  type KodeKontes,
  lihatIsian,
  potongKode,
  tambahkan,
} from '../domain/index.ts';
import { lembarKontes, type Simpanan } from './open.ts';
import { BarisJumlahDesa, BarisLembarRingkas } from './rows.ts';
import { stmt } from './statements.ts';

export type JumlahDesa = { desa: string; jumlah: Jumlah; masuk: number; disahkan: number };

/** Kept sums of the desa below a region. Desa without a sheet have no row. */
export function readVillageSums(s: Simpanan, kontes: KodeKontes, wilayah: string): Map<string, JumlahDesa> {
  const baris = stmt(s.db, 'SELECT * FROM jumlah_desa WHERE kontes = ? AND desa >= ? AND desa < ?').all(
    kontes,
    wilayah,
    `${wilayah}:`,
  );
  return new Map(
    baris.map((x) => {
      const b = BarisJumlahDesa.parse(x);
      const jumlah = { isian: isianDariBytes(b.isian), terisi: isianDariBytes(b.terisi) };
      return [b.desa, { desa: b.desa, jumlah, masuk: b.masuk, disahkan: b.disahkan }];
    }),
  );
}

/** Does a sheet count as "masuk": does it hold any figure? */
export const berisi = (isian: Isian | null): number => (isian !== null && hitungTerisi(isian) > 0 ? 1 : 0);

/**
 * The same sums from scratch, out of the sheets themselves: what proves the kept ones. One pass over the sheets in the
 * order of their codes, one desa in memory at a time; O(cells).
 */
export function* sumVillages(s: Simpanan, kontes: KodeKontes, wilayah = ''): Generator<JumlahDesa> {
  const panjang = lembarKontes(s, kontes).sel.length;
  const struktur = s.struktur.get(kontes);
  const q = s.db.prepare(
    'SELECT tps, status, struktur, isian FROM lembar WHERE kontes = ? AND tps >= ? AND tps < ? ORDER BY tps',
  );
  let kini: JumlahDesa | undefined;
  for (const x of q.raw().iterate(kontes, wilayah, `${wilayah}:`)) {
    const [tps, status, bentuk, bytes] = BarisLembarRingkas.parse(x);
    if (bentuk !== struktur) throw new Error(`lembar ${kontes}/${tps} disimpan dengan struktur lain (${bentuk})`);
    const desa = potongKode(tps, 4);
    if (kini?.desa !== desa) {
      if (kini) yield kini;
      kini = { desa, jumlah: jumlahNol(panjang), masuk: 0, disahkan: 0 };
    }
    const isian = lihatIsian(bytes);
    tambahkan(kini.jumlah, isian);
    kini.masuk += berisi(isian);
    if (status === 'disahkan') kini.disahkan++;
  }
  if (kini) yield kini;
}
