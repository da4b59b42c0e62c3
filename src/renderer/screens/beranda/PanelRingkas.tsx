import { Button } from '@mantine/core';
import { useState } from 'react';
import { angka } from '../../../domain/format.ts';
import { useNamaPanel } from '../../lib/panel.ts';
import { usePanelSaya } from '../../lib/panel-desa.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { TombolPanelJauh } from '../panel/TombolPanelJauh.tsx';
import kelas from './Beranda.module.css';
import { DialogPanel } from './DialogPanel.tsx';

/** What this panel is called, which units it reads, and the way to divide them. */
export function PanelRingkas({ satuan }: { satuan: string }) {
  const [nama, setNama] = useNamaPanel();
  const { bagian, milik, diketahui } = usePanelSaya();
  const [buka, setBuka] = useState(false);
  const panel = [...new Set(bagian.flatMap((b) => (b.panel === null ? [] : [b.panel])))];
  const bebas = bagian.filter((b) => b.panel === null).length;
  return (
    <Kartu
      judul="Panel"
      kanan={
        <div className={kelas.tombolPanel}>
          <Button variant="default" size="xs" disabled={!diketahui} onClick={() => setBuka(true)}>
            Bagi {satuan}…
          </Button>
          <TombolPanelJauh satuan={satuan} />
        </div>
      }
    >
      <dl className={kelas.keadaan}>
        <dt>
          <label htmlFor="nama-panel">Panel ini</label>
        </dt>
        <dd>
          <input
            id="nama-panel"
            className={kelas.panel}
            value={nama}
            maxLength={40}
            list="nama-panel-ada"
            onChange={(e) => setNama(e.currentTarget.value)}
            title="Nama yang terlihat panel lain saat TPS dibuka di sini"
          />
          <datalist id="nama-panel-ada">
            {panel.map((p) => (
              <option key={p} value={p} />
            ))}
          </datalist>
        </dd>
        <dt>Membaca</dt>
        <dd>
          {!diketahui
            ? '…'
            : panel.length === 0
              ? `semua ${satuan} (belum dibagi)`
              : milik.length > 0
                ? milik.map((b) => b.nama).join(', ')
                : `belum ada ${satuan} untuk panel ini`}
        </dd>
        {panel.length > 0 ? (
          <>
            <dt>Dibagi ke</dt>
            <dd>
              {angka(panel.length)} panel{bebas > 0 ? `; ${angka(bebas)} ${satuan} belum dibagi` : ''}
            </dd>
          </>
        ) : null}
      </dl>
      <DialogPanel key={String(buka)} buka={buka} tutup={() => setBuka(false)} bagian={bagian} satuan={satuan} />
    </Kartu>
  );
}
