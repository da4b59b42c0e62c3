import { memo } from 'react';
import type { GarisTabel } from '../../../../contract/index.ts';
import type { Arti } from '../../../../domain/index.ts';
import { Lencana } from '../../../ui/Tanda.tsx';
import type { KelompokArti } from './arti.ts';
import kelas from './Pemetaan.module.css';
import { PilihArti } from './PilihArti.tsx';

export const idArti = (i: number): string => `arti-${i}`;

const persen = (n: number): string => `${Math.round(n * 100)} %`;

type Props = {
  i: number;
  garis: GarisTabel;
  letak: string;
  arti: Arti | null;
  ganda: boolean;
  pilihan: KelompokArti[];
  nama: ReadonlyMap<string, string>;
  padaPilih: (i: number, arti: Arti) => void;
};

function Keadaan({ garis, arti, ganda }: Pick<Props, 'garis' | 'arti' | 'ganda'>) {
  if (ganda) return <Lencana derajat="salah">dipakai dua kali</Lencana>;
  if (arti === null)
    return (
      <>
        <Lencana derajat="periksa">belum jelas</Lencana>
        <small>
          {garis.sebab ?? (garis.arti === null ? 'tidak dikenal' : `kurang yakin (${persen(garis.yakin)})`)}
        </small>
      </>
    );
  if (garis.dipakai && arti === garis.arti)
    return garis.yakin === 1 ? <Lencana derajat="baik">pasti</Lencana> : <Lencana derajat="baik">dikenali</Lencana>;
  return <Lencana derajat="baik">Anda tentukan</Lencana>;
}

/** One line of the worksheet: where it is, what stands there, what it means. */
export const BarisGaris = memo(function BarisGaris(p: Props) {
  const { i, garis, arti } = p;
  const usulan = arti === null && garis.arti !== null ? garis.arti : null;
  const judul = garis.judul === '' ? 'tanpa judul' : garis.judul;
  return (
    <tr data-belum={arti === null}>
      <td className={kelas.letak}>{p.letak}</td>
      <th scope="row">
        <span data-kosong={garis.judul === ''}>{judul}</span>
        <small>{garis.contoh.length > 0 ? garis.contoh.join(' · ') : 'tidak ada isi'}</small>
      </th>
      <td>
        <PilihArti
          id={idArti(i)}
          sebutan={`${p.letak}, ${judul}`}
          label={arti === null ? null : (p.nama.get(arti) ?? arti)}
          pilihan={p.pilihan}
          bermasalah={p.ganda}
          padaPilih={(a) => p.padaPilih(i, a)}
        />
        {usulan ? (
          <button type="button" className={kelas.usulan} onClick={() => p.padaPilih(i, usulan)}>
            Terima usulan: {p.nama.get(usulan) ?? usulan}
            <span className="rp-tersembunyi"> untuk {judul}</span>
          </button>
        ) : null}
      </td>
      <td>
        <Keadaan garis={garis} arti={arti} ganda={p.ganda} />
      </td>
    </tr>
  );
});
