import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { AjakPulihkan } from '../ui/AjakPulihkan.tsx';
import { isiGalat, rusak } from './galat.ts';

/** Tells what did not work: what happened, what was kept, what to do next. Stays until it is closed. */
export function laporGalat(galat: unknown): void {
  const { kode, kalimat, tersimpan, langkah } = isiGalat(galat);
  notifications.show({
    // The same again stands there once; another sentence of the same kind is told beside it.
    id: `${kode} ${kalimat}`,
    title: kalimat,
    message: (
      <>
        {tersimpan} {langkah}
        <AjakPulihkan kode={kode} />
      </>
    ),
    color: 'red',
    icon: <IconX size={18} aria-hidden />,
    // What must not be overlooked waits until it is closed.
    autoClose: rusak(kode) ? false : 12_000,
  });
}

export function laporPesan(judul: string, pesan = '', jenis: 'baik' | 'perhatian' = 'baik'): void {
  notifications.show({
    // The same warning again (a key that is held) stands there once.
    ...(jenis === 'perhatian' ? { id: `${judul} ${pesan}` } : {}),
    title: judul,
    message: pesan,
    color: jenis === 'baik' ? 'green' : 'yellow',
    icon: jenis === 'baik' ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />,
    autoClose: jenis === 'baik' ? 4000 : 10_000,
  });
}
