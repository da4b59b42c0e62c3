import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { isiGalat } from './galat.ts';

/** Tells what did not work: what happened, what was kept, what to do next. Stays until it is closed. */
export function laporGalat(galat: unknown): void {
  const { kode, kalimat, tersimpan, langkah } = isiGalat(galat);
  notifications.show({
    id: kode,
    title: kalimat,
    message: `${tersimpan} ${langkah}`,
    color: 'red',
    icon: <IconX size={18} aria-hidden />,
    autoClose: 12_000,
  });
}

export function laporPesan(judul: string, pesan = '', jenis: 'baik' | 'perhatian' = 'baik'): void {
  notifications.show({
    title: judul,
    message: pesan,
    color: jenis === 'baik' ? 'green' : 'yellow',
    icon: jenis === 'baik' ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />,
    autoClose: jenis === 'baik' ? 4000 : 10_000,
  });
}
