import { Button, Group, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DaftarOrangJawab, OrangJawab } from '../../../contract/index.ts';
import { bolehMengesahkan } from '../../../domain/orang.ts';
import { isiGalat } from '../../lib/galat.ts';
import { laporPesan } from '../../lib/lapor.tsx';
import { IsianPin, PANJANG_PIN } from '../../ui/IsianPin.tsx';
import { TanyaPin } from '../../ui/TanyaPin.tsx';
import kelas from './Orang.module.css';
import type { UbahOrang } from './ubah.ts';

type Prop = { orang: OrangJawab; daftar: DaftarOrangJawab; ubah: UbahOrang; tutup: () => void };

/** The old PIN where there is one, then the new one twice. */
function Formulir({ orang, daftar, ubah, tutup, lupa }: Prop & { lupa: () => void }) {
  const [lama, setLama] = useState('');
  const [pin, setPin] = useState('');
  const [ulang, setUlang] = useState('');
  const [galat, setGalat] = useState<unknown>(null);
  const kotakPin = useRef<HTMLInputElement>(null);
  const kotakUlang = useRef<HTMLInputElement>(null);
  const beda = ulang.length === PANJANG_PIN && ulang !== pin;
  const lengkap = pin.length === PANJANG_PIN && ulang === pin && (!orang.punyaPin || lama.length === PANJANG_PIN);
  const simpan = async (): Promise<void> => {
    if (!lengkap || ubah.sibuk) return;
    setGalat(null);
    const ya = await ubah.aturPin(orang.id, pin, orang.punyaPin ? lama : null, setGalat);
    if (!ya) return;
    laporPesan(`PIN ${orang.nama} diatur.`);
    tutup();
  };
  /** Goes on by itself after the sixth digit. */
  const isi = (atur: (t: string) => void, lanjut?: HTMLInputElement | null) => (t: string) => {
    atur(t);
    if (t.length === PANJANG_PIN) lanjut?.focus();
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void simpan();
      }}
    >
      <p>
        Enam angka yang hanya diketahui {orang.nama}; ketik sendiri, tanpa dilihat orang lain.
        {orang.punyaPin && daftar.pinLatihan ? ` Latihan: PIN lama ${daftar.pinLatihan}, bila belum diganti.` : ''}
      </p>
      <div className={kelas.tigaPin}>
        {orang.punyaPin ? (
          <IsianPin label="PIN lama" nilai={lama} ubah={isi(setLama, kotakPin.current)} fokusAwal />
        ) : null}
        <IsianPin
          ref={kotakPin}
          label="PIN baru"
          nilai={pin}
          ubah={isi(setPin, kotakUlang.current)}
          fokusAwal={!orang.punyaPin}
        />
        <IsianPin
          ref={kotakUlang}
          label="Ulangi PIN baru"
          nilai={ulang}
          ubah={setUlang}
          galat={beda ? 'Tidak sama dengan PIN baru.' : undefined}
        />
      </div>
      <div role="alert">
        {galat ? (
          <p className={kelas.galat}>
            <strong>{isiGalat(galat).kalimat}</strong> {isiGalat(galat).langkah}
          </p>
        ) : null}
      </div>
      <Group justify="space-between" mt="lg">
        {orang.punyaPin ? (
          <Button variant="subtle" onClick={lupa}>
            Lupa PIN…
          </Button>
        ) : (
          <span />
        )}
        <Group>
          <Button variant="default" onClick={tutup}>
            Batal
          </Button>
          <Button type="submit" loading={ubah.sibuk} disabled={!lengkap}>
            Simpan PIN
          </Button>
        </Group>
      </Group>
    </form>
  );
}

/** Sets somebody's PIN; a forgotten one is taken away with the PIN of another ketua or anggota. */
export function AturPin({ orang, daftar, ubah, tutup }: Prop) {
  const [lupa, setLupa] = useState(false);
  const [galat, setGalat] = useState<unknown>(null);
  if (lupa)
    return (
      <TanyaPin
        buka
        judul={`Hapus PIN ${orang.nama}`}
        jelas="PIN yang lupa dihapus dengan PIN ketua atau anggota lain; namanya tercatat di jejak. Sesudahnya PIN baru dapat diatur."
        orang={daftar.orang.filter((o) => o.aktif && o.id !== orang.id && bolehMengesahkan(o.peran))}
        sibuk={ubah.sibuk}
        galat={galat}
        kirim={([oleh]) => {
          setGalat(null);
          if (oleh) void ubah.hapusPin(orang.id, oleh, setGalat).then((ya) => ya && setLupa(false));
        }}
        tutup={tutup}
      />
    );
  return (
    <Modal
      opened
      onClose={tutup}
      title={`${orang.punyaPin ? 'Ganti' : 'Atur'} PIN ${orang.nama}`}
      size={560}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Formulir orang={orang} daftar={daftar} ubah={ubah} tutup={tutup} lupa={() => setLupa(true)} />
    </Modal>
  );
}
