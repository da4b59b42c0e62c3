import type { KesalahanDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Definisi.module.css';

/** What is wrong with the files, or worth a look, each with its place. */
export function DaftarKesalahan({
  judul,
  daftar,
  jumlah,
  derajat,
}: {
  judul: string;
  daftar: readonly KesalahanDefinisi[];
  jumlah: number;
  derajat: 'salah' | 'periksa';
}) {
  if (jumlah === 0) return null;
  return (
    <section className={kelas.kesalahan} data-derajat={derajat} aria-label={judul}>
      <h3>
        <Tanda derajat={derajat} kata={derajat === 'salah' ? 'salah' : 'periksa'} /> {judul} ({angka(jumlah)})
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={kelas.gulung} aria-label={`Daftar ${judul.toLowerCase()}`} tabIndex={0}>
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">Berkas</th>
              <th scope="col">Letak</th>
              <th scope="col">{derajat === 'salah' ? 'Yang salah' : 'Yang perlu dilihat'}</th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((k, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be named twice; the list never changes
              <tr key={i}>
                <th scope="row">{k.berkas ?? 'seluruh daftar'}</th>
                <td className={kelas.letak}>{k.letak ?? '–'}</td>
                <td>{k.kalimat}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {jumlah > daftar.length ? <p>Ditampilkan {angka(daftar.length)} yang pertama.</p> : null}
    </section>
  );
}
