import type { ReactNode } from 'react';
import { Jam } from '../shell/Jam.tsx';
import kelas from './Proyektor.module.css';

/** Top of every picture: what it is, of where, the state, the time. */
export function Kepala({ judul, baris, kanan }: { judul: string; baris: string[]; kanan?: ReactNode }) {
  return (
    <header className={kelas.kepala}>
      <h1>{judul}</h1>
      <div className={kelas.keterangan}>
        {baris.map((b) => (
          <p key={b}>{b}</p>
        ))}
      </div>
      <div className={kelas.kanan}>
        {kanan}
        <Jam className={kelas.jam} />
      </div>
    </header>
  );
}
