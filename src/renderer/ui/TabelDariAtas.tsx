import { Link } from 'wouter';
import type { PembetulanDariAtas } from '../../contract/index.ts';
import { angkaSel } from '../../domain/format.ts';
import { namaSel } from '../../domain/pesan/temuan.ts';
import { alamat } from '../lib/tempat.ts';
import { waktuSingkat } from '../lib/waktu.ts';
import kelas from './TabelDariAtas.module.css';

/** Cells that a tier above corrected, as it told of them. `sini`: the figure here, where it is to be shown. */
export function TabelDariAtas({
  daftar,
  sini,
}: {
  daftar: readonly PembetulanDariAtas[];
  sini?: (i: number) => number | null;
}) {
  return (
    <table className={kelas.tabel}>
      <thead>
        <tr>
          <th scope="col">Lembar</th>
          <th scope="col">Baris</th>
          {sini ? (
            <th scope="col" className={kelas.angka}>
              Di sini
            </th>
          ) : null}
          <th scope="col" className={kelas.angka}>
            Semula
          </th>
          <th scope="col" className={kelas.angka}>
            Menjadi
          </th>
          <th scope="col">Alasan dan putusan</th>
        </tr>
      </thead>
      <tbody>
        {daftar.map((b, i) => (
          <tr key={`${b.kontes}/${b.tps}/${b.sel}/${b.entri.seq}`}>
            <th scope="row">
              <Link href={alamat.lembar(b.kontes, b.tps, b.sel)}>{b.namaTps}</Link>
              <small>{b.kontes}</small>
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
            <td>
              {b.alasan}
              <small>
                {b.dari}, <time dateTime={b.waktu}>{waktuSingkat(b.waktu)}</time>
                {b.diminta ? `; diminta ${b.diminta}` : ''}
                {b.disetujui.length > 0 ? `; disetujui ${b.disetujui.join(', ')}` : ''}
                {b.keberatan ? `; keberatan ${b.keberatan.nomor} dari ${b.keberatan.pengaju}` : ''}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
