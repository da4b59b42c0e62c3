import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { PenerimaanPaket } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from './Jaringan.module.css';

/** Senders that may upload here, and taking that back. */
export function Terpasang({ p, simpan }: { p: PenerimaanPaket; simpan: (p: PenerimaanPaket) => void }) {
  const [lepas, setLepas] = useState<PenerimaanPaket['terpasang'][number] | null>(null);
  const melepas = useUbah('lepasTerpasang', {
    selesai: (baru) => {
      simpan(baru);
      setLepas(null);
    },
  });
  return (
    <Kartu judul="Perangkat yang dipasangkan">
      {p.terpasang.length === 0 ? (
        <p className={kelas.redup}>Belum ada. Buka penerimaan, lalu pasangkan komputer pengirim.</p>
      ) : null}
      <ul className={kelas.daftar}>
        {p.terpasang.map((t) => (
          <li key={t.id} className={kelas.satu}>
            <div>
              <strong>{t.nama}</strong>
              <span className={kelas.redup}>
                {t.kata} · dipasangkan {waktuSingkat(t.waktu)}
                {t.terdengar ? ` · terakhir terdengar ${waktuSingkat(t.terdengar)}` : ''}
              </span>
            </div>
            <Button variant="subtle" color="red" aria-label={`Lepas ${t.nama}`} onClick={() => setLepas(t)}>
              Lepas…
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        opened={lepas !== null}
        onClose={() => setLepas(null)}
        title={`Lepas ${lepas?.nama ?? ''}?`}
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        <p>
          Kirimannya yang sedang berjalan terputus sekarang juga, dan ia tidak dapat mengirim lagi sampai dipasangkan
          ulang. Paket yang sudah masuk tetap.
        </p>
        <div className={kelas.tombol}>
          <Button
            loading={melepas.isPending}
            onClick={() => lepas && melepas.mutate({ badan: { id: lepas.id } }, { onError: laporGalat })}
          >
            Lepas
          </Button>
          <Button variant="default" onClick={() => setLepas(null)}>
            Batal
          </Button>
        </div>
      </Modal>
    </Kartu>
  );
}
