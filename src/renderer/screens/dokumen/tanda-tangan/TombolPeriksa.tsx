import { Button } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { HasilPeriksaBerkas } from '../../../../contract/index.ts';
import { pilihDiPeramban } from '../../../lib/berkas.ts';
import { GalatServer, TERPUTUS } from '../../../lib/galat.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { bacaGalat } from '../../../lib/panggil.ts';
import { tajukOrang } from '../../../lib/papan-ketik.ts';
import { HasilPeriksa } from './HasilPeriksa.tsx';

async function periksa(berkas: File): Promise<HasilPeriksaBerkas> {
  const alamat = `/api/periksa-dokumen?nama=${encodeURIComponent(berkas.name.slice(0, 200))}`;
  let respons: Response;
  try {
    respons = await fetch(alamat, { method: 'POST', headers: tajukOrang(), body: berkas });
  } catch {
    throw new GalatServer(TERPUTUS, 0);
  }
  if (!respons.ok) throw await bacaGalat(respons);
  return HasilPeriksaBerkas.parse(await respons.json());
}

/** Checks any PDF, wherever it comes from, and says in words what its signatures are worth. */
export function TombolPeriksa() {
  const [hasil, setHasil] = useState<HasilPeriksaBerkas | null>(null);
  const [sibuk, setSibuk] = useState(false);
  const mulai = async (): Promise<void> => {
    const [b] = await pilihDiPeramban(false, '.pdf,application/pdf');
    if (!b) return;
    setSibuk(true);
    try {
      setHasil(await periksa(b.berkas));
    } catch (galat) {
      laporGalat(galat);
    } finally {
      setSibuk(false);
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        loading={sibuk}
        leftSection={<IconFileCheck size={16} />}
        title="Memeriksa tanda tangan digital sebuah PDF, dari mana pun asalnya"
        onClick={() => void mulai()}
      >
        Periksa berkas…
      </Button>
      {hasil ? <HasilPeriksa hasil={hasil} lain={() => void mulai()} tutup={() => setHasil(null)} /> : null}
    </>
  );
}
