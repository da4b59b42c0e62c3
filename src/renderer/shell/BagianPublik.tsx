import { Select, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { angka } from '../../domain/format.ts';
import { kunci, useTitik, useUbah } from '../lib/kueri.ts';
import { laporGalat } from '../lib/lapor.tsx';
import { Qr } from '../ui/Qr.tsx';
import kelas from './Jaringan.module.css';

const SEMUA = 'semua';

/** The public view's switch, and the code that phones scan. */
export function BagianPublik({ tanpa }: { tanpa: boolean }) {
  const klien = useQueryClient();
  const [alamat, setAlamat] = useState(SEMUA);
  const { data } = useTitik('publik');
  const { mutate, isPending } = useUbah('aturPublik', { selesai: (k) => klien.setQueryData(kunci('publik'), k) });
  const nyala = data?.nyala ?? false;
  const atur = (ya: boolean): void => {
    const badan = { nyala: ya, ...(ya && alamat !== SEMUA ? { alamat } : {}) };
    mutate({ badan }, { onError: laporGalat });
  };
  return (
    <section className={kelas.bagian} aria-label="Tampilan publik">
      <Switch
        label="Tampilan publik"
        checked={nyala}
        disabled={isPending || tanpa}
        onChange={(e) => atur(e.currentTarget.checked)}
      />
      <p>
        Siapa pun di jaringan ini dapat melihat kemajuan, lembar yang sudah disahkan, dan rekap darinya; tidak dapat
        mengubah apa pun.
      </p>
      {data && !nyala && !tanpa && data.jaringan.length > 1 ? (
        <Select
          label="Lewat jaringan"
          data={[{ value: SEMUA, label: 'Semua jaringan komputer ini' }, ...data.jaringan]}
          value={alamat}
          onChange={(a) => setAlamat(a ?? SEMUA)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      ) : null}
      {data && nyala ? (
        <>
          {data.alamat[0] ? <Qr teks={data.alamat[0]} className={kelas.qr} /> : null}
          <ul className={kelas.alamat}>
            {data.alamat.map((a) => (
              <li key={a}>{a}</li>
            ))}
          </ul>
          {data.alamat.length === 0 ? <p>Komputer ini belum tersambung ke jaringan mana pun.</p> : null}
          <p>{angka(data.pengunjung)} perangkat sedang melihat.</p>
        </>
      ) : null}
    </section>
  );
}
