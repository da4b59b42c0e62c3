import { useEffect, useState } from 'react';
import { padaPeristiwa } from '../../lib/sambungan.ts';

export type Maju = { selesai: number; jumlah: number };

/** Progress of what is being made, as the core tells it. */
export function useMaju(sedang: boolean): Maju | null {
  const [maju, setMaju] = useState<Maju | null>(null);
  useEffect(() => {
    setMaju(null);
    if (!sedang) return;
    return padaPeristiwa((p) => p.jenis === 'dokumen' && setMaju({ selesai: p.selesai, jumlah: p.jumlah }));
  }, [sedang]);
  return maju;
}
