import { Button, Modal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { AsalBerkas, Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { titipkan } from '../../lib/berkas.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { pilihBerkas } from '../impor/sumber.ts';

type Hasil = Jawab<'berkasTotal'>;

/** What came of the file: received, left alone with the reason, refused. */
function Laporan({ hasil, tutup }: { hasil: Hasil; tutup: () => void }) {
  return (
    <Modal opened onClose={tutup} size="lg" title="Rekap Sirekap dibaca" closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <p>
        <strong>{angka(hasil.diterima.length)}</strong> wilayah diterima
        {hasil.diterima.length > 0 ? `: ${hasil.diterima.map((d) => d.nama).join(', ')}.` : '.'}
      </p>
      {hasil.dilewati.length > 0 ? (
        <>
          <h3>Tidak diubah</h3>
          <ul>
            {hasil.dilewati.map((d) => (
              <li key={d.wilayah}>
                {d.wilayah}: {d.sebab}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {hasil.ditolak.length > 0 ? (
        <>
          <h3>Berkas ditolak</h3>
          <ul>
            {hasil.ditolak.map((d) => (
              <li key={d.berkas}>
                {d.berkas}: {d.pesan}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {hasil.catatan.length > 0 ? (
        <>
          <h3>Catatan</h3>
          <ul>
            {hasil.catatan.map((c) => (
              <li key={c}>{c}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Modal>
  );
}

/** Takes Sirekap's recap of a region as totals; what was typed from paper stays. */
export function MuatBerkas({ kontes }: { kontes: KodeKontes }) {
  const [sibuk, setSibuk] = useState(false);
  const [hasil, setHasil] = useState<Hasil | null>(null);
  const muat = async (): Promise<void> => {
    const pilihan = await pilihBerkas();
    if (!pilihan) return;
    setSibuk(true);
    try {
      const asal: AsalBerkas =
        'jalur' in pilihan ? { jalur: pilihan.jalur } : await titipkan(pilihan.berkas, () => undefined);
      setHasil(await panggil('berkasTotal', { param: { kontes }, badan: { asal } }));
    } catch (galat) {
      laporGalat(galat);
    } finally {
      setSibuk(false);
    }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={18} />} loading={sibuk} onClick={() => void muat()}>
        Rekap Sirekap…
      </Button>
      {hasil ? <Laporan hasil={hasil} tutup={() => setHasil(null)} /> : null}
    </>
  );
}
