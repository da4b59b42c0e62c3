import { Button } from '@mantine/core';
import { IconFileImport, IconFiles, IconFolderOpen } from '@tabler/icons-react';
import { BerkasLatihan } from '../latihan/BerkasLatihan.tsx';
import type { AlurImpor } from './alur.ts';
import { DaftarDitolak, ditolakHalaman } from './DaftarDitolak.tsx';
import kelas from './Impor.module.css';
import { pilihBerkas, pilihFolder } from './sumber.ts';

/** Nothing chosen yet. */
export function PilihSumber({ alur }: { alur: AlurImpor }) {
  const besar = ditolakHalaman(alur.terlaluBesar);
  return (
    <>
      <section className={kelas.pilih} aria-label="Pilih sumber">
        <IconFileImport size={52} stroke={1.4} aria-hidden />
        <h2>Seret folder atau berkas hasil TPS ke sini</h2>
        <p>JSON atau zip dari Sirekap, atau tabel Excel dan CSV dengan satu TPS per baris atau per kolom.</p>
        <p>Semua berkas dibaca dulu. Angka baru masuk setelah Anda melihat pratinjau dan setuju.</p>
        <div className={kelas.tombol}>
          <Button
            size="md"
            leftSection={<IconFolderOpen size={20} />}
            onClick={() => void pilihFolder().then(alur.mulai)}
          >
            Pilih folder…
          </Button>
          <Button
            size="md"
            variant="default"
            leftSection={<IconFiles size={20} />}
            onClick={() => void pilihBerkas().then(alur.mulai)}
          >
            Pilih berkas…
          </Button>
        </div>
      </section>
      <BerkasLatihan pakai={(jalur) => void alur.mulai({ jalur })} />
      <DaftarDitolak judul="Tidak dibaca" daftar={besar} />
    </>
  );
}
