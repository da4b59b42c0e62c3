import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TujuanJawab } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';

const PORT = 8443;

/** `192.168.1.5:8443`, or without a port; null where it is neither. */
function bacaTempat(teks: string): { alamat: string; port: number } | null {
  const m = /^([0-9A-Za-z.-]{1,253})(?::(\d{1,5}))?$/.exec(teks.trim());
  const port = Number(m?.[2] ?? PORT);
  return m?.[1] && port >= 1 && port <= 65_535 ? { alamat: m[1], port } : null;
}

/**
 * Pairing by hand: where the receiver is and the eight digits it shows. The words of the certificate that answers there are
 * compared before the code is sent, because whoever gets the code could pair in our place.
 */
export function PasangKode({
  tempat,
  setTempat,
  tanpa,
  selesai,
}: {
  tempat: string;
  setTempat: (t: string) => void;
  tanpa: boolean;
  selesai: (t: TujuanJawab) => void;
}) {
  const [kode, setKode] = useState('');
  const intip = useUbah('intipTujuan');
  const pasang = useUbah('pasangkanTujuan', {
    selesai: (t) => {
      setKode('');
      setTempat('');
      intip.reset();
      selesai(t);
    },
  });
  const di = bacaTempat(tempat);
  const angka = kode.replace(/\D/g, '');
  return (
    <>
      <form
        className={kelas.isian}
        onSubmit={(e) => {
          e.preventDefault();
          if (di) intip.mutate({ badan: di }, { onError: laporGalat });
        }}
      >
        <TextInput
          label="Alamat penerima"
          placeholder="192.168.1.5:8443"
          value={tempat}
          error={tempat.trim() !== '' && !di ? 'Contoh: 192.168.1.5:8443' : undefined}
          onChange={(e) => {
            setTempat(e.currentTarget.value);
            intip.reset();
          }}
        />
        <TextInput
          label="Kode di layar penerima"
          placeholder="1234 5678"
          inputMode="numeric"
          maxLength={11}
          w={190}
          value={kode}
          onChange={(e) => setKode(e.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={tanpa || !di || angka.length !== 8} loading={intip.isPending}>
          Hubungi
        </Button>
      </form>
      {intip.data && di ? (
        <div className={kelas.pita} role="status" aria-label="Cocokkan sertifikat">
          <p>
            <Tanda derajat="periksa" kata="cocokkan" /> Yang menjawab di {di.alamat}:{di.port} bersertifikat{' '}
            <strong>{intip.data.kata}</strong>. Harus persis dengan kata sertifikat di layar penerima; kode belum
            dikirim.
          </p>
          <div className={kelas.tombol}>
            <Button
              loading={pasang.isPending}
              onClick={() =>
                pasang.mutate(
                  { badan: { ...di, kode: angka, sertifikat: intip.data.sertifikat } },
                  { onError: laporGalat },
                )
              }
            >
              Katanya sama: pasangkan
            </Button>
            <Button variant="default" onClick={() => intip.reset()}>
              Berbeda
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
