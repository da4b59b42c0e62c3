import { angka } from '../../domain/format.ts';
import kelas from './Beda.module.css';

/** One figure and whose it is. */
type Sisi = { angka: number; dari: string };
/** Two figures that ought to be one. */
export type BarisBeda = { kunci: string; tempat: string; rincian: string; kiri: Sisi; kanan: Sisi };

function Angka({ sisi, lain = false }: { sisi: Sisi; lain?: boolean }) {
  return (
    <span className={lain ? `${kelas.angka} ${kelas.sumber}` : kelas.angka}>
      {angka(sisi.angka)}
      <small>{sisi.dari}</small>
    </span>
  );
}

/** Figure beside figure, in letters for the hall. */
export function DaftarBeda({ daftar }: { daftar: readonly BarisBeda[] }) {
  return (
    <ul className={kelas.daftar}>
      {daftar.map((b) => (
        <li key={b.kunci}>
          <span className={kelas.tempat}>
            {b.tempat}
            <small>{b.rincian}</small>
          </span>
          <Angka sisi={b.kiri} />
          <span className={kelas.tidak}>≠</span>
          <Angka sisi={b.kanan} lain />
        </li>
      ))}
    </ul>
  );
}
