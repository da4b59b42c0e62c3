import { Button, Progress } from '@mantine/core';
import { angka } from '../../../domain/format.ts';
import kelas from './Ekspor.module.css';
import type { Maju } from './ekspor.ts';

/** How far the export is, with a way to stop it. */
export function KemajuanEkspor({ maju, batal }: { maju: Maju | null; batal: () => void }) {
  const persen = maju && maju.jumlah > 0 ? (maju.selesai / maju.jumlah) * 100 : null;
  return (
    <div className={kelas.maju} role="status">
      <Progress value={persen ?? 100} animated={persen === null} size="lg" aria-label="Kemajuan ekspor" />
      <div>
        <span>
          {maju === null ? 'Menyusun berkas…' : `${angka(maju.selesai)} dari ${angka(maju.jumlah)} berkas masuk arsip`}
        </span>
        <Button variant="default" size="xs" onClick={batal}>
          Batalkan
        </Button>
      </div>
    </div>
  );
}
