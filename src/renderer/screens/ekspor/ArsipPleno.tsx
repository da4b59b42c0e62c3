import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import kelas from './Ekspor.module.css';
import { useEkspor } from './ekspor.ts';
import { KemajuanEkspor } from './KemajuanEkspor.tsx';

/** The whole plenary to take away: as an archive, or its data alone. */
export function ArsipPleno() {
  const [buka, setBuka] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconArchive size={16} />} onClick={() => setBuka(true)}>
        Arsip pleno…
      </Button>
      {buka ? <DialogArsip tutup={() => setBuka(false)} /> : null}
    </>
  );
}

function DialogArsip({ tutup }: { tutup: () => void }) {
  const [foto, setFoto] = useState(true);
  const { mulai, sibuk, maju, batalkan } = useEkspor();
  return (
    <Modal
      opened
      onClose={() => (sibuk ? batalkan() : tutup())}
      title="Arsip pleno"
      size={560}
      centered
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="md">
        <p className={kelas.teks}>
          Satu berkas ZIP berisi semua dokumen, tabel (XLSX dan CSV), data pleno (JSON), jurnal dengan rantainya, dan
          halaman pemeriksa dokumen. Siapa pun dapat memeriksanya tanpa aplikasi ini; caranya tertulis di BACA-SAYA.txt.
        </p>
        <Checkbox
          label="Sertakan foto dan pindaian C.Hasil"
          checked={foto}
          disabled={sibuk}
          onChange={(e) => setFoto(e.currentTarget.checked)}
        />
        {sibuk ? (
          <KemajuanEkspor maju={maju} batal={batalkan} />
        ) : (
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => mulai({ jenis: 'pleno' }, tutup)}>
              Data saja (JSON)
            </Button>
            <Button onClick={() => mulai({ jenis: 'arsip', foto }, tutup)} data-autofocus>
              Buat arsip
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
