import { berhasil } from '../../src/domain/index.ts';
import { type ButirSumber, batasBerkas, berakhiran, galatUkuran, type Sumber } from '../../src/intake/sumber.ts';
import { butirZip, isiZipMemori, periksaZip } from '../../src/intake/sumber-zip.ts';

export type BerkasMemori = { nama: string; isi: Uint8Array };

/** A source for tests: the same as `bukaSumberBerkas` for files in memory. Zip files are looked into. */
export async function bukaSumberMemori(berkas: readonly BerkasMemori[]): Promise<Sumber> {
  const rencana: { jumlah: number; butir: () => AsyncIterable<ButirSumber> | Iterable<ButirSumber> }[] = [];
  for (const b of berkas) rencana.push(await rencanakan(b));
  return {
    jumlah: rencana.reduce((n, r) => n + r.jumlah, 0),
    async *butir() {
      for (const r of rencana) yield* r.butir();
    },
  };
}

async function rencanakan({ nama, isi }: BerkasMemori): Promise<{
  jumlah: number;
  butir: () => AsyncIterable<ButirSumber> | Iterable<ButirSumber>;
}> {
  const satu = (b: ButirSumber) => ({ jumlah: 1, butir: () => [b] });
  if (!berakhiran(nama, '.zip')) {
    const galat = galatUkuran(isi.byteLength, batasBerkas(nama));
    return satu(galat ? { nama, galat } : { nama, ukuran: isi.byteLength, baca: async () => berhasil(isi) });
  }
  const zip = isiZipMemori(isi);
  const hasil = await periksaZip(zip);
  if (!hasil.ok) return satu({ nama, galat: hasil.galat });
  if (hasil.nilai === 0) return satu({ nama, galat: { kode: 'SUMBER_KOSONG', konteks: { jalur: nama } } });
  return { jumlah: hasil.nilai, butir: () => butirZip(zip, nama) };
}
