import { Button, Progress } from '@mantine/core';
import kelas from './Dokumen.module.css';
import type { Maju } from './maju.ts';

/** Progress of making and checking, with a way to stop it. */
export function Kemajuan({ maju, batal }: { maju: Maju | null; batal: () => void }) {
  const persen = maju && maju.jumlah > 0 ? (maju.selesai / maju.jumlah) * 100 : null;
  return (
    <div className={kelas.maju} role="status">
      <Progress value={persen ?? 100} animated={persen === null} size="lg" aria-label="Kemajuan pembuatan dokumen" />
      <div>
        <span>{persen === null ? 'Menyusun dokumen…' : `Membuat dan memeriksa: ${Math.floor(persen)}%`}</span>
        <Button variant="default" size="xs" onClick={batal}>
          Batalkan
        </Button>
      </div>
    </div>
  );
}
