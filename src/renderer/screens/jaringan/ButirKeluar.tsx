import { Button, Modal, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ButirKeluarJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { ruang } from '../../lib/ruang.ts';
import { jam } from '../../lib/waktu.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';

const KEADAAN: Readonly<
  Record<ButirKeluarJawab['keadaan'], [kata: string, derajat: 'baik' | 'periksa' | 'salah' | 'netral']>
> = {
  mengirim: ['sedang dikirim', 'baik'],
  diperiksa: ['diperiksa penerima', 'baik'],
  antre: ['antre', 'netral'],
  menunggu: ['dicoba lagi nanti', 'periksa'],
  dijeda: ['dijeda', 'netral'],
  perluOrang: ['perlu tindakan', 'salah'],
  tanpaJaringan: ['menunggu jaringan', 'netral'],
};

/** Whole seconds until then, while that is less than a minute; null otherwise. */
function useHitungMundur(sampai: string | null): number | null {
  const [kini, setKini] = useState(Date.now);
  useEffect(() => {
    if (sampai === null) return;
    const t = setInterval(() => setKini(Date.now()), 1000);
    return () => clearInterval(t);
  }, [sampai]);
  if (sampai === null) return null;
  const detik = Math.ceil((Date.parse(sampai) - kini) / 1000);
  return detik > 0 && detik < 60 ? detik : null;
}

function Nanti({ berikut }: { berikut: string }) {
  const detik = useHitungMundur(berikut);
  return (
    <>
      Dicoba lagi dengan sendirinya {detik === null ? `pukul ${jam(new Date(berikut))}` : `${angka(detik)} detik lagi`}.
    </>
  );
}

/** One package on its way: how far, why not further, and what a person may do about it. */
export function ButirKeluar({ b }: { b: ButirKeluarJawab }) {
  const atur = useUbah('aturKeluar');
  const [tanya, setTanya] = useState(false);
  const lakukan = (apa: 'coba' | 'jeda' | 'lanjut' | 'batal'): void =>
    atur.mutate({ badan: { sha256: b.sha256, ke: b.ke, apa } }, { onError: laporGalat });
  const [kata, derajat] = KEADAAN[b.keadaan];
  const jalan = b.keadaan === 'mengirim' || b.keadaan === 'diperiksa';
  return (
    <li>
      <h3>
        Paket nomor {angka(b.urut)} ke {b.namaKe} <Lencana derajat={derajat}>{kata}</Lencana>
      </h3>
      {jalan ? (
        <>
          <Progress
            value={(b.terkirim / b.ukuran) * 100}
            size="lg"
            aria-label={`Kemajuan paket nomor ${b.urut}`}
            animated={b.keadaan === 'diperiksa'}
          />
          <p className={kelas.redup}>
            {ruang(b.terkirim)} dari {ruang(b.ukuran)}
            {b.keadaan === 'diperiksa' ? '; penerima sedang memeriksa seluruh isinya' : ''}
          </p>
        </>
      ) : (
        <p className={kelas.redup}>{ruang(b.ukuran)}, tersimpan di kotak keluar pleno ini.</p>
      )}
      {!jalan && b.galat ? (
        <p>
          {b.galat.kalimat} {b.galat.langkah}
        </p>
      ) : null}
      {b.keadaan === 'menunggu' && b.berikut ? (
        <p className={kelas.redup}>
          Sudah dicoba {angka(b.percobaan)} kali. <Nanti berikut={b.berikut} />
        </p>
      ) : null}
      <div className={kelas.tombol}>
        {b.keadaan === 'menunggu' || b.keadaan === 'perluOrang' ? (
          <Button variant="default" onClick={() => lakukan('coba')}>
            Coba sekarang
          </Button>
        ) : null}
        {b.keadaan === 'dijeda' ? (
          <Button variant="default" onClick={() => lakukan('lanjut')}>
            Lanjutkan
          </Button>
        ) : (
          <Button variant="default" onClick={() => lakukan('jeda')}>
            Jeda
          </Button>
        )}
        <Button variant="subtle" color="red" onClick={() => setTanya(true)}>
          Batalkan…
        </Button>
      </div>
      <Modal
        opened={tanya}
        onClose={() => setTanya(false)}
        title={`Batalkan pengiriman paket nomor ${angka(b.urut)}?`}
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        <p>
          Paket ini tidak dikirim lagi ke {b.namaKe}. Lembar dan jejak pleno tidak berubah; isinya dapat dikirim lagi
          kapan saja.
        </p>
        <div className={kelas.tombol}>
          <Button
            onClick={() => {
              setTanya(false);
              lakukan('batal');
            }}
          >
            Batalkan pengiriman
          </Button>
          <Button variant="default" onClick={() => setTanya(false)}>
            Tidak jadi
          </Button>
        </div>
      </Modal>
    </li>
  );
}
