import { gagal, type Hasil } from '../domain/index.ts';
import { barisJson } from './baca-paket.ts';
import { GarisJurnal, JURNAL } from './manifes.ts';
import { bacaZip } from './zip.ts';

/**
 * Entries of the given kinds in the journal of a package that was proved before: whoever calls compared its bytes with the
 * hash under which it was received, so nothing is proved again, and lines that cannot be of those kinds are not parsed (a
 * kecamatan's journal has thousands, of which a handful are asked for). Errors: those of `bacaZip`, PAKET_RUSAK.
 */
export function jurnalPaket(isi: Uint8Array, jenis: readonly string[]): Hasil<GarisJurnal[]> {
  const zip = bacaZip(isi);
  if (!zip.ok) return zip;
  const jurnal = zip.nilai.find((e) => e.nama === JURNAL);
  if (!jurnal) return gagal('PAKET_RUSAK', { sebab: 'tanpa jurnal' });
  const { buffer, byteOffset, byteLength } = jurnal.isi;
  const semua = Buffer.from(buffer, byteOffset, byteLength);
  const cari = jenis.map((j) => Buffer.from(`,"${j}",`));
  const terpilih: Buffer[] = [];
  for (let mulai = 0; mulai < semua.length; ) {
    const nl = semua.indexOf(0x0a, mulai);
    const akhir = nl < 0 ? semua.length : nl + 1;
    const baris = semua.subarray(mulai, akhir);
    if (cari.some((c) => baris.includes(c))) terpilih.push(baris);
    mulai = akhir;
  }
  const h = barisJson(JURNAL, Buffer.concat(terpilih), GarisJurnal);
  return h.ok ? { ok: true, nilai: h.nilai.filter((g) => jenis.includes(g[5])) } : h;
}
