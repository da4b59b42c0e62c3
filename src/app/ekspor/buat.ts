import { berhasil, type Galat, gagal, type Hasil, type PermintaanEkspor } from '../../domain/index.ts';
import { EksporDibatalkan, gumpal, type OpsiEkspor, tulisAlir } from '../../exchange/index.ts';
import { galatDisk } from '../galat-disk.ts';
import { jamMesin, type Pleno } from '../pleno.ts';
import { checkerPage } from '../resources.ts';
import { writeArchive } from './arsip/index.ts';
import { recapWorkbook } from './buku/index.ts';
import { plenoJson } from './json/tulis.ts';
import { recapCsv } from './rekap-csv.ts';
import { allFiguresCsv } from './semua-angka.ts';

/** What was written. `hilang` and `rusak`: files of an archive that are gone, or not as the journal says. */
export type EksporJadi = { besar: number; berkas: number; hilang: string[]; rusak: string[] };

type Isi = Iterable<Uint8Array>;

async function isiTabel(p: Pleno, m: Exclude<PermintaanEkspor, { jenis: 'arsip' }>): Promise<Hasil<Isi>> {
  const potong = <T>(h: Hasil<T>, f: (nilai: T) => Isi): Hasil<Isi> => (h.ok ? berhasil(f(h.nilai)) : h);
  switch (m.jenis) {
    case 'buku':
      return potong(await recapWorkbook(p, m.kontes, m.wilayah, jamMesin), (b) => [b]);
    case 'rekap':
      return potong(recapCsv(p, m.kontes, m.wilayah), (t) => [Buffer.from(t)]);
    case 'angka':
      return potong(allFiguresCsv(p, m.kontes, m.wilayah), gumpal);
    case 'pleno':
      return berhasil(gumpal(plenoJson(p)));
  }
}

async function tulis(p: Pleno, m: PermintaanEkspor, berkas: string, o: OpsiEkspor): Promise<Hasil<EksporJadi>> {
  if (m.jenis === 'arsip')
    return berhasil(await writeArchive(p, berkas, { ...o, foto: m.foto, pemeriksa: checkerPage() }));
  p.s.db.exec('BEGIN');
  try {
    const isi = await isiTabel(p, m);
    if (!isi.ok) return isi;
    const { besar } = await tulisAlir(berkas, isi.nilai, o.batal);
    return berhasil({ besar, berkas: 1, hilang: [], rusak: [] });
  } finally {
    p.s.db.exec('ROLLBACK');
  }
}

/**
 * Writes an export to a file, whole or not at all, out of one moment of the plenary. The connection must be its own: nothing
 * else may be read or written on it meanwhile. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL, EKSPOR_DIBATALKAN,
 * CAKRAM_PENUH and FOLDER_TAK_TERTULIS.
 */
export async function makeExport(
  p: Pleno,
  m: PermintaanEkspor,
  berkas: string,
  o: OpsiEkspor = {},
): Promise<Hasil<EksporJadi>> {
  try {
    return await tulis(p, m, berkas, o);
  } catch (e) {
    if (e instanceof EksporDibatalkan) return gagal('EKSPOR_DIBATALKAN');
    const galat: Galat | null = galatDisk(e, berkas);
    if (galat) return { ok: false, galat };
    throw e;
  }
}
