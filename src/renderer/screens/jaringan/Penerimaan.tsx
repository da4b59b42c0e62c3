import { Button, Modal, NumberInput } from '@mantine/core';
import { IconDoorEnter, IconDoorOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PenerimaanPaket } from '../../../contract/index.ts';
import { kunci, useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { Lencana, Tanda } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';
import { Pemasangan } from './Pemasangan.tsx';
import { Terpasang } from './Terpasang.tsx';

const PORT = 8443;

/** Renewing is asked for, because every sender has to be paired anew afterwards. */
function Sertifikat({ p, simpan }: { p: PenerimaanPaket; simpan: (p: PenerimaanPaket) => void }) {
  const [tanya, setTanya] = useState(false);
  const perbarui = useUbah('perbaruiSertifikat', {
    selesai: (baru) => {
      simpan(baru);
      setTanya(false);
    },
  });
  const s = p.sertifikat;
  const rusak = p.galat?.kode === 'LAN_SERTIFIKAT_RUSAK';
  if (!s && !rusak) return null;
  const lewat = s !== null && new Date(s.sampai) < new Date();
  return (
    <>
      <dt>Sertifikat</dt>
      <dd>
        {s ? (
          <>
            <strong>{s.kata}</strong>
            <span className={kelas.redup}>
              {lewat ? <Tanda derajat="salah" kata="lewat" /> : null} berlaku sampai {waktuSingkat(s.sampai)}
            </span>
          </>
        ) : (
          'tidak dapat dipakai'
        )}{' '}
        <Button variant="subtle" size="compact-md" onClick={() => setTanya(true)}>
          Perbarui…
        </Button>
        <Modal
          opened={tanya}
          onClose={() => setTanya(false)}
          title="Buat sertifikat baru?"
          closeButtonProps={{ 'aria-label': 'Tutup' }}
        >
          <p>
            Semua pengirim mengenal komputer ini dari sertifikatnya. Sesudah diperbarui,{' '}
            <strong>setiap pengirim harus dipasangkan lagi</strong>; sampai itu kirimannya ditolak dan menunggu di
            komputernya. Laptop panel pun bertemu sertifikat baru begitu pintu panel dibuka lagi. Paket yang sudah masuk
            tidak berubah.
          </p>
          <div className={kelas.tombol}>
            <Button
              loading={perbarui.isPending}
              onClick={() => perbarui.mutate({ badan: {} }, { onError: laporGalat })}
            >
              Buat sertifikat baru
            </Button>
            <Button variant="default" onClick={() => setTanya(false)}>
              Batal
            </Button>
          </div>
        </Modal>
      </dd>
    </>
  );
}

/** The package door: open or closed, where it is found, how it is known, who may send. */
export function Penerimaan({ tanpa }: { tanpa: boolean }) {
  const klien = useQueryClient();
  const { data: p, error, refetch } = useTitik('penerimaan');
  const [port, setPort] = useState<number>(PORT);
  const simpan = (baru: PenerimaanPaket): void => void klien.setQueryData(kunci('penerimaan'), baru);
  const buka = useUbah('bukaPenerimaan', { selesai: simpan });
  const tutup = useUbah('tutupPenerimaan', { selesai: simpan });
  if (error && !p) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!p) return <Memuat baris={5} />;
  return (
    <>
      <Kartu
        judul="Penerimaan"
        kanan={<Lencana derajat={p.nyala ? 'baik' : 'netral'}>{p.nyala ? 'terbuka' : 'tertutup'}</Lencana>}
      >
        {p.galat ? (
          <p className={kelas.pita} role="alert">
            <Tanda derajat="salah" kata="Tidak berhasil" /> {p.galat.kalimat} {p.galat.langkah}
          </p>
        ) : null}
        <dl className={kelas.fakta}>
          {p.nyala ? (
            <>
              <dt>Alamat</dt>
              <dd>
                {p.alamat.map((a) => (
                  <strong key={a}>{a}</strong>
                ))}
                {p.sejak ? <span className={kelas.redup}>terbuka sejak {waktuSingkat(p.sejak)}</span> : null}
              </dd>
            </>
          ) : null}
          {p.perangkat ? (
            <>
              <dt>Komputer ini</dt>
              <dd>
                {p.perangkat.nama} <span className={kelas.redup}>kata sidik {p.perangkat.kata}</span>
              </dd>
            </>
          ) : null}
          <Sertifikat p={p} simpan={simpan} />
        </dl>
        {p.nyala ? (
          <Button
            variant="default"
            leftSection={<IconDoorOff size={18} />}
            loading={tutup.isPending}
            onClick={() => tutup.mutate({ badan: {} }, { onError: laporGalat })}
          >
            Tutup penerimaan
          </Button>
        ) : (
          <>
            <p className={kelas.jelas}>
              Selama terbuka, hanya perangkat yang dipasangkan dapat mengirim. Yang datang menunggu di kotak masuk;
              tidak ada angka yang berubah tanpa Anda.
            </p>
            <div className={kelas.tombol}>
              <Button
                size="md"
                leftSection={<IconDoorEnter size={20} />}
                disabled={tanpa}
                loading={buka.isPending}
                onClick={() => buka.mutate({ badan: { port } }, { onError: laporGalat })}
              >
                Buka penerimaan
              </Button>
              <NumberInput
                aria-label="Port"
                w={130}
                size="md"
                min={1}
                max={65_535}
                prefix="port "
                hideControls
                value={port}
                onChange={(n) => setPort(typeof n === 'number' ? n : PORT)}
              />
            </div>
          </>
        )}
        {p.nyala ? <Pemasangan p={p} simpan={simpan} /> : null}
      </Kartu>
      <Terpasang p={p} simpan={simpan} />
    </>
  );
}
