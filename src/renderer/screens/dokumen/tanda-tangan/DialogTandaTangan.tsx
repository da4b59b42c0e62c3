import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { DokumenJawab } from '../../../../contract/index.ts';
import { sebutanDokumen } from '../cetak.ts';
import { DaftarDigital } from './DaftarDigital.tsx';
import { FormDigital } from './FormDigital.tsx';

/** Who signed a document, and who signs it now. */
export function DialogTandaTangan({ dokumen, tutup }: { dokumen: DokumenJawab; tutup: () => void }) {
  const [siapa, setSiapa] = useState<number | null>(null);
  const penanda = dokumen.penanda.find((x) => x.orang === siapa && x.tanda === null);
  return (
    <Modal
      opened
      onClose={tutup}
      size="xl"
      title={`Tanda tangan ${sebutanDokumen(dokumen)} ${dokumen.namaWilayah}`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {penanda ? (
        <FormDigital dokumen={dokumen} penanda={penanda} selesai={() => setSiapa(null)} />
      ) : (
        <DaftarDigital dokumen={dokumen} pilih={setSiapa} />
      )}
    </Modal>
  );
}
