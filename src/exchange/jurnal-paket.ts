import { gagal, type Hasil } from '../domain/index.ts';
import { barisJson } from './baca-paket.ts';
import { GarisJurnal, JURNAL } from './manifes.ts';
import { bacaZip } from './zip.ts';

/**
 * The journal of a package that was proved before: whoever calls compared its bytes with the hash under which it was
 * received, so nothing is proved again here. Errors: those of `bacaZip`, PAKET_RUSAK.
 */
export function jurnalPaket(isi: Uint8Array): Hasil<GarisJurnal[]> {
  const zip = bacaZip(isi);
  if (!zip.ok) return zip;
  const jurnal = zip.nilai.find((e) => e.nama === JURNAL);
  return jurnal ? barisJson(JURNAL, jurnal.isi, GarisJurnal) : gagal('PAKET_RUSAK', { sebab: 'tanpa jurnal' });
}
