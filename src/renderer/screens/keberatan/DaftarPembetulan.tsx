import { Link } from 'wouter';
import type { PembetulanJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { useBadan } from '../../lib/badan.ts';
import { pelakuTampil } from '../../lib/pelaku.ts';
import { alamat } from '../../lib/tempat.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kosong } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Pembetulan.module.css';

function Sebab({ b }: { b: PembetulanJawab }) {
  return (
    <>
      <p>
        {b.alasan} {b.diurungkan === null ? null : <Lencana derajat="netral">diurungkan</Lencana>}
      </p>
      {b.diminta ? <p className={kelas.redup}>Diminta {b.diminta}</p> : null}
      {b.disetujui.length > 0 ? <p className={kelas.redup}>Disetujui {b.disetujui.join(', ')}</p> : null}
      {b.keberatan ? (
        <p className={kelas.redup}>
          Keberatan {b.keberatan.nomor} dari {b.keberatan.pengaju}
        </p>
      ) : null}
    </>
  );
}

/** What was changed after the reading: every corrected figure of the plenary, in the order of the agenda. */
export function DaftarPembetulan({
  daftar,
  banyakKontes,
}: {
  daftar: readonly PembetulanJawab[];
  banyakKontes: boolean;
}) {
  const { badan, nama } = useBadan();
  if (daftar.length === 0)
    return (
      <Kosong judul="Belum ada pembetulan">
        Angka yang diubah sesudah dibacakan tampil di sini, dengan alasan, peminta, dan yang menyetujui.
      </Kosong>
    );
  return (
    <table className={kelas.tabel}>
      <caption className={kelas.judul}>
        Dibetulkan di rapat {badan} {nama}
      </caption>
      <thead>
        <tr>
          <th scope="col">Lembar</th>
          <th scope="col">Baris</th>
          <th scope="col" className={kelas.angka}>
            Semula
          </th>
          <th scope="col" className={kelas.angka}>
            Menjadi
          </th>
          <th scope="col">Alasan</th>
          <th scope="col">Waktu</th>
        </tr>
      </thead>
      <tbody>
        {daftar.map((b) => (
          <tr key={`${b.seq}/${b.sel}`} data-diurungkan={b.diurungkan !== null || undefined}>
            <th scope="row">
              <Link href={alamat.lembar(b.kontes, b.tps, b.sel)}>{b.namaTps}</Link>
              {banyakKontes ? <small>{b.kontes}</small> : null}
            </th>
            <td>
              {b.label}
              <small>{namaSel(b.sel)}</small>
            </td>
            <td className={kelas.angka}>
              <s>{angkaSel(b.semula)}</s>
            </td>
            <td className={kelas.angka}>
              <strong>{angkaSel(b.menjadi)}</strong>
            </td>
            <td>
              <Sebab b={b} />
            </td>
            <td>
              <time dateTime={b.waktu}>{waktuSingkat(b.waktu)}</time>
              {pelakuTampil(b.oleh) === '' ? null : <small>{pelakuTampil(b.oleh)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
