import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { kataDari } from '../../../domain/kata-sidik.ts';
import { desktop } from '../../lib/desktop.ts';
import kelas from './Gabung.module.css';

type Ada = { alamat: string; sidik: string };

const kata = (sidik: string): string =>
  kataDari(Uint8Array.from(sidik.match(/../g) ?? [], (h) => Number.parseInt(h, 16)));

/** First who is there, then whether it is the right one: six words, read aloud from the operator's screen. */
function Isi({ tutup }: { tutup: () => void }) {
  const [alamat, setAlamat] = useState('');
  const [kode, setKode] = useState('');
  const [ada, setAda] = useState<Ada | null>(null);
  const [galat, setGalat] = useState('');
  const [sibuk, setSibuk] = useState(false);
  const periksa = async (): Promise<void> => {
    setSibuk(true);
    setGalat('');
    const h = await desktop()?.periksaPanel(alamat);
    setSibuk(false);
    if (h?.hasil === 'ada') setAda({ alamat: h.alamat, sidik: h.sidik });
    else setGalat(h?.pesan ?? '');
  };
  const buka = async (): Promise<void> => {
    if (!ada) return;
    await desktop()?.bukaPanel({ ...ada, kode });
    tutup();
  };
  return (
    <form
      className={kelas.isian}
      onSubmit={(e) => {
        e.preventDefault();
        void (ada ? buka() : periksa());
      }}
    >
      <TextInput
        label="Alamat komputer operator"
        description="Seperti yang tampil di layarnya, misalnya 192.168.1.5:8444"
        value={alamat}
        maxLength={200}
        data-autofocus
        onChange={(e) => {
          setAlamat(e.currentTarget.value);
          setAda(null);
        }}
      />
      <TextInput
        label="Kode gabung"
        description="Delapan angka yang tampil di layar operator"
        className={kelas.kode}
        inputMode="numeric"
        autoComplete="off"
        value={kode}
        onChange={(e) => setKode(e.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
      />
      {ada ? (
        <div className={kelas.cocok} role="status">
          <p>Cocokkan enam kata ini dengan layar operator. Bila ada yang berbeda, jangan lanjutkan.</p>
          <strong>{kata(ada.sidik)}</strong>
        </div>
      ) : null}
      <div role="alert">{galat === '' ? null : <p className={kelas.galat}>{galat}</p>}</div>
      <Group justify="flex-end">
        <Button variant="default" onClick={tutup}>
          Batal
        </Button>
        <Button type="submit" loading={sibuk} disabled={alamat.trim() === '' || kode.length !== 8}>
          {ada ? 'Katanya sama, gabung' : 'Lanjut'}
        </Button>
      </Group>
    </form>
  );
}

/** The menu item “Gabung sebagai panel…”: this laptop works on the plenary of another one, in a window of its own. */
export function DialogGabung() {
  const [buka, setBuka] = useState(false);
  useEffect(() => desktop()?.padaPerintah((p) => p === 'gabungPanel' && setBuka(true)), []);
  const tutup = (): void => setBuka(false);
  return (
    <Modal
      opened={buka}
      onClose={tutup}
      title="Gabung sebagai panel"
      size={520}
      centered
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Isi tutup={tutup} />
    </Modal>
  );
}
