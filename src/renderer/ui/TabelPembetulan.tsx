import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PembetulanJawab } from '../../contract/index.ts';
import { angkaSel } from '../../domain/format.ts';
import { namaSel } from '../../domain/pesan/temuan.ts';
import { alamat } from '../lib/tempat.ts';
import kelas from './TabelPembetulan.module.css';

/** A cell that was corrected: where, what it is, and both figures. */
export type SelDibetulkan = Pick<
  PembetulanJawab,
  'kontes' | 'tps' | 'sel' | 'namaTps' | 'label' | 'semula' | 'menjadi' | 'alasan' | 'waktu'
>;

type Kolom<T> = { judul: string; isi: (b: T) => ReactNode };

/**
 * Corrected cells, one row each; what is said of a row beside its figures (`kolom`) is the caller's. `sini`: the figure that
 * stands here, where it is to be shown; `diurungkan`: the correction was taken back.
 */
export function TabelPembetulan<T extends SelDibetulkan>({
  daftar,
  kunci,
  kolom,
  judul,
  tanpaKontes = false,
  sini,
  diurungkan,
}: {
  daftar: readonly T[];
  kunci: (b: T) => string;
  kolom: readonly Kolom<T>[];
  judul?: string;
  tanpaKontes?: boolean;
  sini?: ((i: number) => number | null) | undefined;
  diurungkan?: (b: T) => boolean;
}) {
  const angka = ['Semula', 'Menjadi'];
  return (
    <table className={kelas.tabel}>
      {judul === undefined ? null : <caption className={kelas.judul}>{judul}</caption>}
      <thead>
        <tr>
          <th scope="col">Lembar</th>
          <th scope="col">Baris</th>
          {(sini ? ['Di sini', ...angka] : angka).map((n) => (
            <th key={n} scope="col" className={kelas.angka}>
              {n}
            </th>
          ))}
          {kolom.map((k) => (
            <th key={k.judul} scope="col">
              {k.judul}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {daftar.map((b, i) => (
          <tr key={kunci(b)} data-diurungkan={diurungkan?.(b) || undefined}>
            <th scope="row">
              <Link href={alamat.lembar(b.kontes, b.tps, b.sel)}>{b.namaTps}</Link>
              {tanpaKontes ? null : <small>{b.kontes}</small>}
            </th>
            <td>
              {b.label}
              <small>{namaSel(b.sel)}</small>
            </td>
            {sini ? <td className={kelas.angka}>{angkaSel(sini(i))}</td> : null}
            <td className={kelas.angka}>
              <s>{angkaSel(b.semula)}</s>
            </td>
            <td className={kelas.angka}>
              <strong>{angkaSel(b.menjadi)}</strong>
            </td>
            {kolom.map((k) => (
              <td key={k.judul}>{k.isi(b)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
