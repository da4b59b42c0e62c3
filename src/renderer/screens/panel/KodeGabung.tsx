import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KeadaanPanelJauh } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { Qr } from '../../ui/Qr.tsx';
import kelas from './PanelJauh.module.css';
import { PilihDaerah } from './PilihDaerah.tsx';

type Prop = { k: KeadaanPanelJauh; satuan: string; simpan: (k: KeadaanPanelJauh) => void };

/** `04:59`; null where the time is over. */
function useSisa(sampai: string | undefined): string | null {
  const [kini, setKini] = useState(Date.now);
  useEffect(() => {
    const t = setInterval(() => setKini(Date.now()), 1000);
    return () => clearInterval(t);
  }, []);
  const detik = sampai ? Math.ceil((Date.parse(sampai) - kini) / 1000) : 0;
  if (detik <= 0) return null;
  return `${String(Math.floor(detik / 60)).padStart(2, '0')}:${String(detik % 60).padStart(2, '0')}`;
}

/** Eight digits in two groups, and the certificate's hex in groups of two, as browsers show it. */
const berjarak = (kode: string): string => `${kode.slice(0, 4)} ${kode.slice(4)}`;
const titikDua = (sidik: string): string => (sidik.match(/../g) ?? []).join(':').toUpperCase();

function Tampil({ k, kode, sisa }: { k: KeadaanPanelJauh; kode: string; sisa: string }) {
  const alamat = k.alamat[0];
  return (
    <div className={kelas.kode}>
      <ol>
        <li>
          Di laptop lain, buka peramban dan ketik
          {k.alamat.map((a) => (
            <strong key={a} className={kelas.alamat}>
              {a}/gabung
            </strong>
          ))}
          <small>atau, dengan aplikasi Rekap Pleno, menu Berkas → Gabung sebagai panel.</small>
        </li>
        <li>
          Peramban memperingatkan “sambungan tidak pribadi”, karena sertifikat ini dibuat komputer ini sendiri. Cocokkan
          dulu sidiknya (peramban menampilkan SHA-256, aplikasi enam kata), lalu lanjutkan:
          <strong className={kelas.kata}>{k.sertifikat?.kata}</strong>
          <small className={kelas.sidik}>SHA-256 {titikDua(k.sertifikat?.sidik ?? '')}</small>
        </li>
        <li>
          Ketik kode ini dan nama panel
          <strong className={kelas.angka}>{berjarak(kode)}</strong>
          <small>Sekali pakai, lima percobaan, tinggal {sisa}.</small>
        </li>
      </ol>
      {alamat ? <Qr teks={`${alamat}/gabung#${kode}`} className={kelas.qr} /> : null}
    </div>
  );
}

/** A code for one more laptop: what it may change is chosen first. */
export function KodeGabung({ k, satuan, simpan }: Prop) {
  const [daerah, setDaerah] = useState<string[] | null>(null);
  const buat = useUbah('kodePanel', { selesai: simpan });
  const tutup = useUbah('tutupKodePanel', { selesai: simpan });
  const sisa = useSisa(k.kode?.sampai);
  return (
    <section className={kelas.bagian} aria-label="Kode gabung">
      {k.kode && sisa ? (
        <>
          <Tampil k={k} kode={k.kode.kode} sisa={sisa} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => tutup.mutate({}, { onError: laporGalat })}>
              Batalkan kode
            </Button>
          </Group>
        </>
      ) : (
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <div className={kelas.pilih}>
            <PilihDaerah satuan={satuan} label={`Panel baru dapat mengubah`} daerah={daerah} pilih={setDaerah} />
          </div>
          <Button loading={buat.isPending} onClick={() => buat.mutate({ badan: { daerah } }, { onError: laporGalat })}>
            Tampilkan kode gabung
          </Button>
        </Group>
      )}
    </section>
  );
}
