import type { PratinjauImpor } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import type { BerkasPilih } from '../../lib/berkas.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Impor.module.css';

type Ditolak = PratinjauImpor['ditolak'][number];

/** Files this page did not send, told in the same way as those the core refused. */
export const ditolakHalaman = (besar: readonly BerkasPilih[]): Ditolak[] =>
  besar.map(({ berkas, jalur }) => ({
    berkas: jalur,
    kode: 'BERKAS_TERLALU_BESAR',
    pesan: `Berkas berukuran ${angka(Math.round(berkas.size / 1024 ** 2))} MB; hasil satu TPS hanya beberapa KB. Berkas ini tidak dikirim, yang lain tetap dibaca.`,
  }));

/** Every file that was refused, with the reason. */
export function DaftarDitolak({
  judul,
  daftar,
  derajat = 'salah',
}: {
  judul: string;
  daftar: Ditolak[];
  derajat?: 'salah' | 'periksa';
}) {
  if (daftar.length === 0) return null;
  return (
    <section className={kelas.kartu} aria-label={judul}>
      <h2>
        <Tanda derajat={derajat} kata={judul} /> {judul} ({angka(daftar.length)})
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={kelas.gulung} aria-label={`Daftar ${judul.toLowerCase()}`} tabIndex={0}>
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">Berkas</th>
              <th scope="col">Sebab</th>
              <th scope="col">Kode</th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((d, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one file may be named twice; the list never changes
              <tr key={`${d.berkas}-${i}`}>
                <th scope="row">{d.berkas}</th>
                <td>{d.pesan}</td>
                <td className={kelas.kode}>{d.kode}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
