import { Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { DokumenJawab } from '../../../../contract/index.ts';
import { sebutanDokumen } from '../cetak.ts';
import { DaftarDigital } from './DaftarDigital.tsx';
import { DaftarTinta } from './DaftarTinta.tsx';
import { FormDigital } from './FormDigital.tsx';
import { Pindaian } from './Pindaian.tsx';
import kelas from './TandaTangan.module.css';

const CARA = [
  { value: 'tinta', label: 'Tinta, di kertas' },
  { value: 'digital', label: 'Digital, di berkas PDF' },
];

/** Who signed a document, on paper and in its file, and who signs it now. */
export function DialogTandaTangan({ dokumen, tutup }: { dokumen: DokumenJawab; tutup: () => void }) {
  const [cara, setCara] = useState('tinta');
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
        <>
          <SegmentedControl
            className={kelas.cara}
            fullWidth
            aria-label="Cara menandatangani"
            data={CARA}
            value={cara}
            onChange={setCara}
          />
          {cara === 'digital' ? (
            <DaftarDigital dokumen={dokumen} pilih={setSiapa} />
          ) : (
            <>
              <DaftarTinta dokumen={dokumen} />
              <Pindaian dokumen={dokumen} />
            </>
          )}
        </>
      )}
    </Modal>
  );
}
