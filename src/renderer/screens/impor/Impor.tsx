import { useState } from 'react';
import type { InfoPleno } from '../../../contract/index.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { type AlurImpor, type IsiBerkas, useAlurImpor } from './alur.ts';
import { HasilImpor } from './HasilImpor.tsx';
import kelas from './Impor.module.css';
import { ImporTerakhir } from './ImporTerakhir.tsx';
import { Kemajuan } from './Kemajuan.tsx';
import { PilihIsi } from './PilihIsi.tsx';
import { PilihSumber } from './PilihSumber.tsx';
import { Siap } from './pemetaan/Siap.tsx';

function Tahap({ alur }: { alur: AlurImpor }) {
  const { impor, unggahan } = alur;
  if (unggahan) {
    return (
      <Kemajuan
        judul={`Menyalin ${unggahan.jumlah} berkas ke aplikasi`}
        selesai={Math.round(unggahan.bagian * 100)}
        jumlah={100}
        satuan="%"
        sisaMs={null}
        batalkan={alur.batalkan}
      />
    );
  }
  // The choice must not give way under somebody's hand.
  if (alur.menunggu) return <Memuat />;
  switch (impor?.tahap) {
    case 'membaca':
    case 'menulis':
      return (
        <Kemajuan
          judul={impor.tahap === 'membaca' ? 'Membaca berkas' : 'Mencatat lembar'}
          selesai={impor.selesai}
          jumlah={impor.jumlah}
          satuan={impor.tahap === 'membaca' ? 'berkas' : 'lembar'}
          sisaMs={impor.sisaMs}
          batalkan={alur.batalkan}
          sibuk={alur.sibuk}
        />
      );
    case 'siap':
      return <Siap alur={alur} id={impor.id} pratinjau={impor.pratinjau} />;
    case 'selesai':
    case 'batal':
    case 'gagal':
      return <HasilImpor alur={alur} impor={impor} />;
    case undefined:
      return (
        <>
          <PilihSumber alur={alur} />
          <ImporTerakhir />
        </>
      );
  }
}

/** From files to recorded sheets: choose, read, look at what would change, agree. */
export function Impor({ pleno }: { pleno: InfoPleno }) {
  const [kontes, setKontes] = useState(pleno.kontes[0]?.kode ?? 'PPWP');
  const [isi, setIsi] = useState<IsiBerkas>('hasil');
  const alur = useAlurImpor(kontes, isi);
  return (
    <div className={kelas.layar}>
      <h1>Impor hasil TPS</h1>
      {alur.impor || alur.unggahan || alur.menunggu ? null : (
        <PilihIsi
          pleno={pleno}
          kontes={kontes}
          setKontes={(k) => {
            setKontes(k);
            // The contestants of another ballot have other saksi.
            setIsi('hasil');
          }}
          isi={isi}
          setIsi={setIsi}
        />
      )}
      {alur.galat ? <GalatKotak galat={alur.galat} ulang={alur.tutup} /> : <Tahap alur={alur} />}
    </div>
  );
}
