import { SegmentedControl } from '@mantine/core';
import { Link } from 'wouter';
import type { ButirJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import kelas from './Kiriman.module.css';

export type Pilihan = 'datang' | 'sini';

/** One after the other: both figures of every cell that differs, and which sheet is to stand. */
export function Bentrok({
  butir,
  pilihan,
  pilih,
}: {
  butir: ButirJawab[];
  pilihan: ReadonlyMap<string, Pilihan>;
  pilih: (kunci: string, apa: Pilihan) => void;
}) {
  return (
    <ul className={kelas.bentrok} aria-label="Lembar yang bentrok">
      {butir.map((b) => {
        const kunci = `${b.kontes}/${b.tps}`;
        return (
          <li key={kunci}>
            <div>
              <Link href={`/lembar/${b.kontes}/${b.tps}`}>{b.nama}</Link>{' '}
              <span className={kelas.redup}>{b.kontes}</span>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Baris</th>
                    <th scope="col">Di sini</th>
                    <th scope="col">Datang</th>
                  </tr>
                </thead>
                <tbody>
                  {b.beda.map((s) => (
                    <tr key={s.sel}>
                      <th scope="row">{s.nama}</th>
                      <td>{angkaSel(s.sini)}</td>
                      <td>{angkaSel(s.datang)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <SegmentedControl
              aria-label={`Yang berlaku untuk ${b.nama} ${b.kontes}`}
              data={[
                { value: '', label: 'Belum' },
                { value: 'sini', label: 'Di sini' },
                { value: 'datang', label: 'Datang' },
              ]}
              value={pilihan.get(kunci) ?? ''}
              onChange={(v) => (v === 'sini' || v === 'datang') && pilih(kunci, v)}
            />
          </li>
        );
      })}
    </ul>
  );
}
