import { Button, Modal, Select, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeadaanPanelJauh } from '../../../contract/index.ts';
import { GalatServer } from '../../lib/galat.ts';
import { kunci, useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { Memuat } from '../../ui/Kotak.tsx';
import { DaftarPanelJauh } from './DaftarPanelJauh.tsx';
import { KodeGabung } from './KodeGabung.tsx';
import kelas from './PanelJauh.module.css';

const SEMUA = 'semua';
type Kirim = ReturnType<typeof useUbah<'aturPanelJauh'>>['mutate'];

/** The certificate is past its day: a new one is the operator's decision, because panels compare it. */
function SertifikatBaru({ kirim }: { kirim: () => void }) {
  return (
    <p role="alert" className={kelas.peringatan}>
      Sertifikat komputer ini lewat masa berlakunya. Periksa tanggal komputer; bila benar, panel lama akan melihat
      sertifikat baru.{' '}
      <Button size="xs" variant="default" onClick={kirim}>
        Buka dengan sertifikat baru
      </Button>
    </p>
  );
}

function Pintu({ k, kirim, sibuk }: { k: KeadaanPanelJauh; kirim: Kirim; sibuk: boolean }) {
  const [alamat, setAlamat] = useState(SEMUA);
  const [kedaluwarsa, setKedaluwarsa] = useState(false);
  const atur = (nyala: boolean, sertifikatBaru = false): void =>
    kirim(
      {
        badan: {
          nyala,
          ...(nyala && alamat !== SEMUA ? { alamat } : {}),
          ...(sertifikatBaru ? { sertifikatBaru } : {}),
        },
      },
      {
        onSuccess: () => setKedaluwarsa(false),
        onError: (e) => {
          if (e instanceof GalatServer && e.kode === 'PANEL_SERTIFIKAT_KEDALUWARSA') setKedaluwarsa(true);
          else laporGalat(e);
        },
      },
    );
  return (
    <section className={kelas.pintu} aria-label="Pintu">
      <Switch
        size="md"
        label="Buka pintu bagi laptop lain"
        description="Hanya laptop yang diberi kode dapat masuk. Pintu menutup bersama pleno ini."
        checked={k.nyala}
        disabled={sibuk}
        onChange={(e) => atur(e.currentTarget.checked)}
      />
      {!k.nyala && k.jaringan.length > 1 ? (
        <Select
          label="Lewat jaringan"
          data={[{ value: SEMUA, label: 'Semua jaringan komputer ini' }, ...k.jaringan]}
          value={alamat}
          onChange={(a) => setAlamat(a ?? SEMUA)}
          allowDeselect={false}
        />
      ) : null}
      {kedaluwarsa ? <SertifikatBaru kirim={() => atur(true, true)} /> : null}
      {k.nyala && k.alamat.length === 0 ? (
        <p role="status">Komputer ini belum tersambung ke jaringan mana pun. Sambungkan ke Wi-Fi atau kabel kantor.</p>
      ) : null}
    </section>
  );
}

/** Panels on other laptops: the door, a code for one more, and who is there. */
export function DialogPanelJauh({ buka, tutup, satuan }: { buka: boolean; tutup: () => void; satuan: string }) {
  const klien = useQueryClient();
  const { data } = useTitik('panelJauh', { aktif: buka });
  const simpan = (k: KeadaanPanelJauh): void => void klien.setQueryData(kunci('panelJauh'), k);
  const atur = useUbah('aturPanelJauh', { selesai: simpan });
  return (
    <Modal
      opened={buka}
      onClose={tutup}
      title="Panel di laptop lain"
      size={860}
      centered
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {data ? (
        <div className={kelas.isi}>
          <Pintu k={data} kirim={atur.mutate} sibuk={atur.isPending} />
          {data.nyala ? <KodeGabung k={data} satuan={satuan} simpan={simpan} /> : null}
          <DaftarPanelJauh k={data} satuan={satuan} simpan={simpan} />
        </div>
      ) : (
        <Memuat baris={4} />
      )}
    </Modal>
  );
}
