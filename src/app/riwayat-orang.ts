import { BULAN, type IsiJurnal, sebutanOrang } from '../domain/index.ts';
import { readPerson } from '../store/index.ts';
import { type Pleno, plenaryTier } from './pleno.ts';

const tanggal = (t: string): string => {
  const [tahun, bulan, hari] = t.split('-').map(Number);
  return `${hari} ${BULAN[(bulan ?? 1) - 1]} ${tahun}`;
};

/** Entries about people. The ones that only hold a number are said with the name as it stands now. */
export function sentenceOfPeople(
  p: Pleno,
  isi: Extract<IsiJurnal, { jenis: 'orang.dicatat' | 'orang.pin' | 'hadir.dicatat' }>,
): string {
  if (isi.jenis === 'orang.dicatat') {
    const { nama, mandat, aktif } = isi.orang;
    const sebagai = `${sebutanOrang(isi.orang, plenaryTier(p))}${mandat === undefined ? '' : `, mandat ${mandat}`}`;
    return aktif ? `${nama} dicatat sebagai ${sebagai}.` : `${nama} dinonaktifkan (${sebagai}).`;
  }
  const nama = readPerson(p.s, isi.orang)?.nama ?? `Orang nomor ${isi.orang}`;
  if (isi.jenis === 'orang.pin') return `PIN ${nama} ${isi.ada ? 'diatur' : 'dihapus'}.`;
  return `${nama} dicatat ${isi.hadir ? 'hadir' : 'tidak hadir'} pada ${tanggal(isi.tanggal)}.`;
}
