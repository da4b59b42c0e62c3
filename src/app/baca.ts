import { berhasil, type Hasil, type KodeKontes, type SumberLembar } from '../domain/index.ts';
import { bacaImpor, bukaSumberBerkas, kelompokkanCatatan, type Sumber, type TabelDilihat } from '../intake/index.ts';
import type { Bacaan, Ditolak } from './impor.ts';
import { usableMappings } from './pemetaan.ts';
import type { Pleno } from './pleno.ts';

/** What was read, with the oddities that did not refuse a file (grouped: one line a kind), and the worksheets seen. */
export type BacaanLengkap = Bacaan & { catatan: readonly Ditolak[]; tabel: readonly TabelDilihat[] };

export type OpsiBaca = {
  kemajuan?: (selesai: number, jumlah: number) => void;
  batal?: () => boolean;
  /** Whose copy of the paper the files are; without it they are results. */
  sumber?: SumberLembar;
};

/** Sirekap publishes JSON; every other file that gives sheets is an office's table. */
const sumberDari = (nama: string): SumberLembar => (/\.json$/i.test(nama) ? 'sirekap' : 'tabel');

/** Reads Sirekap files and tables from a source; nothing is recorded yet. Errors: KONTES_TAK_DIKENAL, IMPOR_DIBATALKAN. */
async function bacaSumber(
  p: Pleno,
  kontes: KodeKontes,
  sumber: Sumber,
  opsi: OpsiBaca = {},
): Promise<Hasil<BacaanLengkap>> {
  const pemetaan = usableMappings(p, kontes);
  const hasil = await bacaImpor(sumber, { definisi: p.s.definisi, wilayah: p.s.wilayah, kontes, pemetaan, ...opsi });
  if (!hasil.ok) return hasil;
  const { berkas, lembar, ditolak, catatan, tabel } = hasil.nilai;
  return berhasil({
    berkas,
    tabel,
    pemetaan: tabel.flatMap((t) => (t.dariPemetaan && !t.diabaikan ? [t.tanda] : [])),
    lembar: lembar.map((l) => ({ ...l, sumber: opsi.sumber ?? sumberDari(l.berkas.nama) })),
    ditolak: ditolak.map(({ konteks: _, ...d }) => d),
    catatan: kelompokkanCatatan(catatan).map((k) => ({
      berkas: k.jumlah > k.contoh.length ? `${k.contoh.join(', ')}, … (${k.jumlah} berkas)` : k.contoh.join(', '),
      kode: k.kode,
      pesan: k.pesan,
    })),
  });
}

/** The same from paths: files, folders and zips in any mix. */
export async function baca(
  p: Pleno,
  kontes: KodeKontes,
  jalur: readonly string[],
  opsi: OpsiBaca = {},
): Promise<Hasil<BacaanLengkap>> {
  return bacaSumber(p, kontes, await bukaSumberBerkas(jalur), opsi);
}
