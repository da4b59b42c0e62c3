import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import kelas from './Ringkasan.module.css';

/** On the import screen of a course: its files, taken in the same way as any others. */
export function BerkasLatihan({ pakai }: { pakai: (jalur: string[]) => void }) {
  const { data } = useTitik('latihan');
  const ambil = useUbah('berkasLatihan', { selesai: ({ jalur }) => pakai(jalur) });
  const berkas = data?.latihan?.berkas ?? [];
  if (berkas.length === 0) return null;
  return (
    <section className={kelas.berkas} aria-labelledby="judul-berkas-latihan">
      <h2 id="judul-berkas-latihan">
        <IconSchool size={20} aria-hidden /> Berkas latihan
      </h2>
      <ul>
        {berkas.map((b) => (
          <li key={b.id}>
            <div>
              <b>{b.nama}</b> <span>{b.jelas}</span>
              <small>{b.folder}</small>
            </div>
            <Button
              variant="default"
              loading={ambil.isPending}
              aria-label={`Muat ${b.nama}`}
              onClick={() => ambil.mutate({ badan: { id: b.id } }, { onError: laporGalat })}
            >
              Muat
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
