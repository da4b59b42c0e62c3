import {
  type Isian,
  isianDariBytes,
  type Jumlah,
  KOSONG,
  type KodeKontes,
  lihatIsian,
  Penjumlah,
} from '../domain/index.ts';
import { lembarKontes, type Simpanan } from './open.ts';
import { BarisJumlahDesa, BarisLembarBerurut } from './rows.ts';
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

/** Sheets of one question: enough that asking costs nothing beside adding, little enough for any memory (DPR: 2.5 MB). */
const SEKALI = 2000;

// The three lists are of the same sheets in the same order; that they are whole, and in the order of the codes, is checked.
const BERURUT = `SELECT count(*), ifnull(max(tps), ''), ifnull(group_concat(tps, ''), ''),
     ifnull(group_concat(status = 'disahkan', ''), ''), ifnull(sum(struktur IS NOT @struktur), 0),
     ifnull(CAST(group_concat(isian, '') AS BLOB), x'')
   FROM (SELECT tps, status, struktur, isian FROM lembar
     WHERE kontes = @kontes AND tps >= @dari AND tps < @akhir ORDER BY tps LIMIT @sekali)`;

/**
 * The same sums from scratch, out of the sheets themselves: what proves the kept ones. In the order of the codes; O(cells).
 * Sheets come many at a time as one piece, whatever desa they are of: a value for each of them, or a question for each desa,
 * cost more than adding them up; `sekali` of them at a time. (`group_concat` puts bytes behind each other as they are, whatever they mean as text.)
 */
export function* sumVillages(s: Simpanan, kontes: KodeKontes, wilayah = '', sekali = SEKALI): Generator<JumlahDesa> {
  const panjang = lembarKontes(s, kontes).sel.length;
  const struktur = s.struktur.get(kontes);
  const jumlah = new Penjumlah(panjang);
  const q = stmtRaw(s.db, BERURUT);
  let kini = { desa: '', masuk: 0, disahkan: 0 };
  for (let dari = wilayah, penuh = true; penuh; ) {
    const baris = urai(BarisLembarBerurut, q.get({ struktur, kontes, dari, akhir: `${wilayah}:`, sekali }));
    const [banyak, terakhir, kode, sah, lain, bytes] = baris;
    const tempat = `lembar ${kontes} di antara ${kode.slice(0, 13)} dan ${terakhir}`;
    if (lain > 0) throw new BarisRusak(`${tempat} disimpan dengan struktur lain`);
    if (kode.length !== banyak * 13 || sah.length !== banyak || bytes.byteLength !== banyak * panjang * 4)
      throw new BarisRusak(`${tempat} tidak utuh`);
    const isian = lihatIsian(bytes);
    for (let i = 0, j = 0; i < banyak; i = j) {
      const desa = kode.slice(i * 13, i * 13 + 10);
      if (desa < kini.desa) throw new BarisRusak(`${tempat} tidak berurutan`);
      if (desa !== kini.desa) {
        if (kini.desa !== '') yield { ...kini, jumlah: jumlah.ambil() };
        kini = { desa, masuk: 0, disahkan: 0 };
      }
      for (; j < banyak && kode.startsWith(desa, j * 13); j++) if (sah[j] === '1') kini.disahkan++;
      kini.masuk += jumlah.tambahBerderet(isian.subarray(i * panjang, j * panjang));
    }
    penuh = banyak === sekali;
    // Behind the last one and before any other code.
    dari = `${terakhir} `;
  }
  if (kini.desa !== '') yield { ...kini, jumlah: jumlah.ambil() };
}
