import { Link } from 'wouter';
import type { BerandaJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { alamat } from '../../lib/tempat.ts';
import { Batang } from '../../ui/Batang.tsx';
import { Kartu } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Beranda.module.css';

type Kontes = BerandaJawab['kontes'][number];

const Masalah = ({ n, derajat }: { n: number; derajat: 'salah' | 'periksa' }) =>
  n === 0 ? <span className={kelas.nihil}>–</span> : <Lencana derajat={derajat}>{angka(n)}</Lencana>;

/** Progress of a ballot, unit by unit: desa of a kecamatan, kecamatan of a kabupaten/kota. */
export function KemajuanKontes({ kontes, banyak, satuan }: { kontes: Kontes; banyak: boolean; satuan: string }) {
  const total = { nama: 'Jumlah', tps: kontes.tps, bermasalah: kontes.bermasalah };
  return (
    <Kartu
      judul={banyak ? kontes.nama : `Kemajuan per ${satuan.toLowerCase()}`}
      kanan={
        <span className={kelas.ringkas}>
          <strong>{angka(kontes.tps.masuk)}</strong> dari {angka(kontes.tps.jumlah)} TPS masuk ·{' '}
          <strong>{angka(kontes.tps.disahkan)}</strong> disahkan
        </span>
      }
    >
      <table className={kelas.tabel}>
        <thead>
          <tr>
            <th scope="col">{satuan}</th>
            <th scope="col">Kemajuan</th>
            <th scope="col" className={kelas.kanan}>
              TPS masuk
            </th>
            <th scope="col" className={kelas.kanan}>
              Salah
            </th>
            <th scope="col" className={kelas.kanan}>
              Periksa
            </th>
            <th scope="col" className={kelas.kanan}>
              Disahkan
            </th>
          </tr>
        </thead>
        <tbody>
          {kontes.desa.map((d) => (
            <tr key={d.kode}>
              <th scope="row">
                <Link href={alamat.rekap(kontes.kode, d.kode)}>{d.nama}</Link>
              </th>
              <td>
                <Batang {...d.tps} nama={`Kemajuan ${d.nama}`} />
              </td>
              <td className={kelas.kanan}>
                {angka(d.tps.masuk)}/{angka(d.tps.jumlah)}
              </td>
              <td className={kelas.kanan}>
                <Masalah n={d.bermasalah.salah} derajat="salah" />
              </td>
              <td className={kelas.kanan}>
                <Masalah n={d.bermasalah.periksa} derajat="periksa" />
              </td>
              <td className={kelas.kanan}>{angka(d.tps.disahkan)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{total.nama}</th>
            <td>
              <Batang {...total.tps} nama="Kemajuan seluruhnya" />
            </td>
            <td className={kelas.kanan}>
              {angka(total.tps.masuk)}/{angka(total.tps.jumlah)}
            </td>
            <td className={kelas.kanan}>
              <Masalah n={total.bermasalah.salah} derajat="salah" />
            </td>
            <td className={kelas.kanan}>
              <Masalah n={total.bermasalah.periksa} derajat="periksa" />
            </td>
            <td className={kelas.kanan}>{angka(total.tps.disahkan)}</td>
          </tr>
        </tfoot>
      </table>
    </Kartu>
  );
}
