import { Link } from 'wouter';
import type { BerandaJawab, UnitJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Batang } from '../../ui/Batang.tsx';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Beranda.module.css';
import kelasUnit from './Unit.module.css';

type Kontes = BerandaJawab['kontes'][number];

/** What came of a unit: its newest package, by which device, and whether that one is still trusted. */
function Paket({ u }: { u: UnitJawab }) {
  if (!u.paket)
    return u.tps.masuk > 0 ? (
      <span className={kelas.nihil}>diketik di sini</span>
    ) : (
      <Link href="/kiriman">
        <Lencana derajat="salah">paket belum datang</Lencana>
      </Link>
    );
  const { urut, namaPerangkat, waktu, dipercaya } = u.paket;
  return (
    <>
      <strong>Paket {angka(urut)}</strong>
      {u.pengirim > 1 ? ` (dari ${angka(u.pengirim)} pengirim)` : ''}{' '}
      {dipercaya ? null : <Lencana derajat="salah">kepercayaan dicabut</Lencana>}
      <small>
        {namaPerangkat}, {waktuSingkat(waktu)}
      </small>
      {u.tetapDiSana === null ? (
        <Lencana derajat="salah">berkas paket hilang</Lencana>
      ) : u.tetapDiSana ? (
        <small>ditetapkan di sana</small>
      ) : (
        <Lencana derajat="periksa">belum ditetapkan di sana</Lencana>
      )}
    </>
  );
}

/** The paper D.Hasil of a unit: typed or not, and whether it says the same. */
function Kertas({ u, kontes }: { u: UnitJawab; kontes: string }) {
  const { kertas } = u;
  const isi =
    !kertas && u.tps.masuk === 0 ? (
      <span className={kelas.nihil}>–</span>
    ) : !kertas ? (
      <Lencana derajat="periksa">belum diketik</Lencana>
    ) : kertas.beda > 0 ? (
      <Lencana derajat="salah">{angka(kertas.beda)} berbeda</Lencana>
    ) : kertas.diketik < u.sel ? (
      <Lencana derajat="periksa">
        {angka(kertas.diketik)} dari {angka(u.sel)} angka
      </Lencana>
    ) : (
      <Lencana derajat="baik">sama</Lencana>
    );
  return <Link href={alamat.total(kontes, u.wilayah)}>{isi}</Link>;
}

const KEADAAN: Readonly<Record<UnitJawab['keadaan'], string>> = {
  belum: 'belum',
  berjalan: 'berjalan',
  selesai: 'siap ditetapkan',
  ditetapkan: 'ditetapkan',
};

function Baris({ u, d, kontes }: { u: UnitJawab; d: Kontes['desa'][number] | undefined; kontes: string }) {
  const salah = d?.bermasalah.salah ?? 0;
  const periksa = d?.bermasalah.periksa ?? 0;
  return (
    <tr>
      <th scope="row">
        <Link href={alamat.rekap(kontes, u.wilayah)}>{u.nama}</Link>
        {u.diteruskan > 0 ? (
          <Link href="/keberatan" className={kelasUnit.terusan}>
            {angka(u.diteruskan)} keberatan diteruskan
            {u.belumDiangkat > 0 ? `, ${angka(u.belumDiangkat)} belum diangkat` : ''}
          </Link>
        ) : null}
      </th>
      <td className={kelasUnit.paket}>
        <Paket u={u} />
      </td>
      <td className={kelasUnit.tps}>
        {angka(u.tps.masuk)}/{angka(u.tps.jumlah)}
        <Batang {...u.tps} nama={`Kemajuan ${u.nama}`} />
      </td>
      <td>
        <Kertas u={u} kontes={kontes} />
      </td>
      <td className={kelas.kanan}>
        {salah > 0 ? <Lencana derajat="salah">{angka(salah)}</Lencana> : null}{' '}
        {periksa > 0 ? <Lencana derajat="periksa">{angka(periksa)}</Lencana> : null}
        {salah + periksa === 0 ? <span className={kelas.nihil}>–</span> : null}
      </td>
      <td>
        <Lencana derajat={u.keadaan === 'ditetapkan' ? 'baik' : 'netral'}>{KEADAAN[u.keadaan]}</Lencana>
      </td>
    </tr>
  );
}

/** The units of a plenary above the kecamatan: what came of each, whether its paper agrees, where it stands here. */
export function KemajuanUnit({ kontes, banyak, satuan }: { kontes: Kontes; banyak: boolean; satuan: string }) {
  const { data, error, refetch } = useTitik('unit', { param: { kontes: kontes.kode }, pegang: true });
  const belum = data?.filter((u) => u.paket === null && u.tps.masuk === 0).length ?? 0;
  return (
    <Kartu
      judul={banyak ? kontes.nama : `Kemajuan per ${satuan.toLowerCase()}`}
      kanan={
        <span className={kelas.ringkas}>
          {belum > 0 ? <Lencana derajat="salah">{angka(belum)} paket belum datang</Lencana> : null}{' '}
          <strong>{angka(kontes.tps.masuk)}</strong> dari {angka(kontes.tps.jumlah)} TPS masuk
        </span>
      }
    >
      {error && !data ? <GalatKotak galat={error} ulang={() => void refetch()} /> : null}
      {data ? (
        <table className={`${kelas.tabel} ${kelasUnit.tabel}`}>
          <thead>
            <tr>
              <th scope="col">{satuan}</th>
              <th scope="col">Paket</th>
              <th scope="col">TPS masuk</th>
              <th scope="col">D.Hasil kertas</th>
              <th scope="col" className={kelas.kanan}>
                Temuan
              </th>
              <th scope="col">Di sini</th>
            </tr>
          </thead>
          <tbody>
            {data.map((u) => (
              <Baris key={u.wilayah} u={u} d={kontes.desa.find((x) => x.kode === u.wilayah)} kontes={kontes.kode} />
            ))}
          </tbody>
        </table>
      ) : error ? null : (
        <Memuat />
      )}
    </Kartu>
  );
}
