import { Button, Modal, Textarea } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { TujuanJawab } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { Cari } from './Cari.tsx';
import kelas from './Jaringan.module.css';
import { PasangKode } from './PasangKode.tsx';

/** The address that the receiver shows, pasted whole. */
function Tempel({ tanpa, selesai }: { tanpa: boolean; selesai: (t: TujuanJawab) => void }) {
  const [alamat, setAlamat] = useState('');
  const pasang = useUbah('pasangkanTujuan', {
    selesai: (t) => {
      setAlamat('');
      selesai(t);
    },
  });
  return (
    <form
      className={kelas.isian}
      onSubmit={(e) => {
        e.preventDefault();
        pasang.mutate({ badan: { alamat } }, { onError: laporGalat });
      }}
    >
      <Textarea
        label="Atau alamat pemasangan dari penerima"
        description="rekap-lan://… seluruhnya; disalin lewat pesan atau flashdisk. Berlaku sepuluh menit dan sekali pakai."
        autosize
        minRows={1}
        maxRows={4}
        value={alamat}
        onChange={(e) => setAlamat(e.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconLink size={18} />}
        disabled={tanpa || alamat.trim() === ''}
        loading={pasang.isPending}
      >
        Pasangkan
      </Button>
    </form>
  );
}

/** Receivers that this computer is paired with, and pairing with another one. */
export function Tujuan({ tujuan, tanpa }: { tujuan: TujuanJawab[]; tanpa: boolean }) {
  const [baru, setBaru] = useState<TujuanJawab | null>(null);
  const [tempat, setTempat] = useState('');
  const [lupa, setLupa] = useState<TujuanJawab | null>(null);
  const lupakan = useUbah('lupakanTujuan', { selesai: () => setLupa(null) });
  return (
    <Kartu judul="Penerima">
      {baru ? (
        <p className={kelas.pita} role="status">
          <Tanda derajat="baik" kata="dipasangkan" /> Dipasangkan dengan <strong>{baru.nama}</strong>. Minta penerima
          membacakan kata sidik komputernya; harus persis: <strong>{baru.kata}</strong>
        </p>
      ) : null}
      {tujuan.length === 0 ? <p className={kelas.redup}>Belum ada penerima yang dipasangkan.</p> : null}
      <ul className={kelas.daftar} aria-label="Penerima yang dipasangkan">
        {tujuan.map((t) => (
          <li key={t.id} className={kelas.satu}>
            <div>
              <strong>{t.nama}</strong>
              <span className={kelas.redup}>
                {t.alamat} · {t.kata} · dipasangkan {waktuSingkat(t.waktu)}
              </span>
            </div>
            <Button variant="subtle" color="red" aria-label={`Lupakan ${t.nama}`} onClick={() => setLupa(t)}>
              Lupakan…
            </Button>
          </li>
        ))}
      </ul>
      <Cari tanpa={tanpa} pilih={setTempat} />
      <h3 className={kelas.sub}>Pasangkan dengan penerima</h3>
      <PasangKode tempat={tempat} setTempat={setTempat} tanpa={tanpa} selesai={setBaru} />
      <Tempel tanpa={tanpa} selesai={setBaru} />
      <Modal
        opened={lupa !== null}
        onClose={() => setLupa(null)}
        title={`Lupakan ${lupa?.nama ?? ''}?`}
        closeButtonProps={{ 'aria-label': 'Tutup' }}
      >
        <p>
          Komputer ini tidak mengirim lagi kepadanya sampai dipasangkan ulang. Paket yang menunggu untuknya tetap di
          kotak keluar.
        </p>
        <div className={kelas.tombol}>
          <Button
            loading={lupakan.isPending}
            onClick={() => lupa && lupakan.mutate({ badan: { id: lupa.id } }, { onError: laporGalat })}
          >
            Lupakan
          </Button>
          <Button variant="default" onClick={() => setLupa(null)}>
            Batal
          </Button>
        </div>
      </Modal>
    </Kartu>
  );
}
