import { Button } from '@mantine/core';
import { useTitik, useUbah } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { simpanIsi } from '../../../lib/unduh.ts';
import { type BerkasP12, dariBase64 } from './p12.ts';
import kelas from './TandaTangan.module.css';

/** In practice: makes a certificate, saves it as a file, shows its password, and fills both in. */
export function SertifikatLatihan({
  orang,
  jadi,
}: {
  orang: number;
  jadi: (berkas: BerkasP12, sandi: string) => void;
}) {
  const simulasi = useTitik('keadaan').data?.pleno?.simulasi ?? false;
  const buat = useUbah('sertifikatLatihan', {
    selesai: (s) => {
      simpanIsi(new Blob([dariBase64(s.isi)], { type: 'application/x-pkcs12' }), s.nama);
      jadi({ nama: s.nama, isi: s.isi }, s.sandi);
    },
  });
  if (!simulasi) return null;
  return (
    <div className={kelas.latihan}>
      <span>
        <strong>SIMULASI.</strong>{' '}
        {buat.data ? (
          <output>
            Sertifikat latihan disimpan sebagai {buat.data.nama}. Kata sandinya <code>{buat.data.sandi}</code>
          </output>
        ) : (
          'Dalam latihan dipakai sertifikat latihan, yang tidak berlaku di tempat lain.'
        )}
      </span>
      <Button
        variant="default"
        size="xs"
        loading={buat.isPending}
        onClick={() => buat.mutate({ badan: { orang } }, { onError: laporGalat })}
      >
        Buat sertifikat latihan
      </Button>
    </div>
  );
}
