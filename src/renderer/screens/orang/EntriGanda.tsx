import { Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { kunci, useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from './Orang.module.css';

/** Whether every sheet of this plenary is typed by two persons. */
export function EntriGanda() {
  const klien = useQueryClient();
  const { data } = useTitik('setelan');
  const { mutate, isPending } = useUbah('aturSetelan', { selesai: (s) => klien.setQueryData(kunci('setelan'), s) });
  if (!data) return null;
  return (
    <Kartu judul="Cara mengetik">
      <div className={kelas.setelan}>
        <Switch
          label="Entri ganda: setiap lembar diketik dua orang"
          checked={data.entriGanda}
          disabled={isPending}
          onChange={(e) => mutate({ badan: { entriGanda: e.currentTarget.checked } }, { onError: laporGalat })}
        />
        <p>
          Orang kedua mengetik tanpa melihat angka pertama (“Salinan…” → “Entri kedua”). Yang berbeda diputuskan orang
          ketiga. Lembar yang belum diketik dua kali baru dapat dibacakan dengan alasan.
        </p>
      </div>
    </Kartu>
  );
}
