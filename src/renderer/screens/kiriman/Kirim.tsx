import { Button, Checkbox, Modal } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { ruang } from '../../lib/ruang.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { PilihTempat } from '../../ui/PilihTempat.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Kiriman.module.css';

type Tertulis = Jawab<'tulisPaket'>;

function Selesai({ t }: { t: Tertulis }) {
  return (
    <div className={kelas.selesai} role="status">
      <Tanda derajat="baik" kata="selesai" ukuran={26} />
      <div>
        <strong>
          Paket nomor {angka(t.urut)} tertulis dan dibaca ulang: {angka(t.lembar)} lembar, {angka(t.disahkan)} disahkan,{' '}
          {angka(t.dokumen)} dokumen ({ruang(t.ukuran)}).
        </strong>
        <p className={kelas.jalur}>{t.berkas}</p>
        {t.sudahAda ? <p className={kelas.redup}>Paket yang sama sudah ada di sana; tidak ditulis dua kali.</p> : null}
      </div>
    </div>
  );
}

/** Writing a package to a stick or folder. */
export function Kirim() {
  const { data } = useTitik('kiriman');
  const [buka, setBuka] = useState(false);
  const [dokumen, setDokumen] = useState(true);
  const [foto, setFoto] = useState(false);
  const tulis = useUbah('tulisPaket', { selesai: () => setBuka(false) });
  const akhir = data?.terkirim[0];
  return (
    <Kartu judul="Kirim">
      <p className={kelas.keadaan}>
        {akhir
          ? `Paket terakhir nomor ${angka(akhir.urut)}, ${waktuSingkat(akhir.waktu)}: ${angka(akhir.lembar)} lembar. ${
              data.belumDikirim === 0
                ? 'Sejak itu tidak ada yang berubah.'
                : `${angka(data.belumDikirim)} catatan sesudahnya belum dikirim.`
            }`
          : 'Belum pernah dikirim. Paket memuat semua lembar TPS, jejaknya, dan dokumen yang sudah final.'}
      </p>
      {tulis.data ? <Selesai t={tulis.data} /> : null}
      <div className={kelas.baris}>
        <Button size="md" leftSection={<IconSend size={20} />} onClick={() => setBuka(true)}>
          Tulis paket…
        </Button>
        <Checkbox label="dokumen final" checked={dokumen} onChange={(e) => setDokumen(e.currentTarget.checked)} />
        <Checkbox label="foto C.Hasil" checked={foto} onChange={(e) => setFoto(e.currentTarget.checked)} />
      </div>
      <Modal
        opened={buka}
        onClose={() => setBuka(false)}
        title="Tulis paket ke mana?"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        <PilihTempat
          judul="Tempat paket"
          pilih={(tempat) => tulis.mutate({ badan: { tempat, dokumen, foto } }, { onError: laporGalat })}
        />
        {tulis.isPending ? (
          <p className={kelas.redup} role="status">
            Menulis dan membaca ulang; jangan cabut flashdisknya.
          </p>
        ) : null}
      </Modal>
    </Kartu>
  );
}
