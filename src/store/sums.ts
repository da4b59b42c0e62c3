import {
  type Isian,
  isianDariBytes,
  type Jumlah,
  KOSONG,
  type KodeKontes,
  lihatIsian,
  Penjumlah,
  potongKode,
} from '../domain/index.ts';
import { lembarKontes, type Simpanan } from './open.ts';
import { BarisJumlahDesa, BarisLembarSedesa, BarisTpsPertama } from './rows.ts';
import { stmt, stmtRaw } from './statements.ts';
import { BarisRusak, urai } from './urai.ts';

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
      const b = urai(BarisJumlahDesa, x);
      const jumlah = { isian: isianDariBytes(b.isian), terisi: isianDariBytes(b.terisi) };
      return [b.desa, { desa: b.desa, jumlah, masuk: b.masuk, disahkan: b.disahkan }];
    }),
  );
}

/** Does a sheet count as "masuk": does it hold any figure? */
export const berisi = (isian: Isian | null): number => (isian?.some((v) => v !== KOSONG) ? 1 : 0);

/**
 * The same sums from scratch, out of the sheets themselves: what proves the kept ones. In the order of the codes, one desa in
 * memory at a time; O(cells). The sheets of a desa come as one piece: a value for each of them cost more than adding it up.
 * (`group_concat` puts bytes behind each other as they are, whatever they mean as text; that they are all there is checked.)
 */
export function* sumVillages(s: Simpanan, kontes: KodeKontes, wilayah = ''): Generator<JumlahDesa> {
  const panjang = lembarKontes(s, kontes).sel.length;
  const struktur = s.struktur.get(kontes);
  const jumlah = new Penjumlah(panjang);
  // With each desa comes the first TPS after it: one question a desa.
  const lembar = stmtRaw(
    s.db,
    `SELECT count(*), sum(status = 'disahkan'), sum(struktur IS NOT @struktur), CAST(group_concat(isian, '') AS BLOB),
         (SELECT min(tps) FROM lembar WHERE kontes = @kontes AND tps >= @habis AND tps < @akhir)
       FROM lembar WHERE kontes = @kontes AND tps >= @desa AND tps < @habis`,
  );
  const pertama = stmtRaw(s.db, 'SELECT min(tps) FROM lembar WHERE kontes = ? AND tps >= ? AND tps < ?');
  const akhir = `${wilayah}:`;
  for (let [tps] = urai(BarisTpsPertama, pertama.get(kontes, wilayah, akhir)); tps !== null; ) {
    const desa = potongKode(tps, 4);
    const baris = urai(BarisLembarSedesa, lembar.get({ struktur, kontes, desa, habis: `${desa}:`, akhir }));
    const [banyak, disahkan, lain, bytes, berikut] = baris;
    if (lain > 0) throw new BarisRusak(`lembar ${kontes} di desa ${desa} disimpan dengan struktur lain`);
    if (bytes.byteLength !== banyak * panjang * 4) throw new BarisRusak(`lembar ${kontes} di desa ${desa} tidak utuh`);
    const masuk = jumlah.tambahBerderet(lihatIsian(bytes));
    yield { desa, jumlah: jumlah.ambil(), masuk, disahkan };
    tps = berikut;
  }
}
