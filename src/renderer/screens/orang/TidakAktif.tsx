import { Button } from '@mantine/core';
import type { OrangJawab } from '../../../contract/index.ts';
import { sebutanOrang } from '../../../domain/orang.ts';
import { useBadan } from '../../lib/badan.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from './Orang.module.css';
import type { UbahOrang } from './ubah.ts';

/** Who no longer takes part. They stay, because the trail names them. */
export function TidakAktif({ orang, ubah }: { orang: readonly OrangJawab[]; ubah: UbahOrang }) {
  const { tingkat } = useBadan();
  if (orang.length === 0) return null;
  return (
    <Kartu judul="Tidak aktif">
      <ul className={kelas.daftar} aria-label="Tidak aktif">
        {orang.map(({ punyaPin: _, terkunciSampai: __, id, ...o }) => (
          <li key={id}>
            <span className={kelas.nama}>
              <strong>{o.nama}</strong>
              <small>{sebutanOrang(o, tingkat)}</small>
            </span>
            <Button variant="default" size="xs" onClick={() => void ubah.ubah(id, { ...o, aktif: true })}>
              Aktifkan lagi<span className="rp-tersembunyi"> {o.nama}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Kartu>
  );
}
