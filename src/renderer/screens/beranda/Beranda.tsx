import type { InfoPleno } from '../../../contract/index.ts';
import { useTitik } from '../../lib/kueri.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import kelas from './Beranda.module.css';
import { KemajuanKontes } from './KemajuanKontes.tsx';
import { LangkahBerikut } from './LangkahBerikut.tsx';
import { Penyimpanan } from './Penyimpanan.tsx';
import { PerolehanSuara } from './PerolehanSuara.tsx';

/** Where are we, and what comes next. */
export function Beranda({ pleno }: { pleno: InfoPleno }) {
  const { data, error, refetch } = useTitik('beranda');
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data) return <Memuat />;
  return (
    <div className={kelas.layar}>
      <h1 className="rp-tersembunyi">Beranda</h1>
      <LangkahBerikut beranda={data} />
      {data.kontes.map((k) => (
        <div key={k.kode} className={kelas.kontes}>
          <KemajuanKontes kontes={k} banyak={data.kontes.length > 1} />
          <div className={kelas.kolom}>
            <PerolehanSuara kontes={k} />
            {k === data.kontes[0] ? <Penyimpanan beranda={data} pleno={pleno} /> : null}
          </div>
        </div>
      ))}
    </div>
  );
}
