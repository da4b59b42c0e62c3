import { IconCircleDashed, IconGavel, IconHourglass, IconMessageExclamation, IconVolume } from '@tabler/icons-react';
import type { LembarJawab } from '../../contract/index.ts';
import kelas from './Status.module.css';

type Status = LembarJawab['status'] | 'ditetapkan';

const TAMPIL: Readonly<Record<Status, readonly [typeof IconGavel, string]>> = {
  kosong: [IconCircleDashed, 'BELUM DIISI'],
  terisi: [IconHourglass, 'TERMUAT – BELUM DIBACAKAN'],
  dibacakan: [IconVolume, 'DIBACAKAN'],
  dipersoalkan: [IconMessageExclamation, 'DIPERSOALKAN'],
  disahkan: [IconGavel, 'DISAHKAN'],
  ditetapkan: [IconGavel, 'DITETAPKAN'],
};

/** Where a sheet or a recap stands in the meeting: shape, colour and word, so that nobody takes a draft for a result. */
export function Status({ status }: { status: Status }) {
  const [Ikon, kata] = TAMPIL[status];
  return (
    <span className={kelas.status} data-status={status}>
      <Ikon aria-hidden stroke={2.2} /> {kata}
    </span>
  );
}
