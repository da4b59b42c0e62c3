import { type OpsiEkspor, tulisZip, type ZipJadi } from '../../../exchange/index.ts';
import type { Pleno } from '../../pleno.ts';
import { bacaSaya } from './baca-saya.ts';
import { isiArsip, waktuArsip } from './isi.ts';

export type OpsiArsip = OpsiEkspor & {
  /** Photos and scans of the C.Hasil too. */
  foto: boolean;
  /** File of the page that checks documents; null where it was not built. */
  pemeriksa: string | null;
};
/** `hilang`: files that the journal names and that are not there; `rusak`: those whose bytes are not what it says. */
export type ArsipJadi = ZipJadi & { hilang: string[] };

/**
 * The whole plenary as one zip: documents, tables, data with their schema, the journal with its chain, and on request the
 * photos. Everything is from one moment: what is recorded meanwhile is not in it. The same plenary gives the same bytes.
 * Must be called with a connection of its own, on which nothing else is read or written meanwhile. Throws
 * `EksporDibatalkan`, and errors of the disk; nothing half made stays either way.
 */
export async function writeArchive(p: Pleno, berkas: string, o: OpsiArsip): Promise<ArsipJadi> {
  p.s.db.exec('BEGIN');
  try {
    const isi = isiArsip(p, o);
    const pembuka = { nama: 'BACA-SAYA.txt', isi: () => [Buffer.from(bacaSaya(p, isi, o.foto))] };
    const jadi = await tulisZip(berkas, [pembuka, ...isi.butir], { ...o, waktu: waktuArsip(p) });
    return { ...jadi, hilang: isi.hilang };
  } finally {
    p.s.db.exec('ROLLBACK');
  }
}
