import type { PratinjauImpor } from '../../../contract/index.ts';
import { angka, angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Impor.module.css';

/** Sheets already recorded with other figures, cell by cell. */
export function RincianBeda({ daftar }: { daftar: PratinjauImpor['rincianBeda'] }) {
  if (daftar.length === 0) return null;
  return (
    <section className={kelas.kartu} aria-label="Angka berbeda">
      <h2>
        <Tanda derajat="periksa" kata="periksa" /> Angka berbeda ({angka(daftar.length)} lembar)
      </h2>
      {daftar.map((b) => (
        <details key={`${b.tps}-${b.berkas}`} className={kelas.beda} open={daftar.length <= 3}>
          <summary>
            {b.nama} · {angka(b.sel.length)} sel <small>{b.berkas}</small>
          </summary>
          <table className={kelas.tabel}>
            <thead>
              <tr>
                <th scope="col">Sel</th>
                <th scope="col" className={kelas.kanan}>
                  Tercatat
                </th>
                <th scope="col" className={kelas.kanan}>
                  Di berkas
                </th>
              </tr>
            </thead>
            <tbody>
              {b.sel.map((s) => (
                <tr key={s.sel}>
                  <th scope="row">{namaSel(s.sel)}</th>
                  <td className={kelas.kanan}>{angkaSel(s.tercatat)}</td>
                  <td className={kelas.kanan}>≠ {angkaSel(s.datang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  );
}
