import type { InfoPleno } from '../../contract/index.ts';
import { angka } from '../../domain/format.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Batang } from '../ui/Batang.tsx';
import { Tanda } from '../ui/Tanda.tsx';
import { AlamatPublik } from './AlamatPublik.tsx';
import { useGiliran } from './giliran.ts';
import kelas from './Kemajuan.module.css';
import { Kepala } from './Kepala.tsx';
import dasar from './Proyektor.module.css';

/** How far every desa is. */
export function Kemajuan({ pleno, muat, aktif }: { pleno: InfoPleno; muat: number; aktif: Aktif }) {
  const { data } = useTitik('beranda', { aktif });
  const { data: publik } = useTitik('alamatPublik', { aktif });
  const semua = (data?.kontes ?? []).flatMap((k) =>
    k.desa.map((d) => ({ ...d, kunci: `${k.kode} ${d.kode}`, kontes: data && data.kontes.length > 1 ? k.nama : '' })),
  );
  const { bagian, ke, dari } = useGiliran(semua, publik?.alamat ? muat - 2 : muat, aktif === true);
  const utama = data?.kontes[0];
  if (!data || !utama) return null;
  return (
    <>
      <Kepala
        judul="Kemajuan rekapitulasi"
        baris={[pleno.nama, `${angka(utama.tps.masuk)} dari ${angka(utama.tps.jumlah)} TPS masuk`]}
        kanan={dari > 1 ? <span className={dasar.giliran}>{`bagian ${ke} dari ${dari}`}</span> : null}
      />
      <ul className={kelas.daftar}>
        {bagian.map((d) => (
          <li key={d.kunci}>
            <span className={kelas.nama}>
              {d.nama}
              {d.kontes ? <small>{d.kontes}</small> : null}
            </span>
            <Batang {...d.tps} nama={`Kemajuan ${d.nama}`} />
            <span className={kelas.angka}>
              {angka(d.tps.masuk)} dari {angka(d.tps.jumlah)}
            </span>
            <span className={kelas.tanda}>
              {d.bermasalah.salah > 0 ? (
                <span className={kelas.salah}>
                  <Tanda derajat="salah" ukuran={30} /> {angka(d.bermasalah.salah)}
                </span>
              ) : null}
              {d.bermasalah.salah === 0 && d.bermasalah.periksa > 0 ? (
                <span className={kelas.periksa}>
                  <Tanda derajat="periksa" ukuran={30} /> {angka(d.bermasalah.periksa)}
                </span>
              ) : null}
              {d.bermasalah.salah + d.bermasalah.periksa === 0 && d.tps.masuk === d.tps.jumlah ? (
                <Tanda derajat="baik" ukuran={34} />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <AlamatPublik aktif={aktif} sudut />
    </>
  );
}
