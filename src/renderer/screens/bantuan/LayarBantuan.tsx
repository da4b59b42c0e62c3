import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { desktop } from '../../lib/desktop.ts';
import kelas from './Bantuan.module.css';
import { tutupBantuan } from './bantuan.ts';
import { bersih, Cari } from './Cari.tsx';
import { HALAMAN } from './halaman.ts';
import { IsiHalaman } from './IsiHalaman.tsx';
import { keBagian } from './PanelBantuan.tsx';
import { DAFTAR_ISI } from './peta.ts';

/** `/bantuan/:halaman`: a page of the guide on the whole screen, to read and to print. Unknown: the table of contents. */
export function LayarBantuan({ halaman: id = DAFTAR_ISI }: { halaman?: string | undefined }) {
  const [, pergi] = useLocation();
  const [cari, setCari] = useState('');
  const [bagian, setBagian] = useState('');
  const isi = useRef<HTMLDivElement>(null);
  const halaman = HALAMAN.get(id) ?? HALAMAN.get(DAFTAR_ISI);
  useEffect(tutupBantuan, []);
  useEffect(() => desktop()?.padaPerintah((p) => p === 'cetak' && window.print()), []);
  useEffect(() => {
    if (id) keBagian(isi.current, bagian);
  }, [id, bagian]);
  if (!halaman) return null;
  const ke = (h: string, b = ''): void => {
    setBagian(b);
    pergi(`/bantuan/${h}`);
  };
  return (
    <div ref={isi} className={kelas.layar} data-cetak-bantuan={halaman.id}>
      <div className={kelas.alat}>
        <Link href={`/bantuan/${DAFTAR_ISI}`}>Daftar isi</Link>
        <Cari halaman={halaman} cari={cari} ubah={setCari} pergi={ke} isi={isi} />
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          Cetak halaman ini
        </Button>
        <Button variant="default" onClick={() => window.history.back()}>
          Kembali
        </Button>
      </div>
      <IsiHalaman halaman={halaman} cari={bersih(cari)} pergi={ke} />
    </div>
  );
}
