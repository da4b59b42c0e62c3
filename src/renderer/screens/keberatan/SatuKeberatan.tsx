import type { KeberatanJawab } from '../../../contract/index.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useBadan } from '../../lib/badan.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Keberatan.module.css';

const STATUS = {
  terbuka: ['periksa', 'belum dijawab'],
  diterima: ['baik', 'diterima'],
  ditolak: ['netral', 'ditolak'],
  diteruskan: ['netral', 'diteruskan'],
} as const;

/** One objection or event with its answer. `tempat`: where it is about, where the list shows several places. */
export function SatuKeberatan({
  k,
  jawab,
  tempat,
}: {
  k: KeberatanJawab;
  jawab: () => void;
  tempat?: React.ReactNode;
}) {
  const { badan } = useBadan();
  const [derajat, kata] = STATUS[k.status];
  return (
    <li className={kelas.satu}>
      <p>
        <strong>
          {k.jenis === 'keberatan' ? 'Keberatan' : 'Kejadian'} {k.nomor}
        </strong>{' '}
        {tempat ? <>· {tempat} </> : null}· {k.namaPengaju}{' '}
        {k.jenis === 'keberatan' || k.jawab ? <Lencana derajat={derajat}>{kata}</Lencana> : null}
      </p>
      <p>
        {k.sel.length > 0 ? <b>{k.sel.map(namaSel).join(', ')}: </b> : null}
        {k.uraian}
      </p>
      {k.dari ? (
        <p className={kelas.jawab}>
          Diteruskan {k.dari.nama} (nomor {k.dari.nomor} di sana). Jawaban di sana: {k.dari.jawaban}
        </p>
      ) : null}
      {k.jawab ? (
        <p className={kelas.jawab}>
          {badan}: {k.jawab.jawaban}
        </p>
      ) : null}
      {k.jawab?.hitungUlang ? <p className={kelas.jawab}>Dihitung ulang, dasar huruf {k.jawab.hitungUlang}.</p> : null}
      <button type="button" onClick={jawab}>
        {k.jawab ? 'Ubah jawaban…' : 'Jawab…'}
      </button>
    </li>
  );
}
