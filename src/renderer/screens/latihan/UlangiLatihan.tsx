import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import kelas from './Latihan.module.css';

/** Makes the plenary of a course and goes there. */
export function useMulaiLatihan() {
  const klien = useQueryClient();
  const [, pergi] = useLocation();
  const buat = useUbah('buatLatihan', {
    selesai: () =>
      void klien.invalidateQueries().then(() => {
        pergi('/');
      }),
  });
  return {
    sedang: buat.isPending,
    mulai: (benih: number) => buat.mutate({ badan: { benih } }, { onError: laporGalat }),
  };
}

const MAKS_BENIH = 2147483647;

/** Begins anew in another practice plenary; this one stays as it is. */
export function UlangiLatihan({ benih }: { benih: number }) {
  const [buka, { open, close }] = useDisclosure(false);
  const { mulai, sedang } = useMulaiLatihan();
  return (
    <>
      <button type="button" className={kelas.tautan} onClick={open}>
        Ulangi latihan…
      </button>
      <Modal opened={buka} onClose={close} title="Ulangi latihan?" closeButtonProps={{ 'aria-label': 'Tutup' }}>
        <p>
          Pleno latihan baru dibuat dan dibuka. Latihan yang sekarang tetap tersimpan di daftar pleno, dengan
          ringkasannya.
        </p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" loading={sedang} onClick={() => mulai(benih)}>
            Angka yang sama
          </Button>
          <Button data-autofocus loading={sedang} onClick={() => mulai(benih >= MAKS_BENIH ? 0 : benih + 1)}>
            Angka lain
          </Button>
        </Group>
      </Modal>
    </>
  );
}
