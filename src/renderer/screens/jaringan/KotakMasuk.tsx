import { useState } from 'react';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { TanyaAlasan } from '../../ui/TanyaAlasan.tsx';
import { ButirMasuk, Ditolak } from './ButirMasuk.tsx';
import kelas from './Jaringan.module.css';

/** What came over the network and waits for a person, oldest first. */
export function KotakMasuk({ adaPleno }: { adaPleno: boolean }) {
  const { data, error, refetch } = useTitik('kotakMasuk');
  const [tolak, setTolak] = useState<string | null>(null);
  const menolak = useUbah('tolakMasuk', {
    selesai: () => {
      laporPesan('Paket ditolak.', 'Isinya tetap disimpan; penolakan dapat dibatalkan.');
      setTolak(null);
    },
  });
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data) return <Memuat baris={4} />;
  return (
    <Kartu judul="Kotak masuk">
      {data.menunggu.length === 0 ? (
        <p className={kelas.redup}>
          Tidak ada paket yang menunggu. Yang datang muncul di sini dengan sendirinya, sesudah terbukti utuh.
        </p>
      ) : null}
      {data.menunggu.length > 0 && !adaPleno ? (
        <p className={kelas.pita}>Buka pleno yang akan menerimanya untuk melihat dan menerima paket.</p>
      ) : null}
      <ul className={kelas.masuk} aria-label="Paket yang menunggu">
        {data.menunggu.map((b) => (
          <ButirMasuk key={b.sha256} b={b} adaPleno={adaPleno} tolak={() => setTolak(b.sha256)} />
        ))}
      </ul>
      {data.ditolak.length > 0 ? <Ditolak butir={data.ditolak} /> : null}
      <TanyaAlasan
        buka={tolak !== null}
        tutup={() => setTolak(null)}
        judul="Tolak paket ini?"
        jelas="Paketnya disisihkan dengan alasan Anda; tidak ada angka yang berubah. Penolakan dapat dibatalkan."
        label="Alasan"
        tombol="Tolak paket"
        sibuk={menolak.isPending}
        kirim={(alasan) => menolak.mutate({ badan: { sha256: tolak ?? '', alasan } }, { onError: laporGalat })}
      />
    </Kartu>
  );
}
