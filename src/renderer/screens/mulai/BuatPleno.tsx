import { Button, Modal, Select, Stack } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { AsalBerkas, Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { pilihDiPeramban, titipkan } from '../../lib/berkas.ts';
import { desktop } from '../../lib/desktop.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import kelas from './Mulai.module.css';

async function pilihDefinisi(): Promise<AsalBerkas | null> {
  const d = desktop();
  if (d) {
    const folder = await d.pilihFolder({ judul: 'Pilih folder definisi KPU' });
    return folder === null ? null : { jalur: [folder] };
  }
  const berkas = await pilihDiPeramban(true);
  return berkas.length === 0 ? null : titipkan(berkas, () => undefined);
}

type Isi = { asal: AsalBerkas; definisi: Jawab<'lihatDefinisi'> };

/** Choose a folder, choose the kecamatan and the ballot, done. */
export function BuatPleno({ buka, tutup, masuk }: { buka: boolean; tutup: () => void; masuk: () => Promise<void> }) {
  const [isi, setIsi] = useState<Isi>();
  const [kontes, setKontes] = useState<string | null>(null);
  const [wilayah, setWilayah] = useState<string | null>(null);
  const lihat = useUbah('lihatDefinisi');
  const buat = useUbah('buatPleno', {
    selesai: () => {
      tutup();
      void masuk();
    },
  });
  const pilih = async (): Promise<void> => {
    try {
      const asal = await pilihDefinisi();
      if (!asal) return;
      const definisi = await lihat.mutateAsync({ badan: { asal } });
      setIsi({ asal, definisi });
      setKontes(definisi.kontes[0]?.kode ?? null);
      setWilayah(definisi.kecamatan.length === 1 ? (definisi.kecamatan[0]?.kode ?? null) : null);
    } catch (galat) {
      laporGalat(galat);
    }
  };
  const jenis = isi?.definisi.kontes.find((k) => k.kode === kontes);
  const simpan = (): void => {
    if (isi && jenis && wilayah)
      buat.mutate({ badan: { asal: isi.asal, kontes: jenis.kode, wilayah } }, { onError: laporGalat });
  };
  return (
    <Modal
      opened={buka}
      onClose={tutup}
      title="Buat pleno dari definisi KPU"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="md">
        <p className={kelas.petunjuk}>
          Pilih folder yang berisi <code>ppwp.json</code> dan folder <code>wilayah</code>.
        </p>
        <Button
          variant={isi ? 'default' : 'filled'}
          leftSection={<IconFolderOpen size={20} />}
          loading={lihat.isPending}
          onClick={() => void pilih()}
        >
          {isi ? 'Pilih folder lain…' : 'Pilih folder…'}
        </Button>
        {isi ? (
          <>
            <Select
              label="Jenis pemilihan"
              data={isi.definisi.kontes.map((k) => ({ value: k.kode, label: `${k.nama} (${k.peserta} peserta)` }))}
              value={kontes}
              onChange={setKontes}
              allowDeselect={false}
            />
            <Select
              label="Kecamatan"
              placeholder="Ketik nama kecamatan"
              searchable
              nothingFoundMessage="Tidak ada"
              data={isi.definisi.kecamatan.map((k) => ({
                value: k.kode,
                label: `${k.nama}, ${k.induk} – ${angka(k.desa)} desa/kelurahan, ${angka(k.tps)} TPS`,
              }))}
              value={wilayah}
              onChange={setWilayah}
            />
            <Button size="md" disabled={!jenis || !wilayah} loading={buat.isPending} onClick={simpan}>
              Buat pleno
            </Button>
          </>
        ) : null}
      </Stack>
    </Modal>
  );
}
