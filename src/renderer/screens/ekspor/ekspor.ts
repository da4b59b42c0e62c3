import { useEffect, useState } from 'react';
import type { EksporJawab } from '../../../contract/index.ts';
import type { PermintaanEkspor } from '../../../domain/ekspor.ts';
import { isiGalat } from '../../lib/galat.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { padaPeristiwa } from '../../lib/sambungan.ts';
import { unduhJadi } from '../../lib/unduh.ts';

export type Maju = { selesai: number; jumlah: number };

/** A file that could not be put in, or is not as it was recorded, is told beside the success. */
function laporKurang({ hilang, rusak }: EksporJawab): void {
  if (hilang.length > 0)
    laporPesan(
      'Ada berkas yang tidak ikut',
      `${hilang.length} berkas tercatat tetapi tidak ada lagi. Daftarnya di BACA-SAYA.txt.`,
      'perhatian',
    );
  if (rusak.length > 0)
    laporPesan(
      'Ada berkas yang berubah',
      `${rusak.length} berkas tidak cocok dengan jurnal. Daftarnya di SHA256SUMS.`,
      'perhatian',
    );
}

/** Makes an export, shows how far it is, and saves it when it is ready. */
export function useEkspor() {
  const buat = useUbah('buatEkspor');
  const batal = useUbah('batalEkspor');
  const [maju, setMaju] = useState<Maju | null>(null);
  const sibuk = buat.isPending;
  useEffect(() => {
    setMaju(null);
    if (!sibuk) return;
    return padaPeristiwa((p) => p.jenis === 'ekspor' && setMaju({ selesai: p.selesai, jumlah: p.jumlah }));
  }, [sibuk]);
  const mulai = (badan: PermintaanEkspor, selesai?: () => void): void =>
    buat.mutate(
      { badan },
      {
        onSuccess: (h) => {
          laporKurang(h);
          void unduhJadi(h.jalur, h.nama).then(selesai);
        },
        onError: (galat) => {
          const { kode, kalimat, tersimpan } = isiGalat(galat);
          if (kode === 'EKSPOR_DIBATALKAN') laporPesan(kalimat, tersimpan);
          else laporGalat(galat);
        },
      },
    );
  return { mulai, sibuk, maju, batalkan: () => batal.mutate({}, { onError: laporGalat }) };
}
