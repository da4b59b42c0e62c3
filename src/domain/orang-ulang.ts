import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno } from './jurnal-keadaan.ts';

/** Replays what is said of people, in place. Numbers count up from 1, and nobody is ever removed. */
export function terapkanOrang(
  keadaan: Pick<KeadaanPleno, 'orang' | 'hadir'>,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'orang.dicatat' | 'orang.pin' | 'hadir.dicatat' }>,
): void {
  if (isi.jenis === 'orang.dicatat') {
    const { id } = isi.orang;
    if (!keadaan.orang.has(id) && id !== keadaan.orang.size + 1)
      throw new JurnalMustahil(`entri ${seq}: nomor orang ${id} tidak berurutan`);
    keadaan.orang.set(id, isi.orang);
    return;
  }
  if (!keadaan.orang.has(isi.orang)) throw new JurnalMustahil(`entri ${seq}: orang ${isi.orang} belum dicatat`);
  if (isi.jenis === 'hadir.dicatat') keadaan.hadir.set(`${isi.orang}/${isi.tanggal}`, isi.hadir);
}
