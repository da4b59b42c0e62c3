import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { NAMA_PERAN, type PeranOrang } from '../../domain/orang.ts';
import { isiGalat } from '../lib/galat.ts';
import { useTitik } from '../lib/kueri.ts';
import { useOperator } from '../lib/saya.ts';
import { IsianPin, PANJANG_PIN } from './IsianPin.tsx';
import kelas from './TanyaPin.module.css';

type OrangBerPin = { id: number; nama: string; peran: PeranOrang; punyaPin: boolean };
type Prop = {
  buka: boolean;
  judul: string;
  /** What the PIN is asked for, in one sentence. */
  jelas: string;
  /** Who may do it. */
  orang: readonly OrangBerPin[];
  /** Two different persons are needed. */
  dua?: boolean;
  sibuk: boolean;
  /** The refusal of the last try, in words; the dialog stays. */
  galat: unknown;
  kirim: (pins: { orang: number; pin: string }[]) => void;
  tutup: () => void;
};

/** Who was chosen last, at this computer; the same person mostly acts again. */
const kunciPilihan = (urutan: number): string => `rekap-pin-${urutan}`;
function pilihanAwal(calon: readonly OrangBerPin[], urutan: number): number {
  const lama = Number(localStorage.getItem(kunciPilihan(urutan)));
  return calon.find((o) => o.id === lama)?.id ?? calon[0]?.id ?? 0;
}

function PilihOrang({
  label,
  orang,
  nilai,
  pilih,
}: {
  label: string;
  orang: readonly OrangBerPin[];
  nilai: number;
  pilih: (id: number) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={nilai}
      onChange={(e) => pilih(Number(e.currentTarget.value))}
      data={orang.map((o) => ({
        value: String(o.id),
        label: `${NAMA_PERAN[o.peran]} – ${o.nama}${o.punyaPin ? '' : ' (belum punya PIN)'}`,
        disabled: !o.punyaPin,
      }))}
    />
  );
}

function Isi({ jelas, orang, dua = false, sibuk, galat, kirim, tutup }: Omit<Prop, 'buka' | 'judul'>) {
  const operator = useOperator();
  const { data } = useTitik('orang');
  const [satu, setSatu] = useState(() =>
    pilihanAwal(
      orang.filter((o) => o.punyaPin),
      1,
    ),
  );
  const [kedua, setKedua] = useState(0);
  const [pin, setPin] = useState<[string, string]>(['', '']);
  const kotak = useRef<HTMLInputElement>(null);
  const kotakDua = useRef<HTMLInputElement>(null);
  const tahapDua = dua && pin[0].length === PANJANG_PIN;
  const sisa = orang.filter((o) => o.id !== satu);
  const orangDua =
    sisa.find((o) => o.id === kedua && o.punyaPin)?.id ??
    pilihanAwal(
      sisa.filter((o) => o.punyaPin),
      2,
    );

  // A refused PIN is typed anew from the first one on.
  useEffect(() => {
    if (!galat) return;
    setPin(['', '']);
    kotak.current?.focus();
  }, [galat]);

  const kirimSemua = (a: string, b: string): void => {
    localStorage.setItem(kunciPilihan(1), String(satu));
    if (dua) localStorage.setItem(kunciPilihan(2), String(orangDua));
    kirim([{ orang: satu, pin: a }, ...(dua ? [{ orang: orangDua, pin: b }] : [])]);
  };
  const ketik = (urutan: 0 | 1, teks: string): void => {
    if (sibuk) return;
    const baru: [string, string] = urutan === 0 ? [teks, ''] : [pin[0], teks];
    // At once, or the next digit of a quick hand would still go to the first person's box.
    flushSync(() => setPin(baru));
    if (dua && urutan === 0 && teks.length === PANJANG_PIN) kotakDua.current?.focus();
    if (teks.length === PANJANG_PIN && (urutan === 1 || !dua)) kirimSemua(...baru);
  };
  const perlu = dua ? 2 : 1;
  if (orang.filter((o) => o.punyaPin).length < perlu)
    return (
      <>
        <p>{jelas}</p>
        <p className={kelas.petunjuk} role="status">
          {dua ? 'Belum ada dua orang yang punya PIN.' : 'Belum ada yang punya PIN.'}{' '}
          {operator ? <Link href="/orang">Atur PIN di layar Orang</Link> : 'PIN diatur di komputer operator'}, lalu
          ulangi.
        </p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={tutup} data-autofocus>
            Tutup
          </Button>
        </Group>
      </>
    );
  return (
    <form onSubmit={(e) => e.preventDefault()} aria-busy={sibuk}>
      <p>{jelas}</p>
      <div className={kelas.baris}>
        <PilihOrang label={dua ? 'Orang pertama' : 'Orang'} orang={orang} nilai={satu} pilih={setSatu} />
        <IsianPin
          ref={kotak}
          label={dua ? 'PIN orang pertama' : 'PIN'}
          nilai={pin[0]}
          ubah={(t) => ketik(0, t)}
          // The dialog puts the focus where it begins a moment after it opens: a quick hand may be at the second box by then.
          fokusAwal={!tahapDua}
          hanyaBaca={sibuk}
        />
      </div>
      {tahapDua ? (
        <div className={kelas.baris}>
          <PilihOrang label="Orang kedua" orang={sisa} nilai={orangDua} pilih={setKedua} />
          <IsianPin
            ref={kotakDua}
            label="PIN orang kedua"
            nilai={pin[1]}
            ubah={(t) => ketik(1, t)}
            fokusAwal
            hanyaBaca={sibuk}
          />
        </div>
      ) : null}
      <p className={kelas.petunjuk}>
        {dua
          ? 'Sesudah angka keenam berlanjut ke orang kedua, lalu dikirim sendiri.'
          : 'Dikirim sendiri sesudah angka keenam.'}
        {data?.pinLatihan ? ` Latihan: PIN setiap orang ${data.pinLatihan}.` : ''}
      </p>
      <div role="alert">
        {galat ? (
          <p className={kelas.galat}>
            <strong>{isiGalat(galat).kalimat}</strong> {isiGalat(galat).langkah}
          </p>
        ) : null}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={tutup}>
          Batal
        </Button>
      </Group>
    </form>
  );
}

/**
 * Asks for a PIN: the person (the last one is remembered), six digits, and it goes by itself; with `dua` a second person
 * follows. A refusal is said in words and the dialog stays, ready to be typed into.
 */
export function TanyaPin({ buka, judul, ...sisa }: Prop) {
  return (
    <Modal opened={buka} onClose={sisa.tutup} title={judul} size={560} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <Isi {...sisa} />
    </Modal>
  );
}
