import { Button } from '@mantine/core';
import { IconCalendarEvent, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { DokumenJawab } from '../../../contract/index.ts';
import { useTitik } from '../../lib/kueri.ts';
import { unduh } from '../../lib/unduh.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { BuatDokumen } from './BuatDokumen.tsx';
import { PesananCetak } from './cetak/PesananCetak.tsx';
import { DaftarDokumen } from './DaftarDokumen.tsx';
import kelas from './Dokumen.module.css';
import { KeteranganRapat } from './KeteranganRapat.tsx';
import { Pratinjau } from './Pratinjau.tsx';
import { TombolPeriksa } from './tanda-tangan/TombolPeriksa.tsx';

/** The checker page, for whoever gets a document. */
const PEMERIKSA = '/periksa-dokumen.html';

/** Forms of this plenary: make, look, print, keep. */
export function Dokumen() {
  const { data, error, refetch } = useTitik('dokumen');
  const [pilih, setPilih] = useState<string>();
  const [acara, setAcara] = useState(false);
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data) return <Memuat baris={12} />;
  const tampil: DokumenJawab | undefined = data.dibuat.find((d) => d.id === pilih) ?? data.dibuat[0];
  return (
    <div className={kelas.layar}>
      <div className={kelas.kiri}>
        <h1 className="rp-tersembunyi">Dokumen</h1>
        <PesananCetak />
        <BuatDokumen tempat={data.tempat} jadi={(d) => setPilih(d.id)} />
        <Button variant="subtle" size="xs" leftSection={<IconCalendarEvent size={16} />} onClick={() => setAcara(true)}>
          Tempat dan waktu rapat
        </Button>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconShieldCheck size={16} />}
          title="Satu berkas HTML untuk saksi dan siapa pun: memeriksa dokumen di peramban mana pun, tanpa jaringan"
          onClick={() => void unduh(PEMERIKSA, PEMERIKSA.slice(1))}
        >
          Simpan pemeriksa dokumen…
        </Button>
        <TombolPeriksa />
        <DaftarDokumen daftar={data.dibuat} pilih={tampil?.id} setPilih={setPilih} />
      </div>
      {acara ? <KeteranganRapat acara={data.acara} tutup={() => setAcara(false)} /> : null}
      {tampil ? (
        <Pratinjau key={tampil.id} dokumen={tampil} />
      ) : (
        <Kosong judul="Belum ada dokumen">Pilih dokumen dan kertas di kiri, lalu tekan Buat.</Kosong>
      )}
    </div>
  );
}
