import { Select } from '@mantine/core';
import { useState } from 'react';
import type { InfoPleno } from '../../../contract/index.ts';
import { GalatKotak } from '../../ui/Kotak.tsx';
import { type AlurImpor, useAlurImpor } from './alur.ts';
import { HasilImpor } from './HasilImpor.tsx';
import kelas from './Impor.module.css';
import { ImporTerakhir } from './ImporTerakhir.tsx';
import { Kemajuan } from './Kemajuan.tsx';
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
  const alur = useAlurImpor(kontes);
  return (
    <div className={kelas.layar}>
      <h1>Impor hasil TPS</h1>
      {pleno.kontes.length > 1 ? (
        <Select
          label="Jenis pemilihan"
          data={pleno.kontes.map((k) => ({ value: k.kode, label: k.nama }))}
          value={kontes}
          allowDeselect={false}
          onChange={(v) => {
            const k = pleno.kontes.find((x) => x.kode === v);
            if (k) setKontes(k.kode);
          }}
        />
      ) : null}
      {alur.galat ? <GalatKotak galat={alur.galat} ulang={alur.tutup} /> : <Tahap alur={alur} />}
    </div>
  );
}
