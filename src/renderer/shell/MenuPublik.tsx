import { Popover, Select, Switch } from '@mantine/core';
import { IconBroadcast, IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { angka } from '../../domain/format.ts';
import { kunci, useTitik, useUbah } from '../lib/kueri.ts';
import { laporGalat } from '../lib/lapor.tsx';
import { Qr } from '../ui/Qr.tsx';
import kelas from './Kepala.module.css';
import isi from './Publik.module.css';

const SEMUA = 'semua';

/** What this computer shows to others on a network: nothing, until the operator switches the public view on. */
export function MenuPublik() {
  const klien = useQueryClient();
  const [alamat, setAlamat] = useState(SEMUA);
  const { data, refetch } = useTitik('publik');
  const { mutate, isPending } = useUbah('aturPublik', { selesai: (k) => klien.setQueryData(kunci('publik'), k) });
  const nyala = data?.nyala ?? false;
  const atur = (ya: boolean): void => {
    const badan = { nyala: ya, ...(ya && alamat !== SEMUA ? { alamat } : {}) };
    mutate({ badan }, { onError: laporGalat });
  };
  return (
    <Popover position="bottom-end" width={340} withinPortal onOpen={() => void refetch()} trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={nyala ? kelas.pil : `${kelas.jaringan} ${isi.sunyi}`}
          data-tampil={nyala || undefined}
        >
          {nyala ? <IconBroadcast size={18} aria-hidden /> : <IconPlugConnectedX size={18} aria-hidden />}
          <span className={nyala ? undefined : kelas.jaringanTeks}>
            {nyala ? `Publik · ${angka(data?.pengunjung ?? 0)}` : 'Tanpa jaringan'}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Tampilan publik">
        <div className={isi.isi}>
          <Switch
            label="Tampilan publik"
            checked={nyala}
            disabled={isPending}
            onChange={(e) => atur(e.currentTarget.checked)}
          />
          <p>
            Siapa pun di jaringan ini dapat melihat kemajuan, lembar yang sudah disahkan, dan rekap darinya; tidak dapat
            mengubah apa pun.
          </p>
          {data && !nyala && data.jaringan.length > 1 ? (
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
              {data.alamat[0] ? <Qr teks={data.alamat[0]} className={isi.qr} /> : null}
              <ul className={isi.alamat}>
                {data.alamat.map((a) => (
                  <li key={a}>{a}</li>
                ))}
              </ul>
              {data.alamat.length === 0 ? <p>Komputer ini belum tersambung ke jaringan mana pun.</p> : null}
              <p>{angka(data.pengunjung)} perangkat sedang melihat.</p>
            </>
          ) : null}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
