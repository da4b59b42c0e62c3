import { useSessionStorage } from '@mantine/hooks';
import type { InfoPleno } from '../../../contract/index.ts';
import { useTitik } from '../../lib/kueri.ts';
import { useOperator } from '../../lib/saya.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { LatihanRingkas } from '../latihan/LatihanRingkas.tsx';
import { PanelIniRingkas } from '../panel/PanelIniRingkas.tsx';
import kelas from './Beranda.module.css';
import { KeberatanRingkas } from './KeberatanRingkas.tsx';
import { KemajuanKontes } from './KemajuanKontes.tsx';
import { KemajuanUnit } from './KemajuanUnit.tsx';
import { KetikanSisa } from './KetikanSisa.tsx';
import { KirimanRingkas } from './KirimanRingkas.tsx';
import { LangkahBerikut } from './LangkahBerikut.tsx';
import { OrangRingkas } from './OrangRingkas.tsx';
import { PanelRingkas } from './PanelRingkas.tsx';
import { Penyimpanan } from './Penyimpanan.tsx';
import { PerolehanSuara } from './PerolehanSuara.tsx';
import { PilihKontes } from './PilihKontes.tsx';

/** Where are we, and what comes next. */
export function Beranda({ pleno }: { pleno: InfoPleno }) {
  const operator = useOperator();
  const { data, error, refetch } = useTitik('beranda');
  const [dipilih, pilih] = useSessionStorage<string>({ key: 'rekap-beranda-kontes', defaultValue: '' });
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  const k = data?.kontes.find((x) => x.kode === dipilih) ?? data?.kontes[0];
  if (!data) return <Memuat />;
  if (!k)
    return (
      <Kosong judul="Tidak ada surat suara untuk wilayah ini">
        Ganti definisi pleno ini, atau buat pleno wilayah lain.
      </Kosong>
    );
  // A long list of contestants fills its column alone.
  const panjang = k.suara.length > 6;
  const satuan = pleno.wilayah.tingkat === 2 ? 'kecamatan' : 'desa';
  const sisa = operator ? (
    <>
      <PanelRingkas satuan={satuan} />
      <KirimanRingkas />
      <Penyimpanan beranda={data} pleno={pleno} />
    </>
  ) : (
    <PanelIniRingkas satuan={satuan} />
  );
  return (
    <div className={kelas.layar}>
      <h1 className="rp-tersembunyi">Beranda</h1>
      <KetikanSisa />
      <LangkahBerikut beranda={data} tingkat={pleno.wilayah.tingkat} />
      <PilihKontes kontes={data.kontes} pilih={pilih} kini={k.kode} />
      <div className={kelas.kontes}>
        <div className={kelas.kolom}>
          {pleno.wilayah.tingkat <= 2 ? (
            <KemajuanUnit
              kontes={k}
              banyak={data.kontes.length > 1}
              satuan={pleno.wilayah.tingkat === 2 ? 'Kecamatan' : 'Kabupaten/kota'}
            />
          ) : (
            <KemajuanKontes kontes={k} banyak={data.kontes.length > 1} satuan="Desa/kelurahan" />
          )}
          {pleno.simulasi && operator ? <LatihanRingkas /> : null}
          {operator ? <OrangRingkas pleno={pleno} /> : null}
          <KeberatanRingkas />
          {panjang ? sisa : null}
        </div>
        <div className={kelas.kolom}>
          <PerolehanSuara kontes={k} />
          {panjang ? null : sisa}
        </div>
      </div>
    </div>
  );
}
