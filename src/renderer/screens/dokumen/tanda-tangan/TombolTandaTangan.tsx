import { Button } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import type { DokumenJawab } from '../../../../contract/index.ts';
import { DialogTandaTangan } from './DialogTandaTangan.tsx';

/** The way to the signatures of a final document; nothing where it has no boxes to sign in. */
export function TombolTandaTangan({ dokumen }: { dokumen: DokumenJawab }) {
  const [buka, setBuka] = useState(false);
  if (dokumen.draf || dokumen.penanda.length === 0) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconWritingSign size={18} />} onClick={() => setBuka(true)}>
        Tanda tangan
      </Button>
      {buka ? <DialogTandaTangan dokumen={dokumen} tutup={() => setBuka(false)} /> : null}
    </>
  );
}
