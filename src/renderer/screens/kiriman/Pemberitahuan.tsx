import { Button, Modal } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { PilihTempat } from '../../ui/PilihTempat.tsx';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import kelas from './Kiriman.module.css';

type Unit = Jawab<'pemberitahuan'>['unit'][number];

function Satu({ u, tulis }: { u: Unit; tulis: () => void }) {
  return (
    <li>
      <strong>{u.nama}</strong> {angka(u.pembetulan)} sel dibetulkan di rapat ini{' '}
      {u.terkini ? (
        <Lencana derajat="baik">sudah ditulis</Lencana>
      ) : (
        <Lencana derajat="periksa">belum diberitahukan</Lencana>
      )}
      {u.terakhir ? (
        <span className={kelas.redup}>
          pemberitahuan terakhir nomor {angka(u.terakhir.urut)}, {waktuSingkat(u.terakhir.waktu)}:{' '}
          {angka(u.terakhir.pembetulan)} sel
        </span>
      ) : null}
      <div className={kelas.baris}>
        <Button size="xs" variant="default" leftSection={<IconMailForward size={16} />} onClick={tulis}>
          Tulis pemberitahuan {u.nama}…
        </Button>
      </div>
    </li>
  );
}

/** Above the kecamatan: telling units below what was corrected in their sheets. */
export function Pemberitahuan() {
  const { tingkat, badan } = useBadan();
  const { data } = useTitik('pemberitahuan', { kueri: {}, aktif: tingkat <= 2 });
  const [unit, setUnit] = useState<Unit | null>(null);
  const tulis = useUbah('tulisPemberitahuan', { selesai: () => setUnit(null) });
  if (tingkat > 2) return null;
  return (
    <Kartu judul="Pemberitahuan pembetulan ke bawah">
      <p className={kelas.keadaan}>
        Angka yang dibetulkan di rapat {badan} ini diberitahukan kepada pemilik lembarnya dengan berkas bertanda tangan.
        Rekap yang sudah ditetapkan di sana tidak berubah; pembetulannya tampil di sampingnya.
      </p>
      {tulis.data ? (
        <div className={kelas.selesai} role="status">
          <Tanda derajat="baik" kata="selesai" ukuran={26} />
          <div>
            <strong>
              Pemberitahuan nomor {angka(tulis.data.urut)} tertulis dan dibaca ulang: {angka(tulis.data.pembetulan)}{' '}
              sel.
            </strong>
            <p className={kelas.jalur}>{tulis.data.berkas}</p>
          </div>
        </div>
      ) : null}
      {data && data.unit.length > 0 ? (
        <ul className={kelas.daftar}>
          {data.unit.map((u) => (
            <Satu key={u.wilayah} u={u} tulis={() => setUnit(u)} />
          ))}
        </ul>
      ) : (
        <p className={kelas.redup}>
          Belum ada lembar yang dibetulkan di rapat ini. Buka lembarnya dari <Link href="/rekap">Rekap</Link>.
        </p>
      )}
      <Modal
        opened={unit !== null}
        onClose={() => setUnit(null)}
        title={`Tulis pemberitahuan ${unit?.nama ?? ''} ke mana?`}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        {unit ? (
          <PilihTempat
            judul="Tempat pemberitahuan"
            pilih={(tempat) => tulis.mutate({ badan: { wilayah: unit.wilayah, tempat } }, { onError: laporGalat })}
          />
        ) : null}
      </Modal>
    </Kartu>
  );
}
