import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { JawabGabung } from '../../../contract/index.ts';
import { GalatServer, isiGalat, TERPUTUS } from '../../lib/galat.ts';
import { bacaGalat } from '../../lib/panggil.ts';
import kelas from './Gabung.module.css';

/** The code that a scanned address brings along; it stands behind `#`, so that it is in no log and no history of ours. */
const kodeAlamat = (): string => /^#(\d{8})$/.exec(location.hash)?.[1] ?? '';
const NAMA = 'rekap-nama-panel-gabung';

async function gabung(kode: string, nama: string): Promise<void> {
  const r = await fetch('/api/gabung', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kode, nama }),
  }).catch(() => {
    throw new GalatServer(TERPUTUS, 0);
  });
  if (!r.ok) throw await bacaGalat(r);
  JawabGabung.parse(await r.json());
}

/** `/gabung`: the other laptop types the operator's code and what it wants to be called. */
export function Gabung() {
  const [kode, setKode] = useState(kodeAlamat);
  const [nama, setNama] = useState(() => localStorage.getItem(NAMA) ?? '');
  const [galat, setGalat] = useState<unknown>(null);
  const [sibuk, setSibuk] = useState(false);
  const kirim = async (): Promise<void> => {
    setSibuk(true);
    setGalat(null);
    try {
      await gabung(kode, nama.trim());
      localStorage.setItem(NAMA, nama.trim());
      location.replace('/');
    } catch (e) {
      setGalat(e);
      setSibuk(false);
    }
  };
  const isi = galat ? isiGalat(galat) : null;
  return (
    <main className={kelas.layar}>
      <section className={kelas.kartu}>
        <h1>Gabung sebagai panel</h1>
        <p>Laptop ini akan membaca dan mengetik lembar pada pleno yang tersimpan di komputer operator.</p>
        <form
          className={kelas.isian}
          onSubmit={(e) => {
            e.preventDefault();
            void kirim();
          }}
        >
          <TextInput
            label="Kode gabung"
            description="Delapan angka yang tampil di layar operator"
            className={kelas.kode}
            inputMode="numeric"
            autoComplete="off"
            value={kode}
            onChange={(e) => setKode(e.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
            data-autofocus
            autoFocus={kode === ''}
          />
          <TextInput
            label="Nama panel"
            size="md"
            description="Terlihat di agenda semua panel, misalnya Panel 2"
            value={nama}
            maxLength={40}
            autoFocus={kode !== ''}
            onChange={(e) => setNama(e.currentTarget.value)}
          />
          <div role="alert">
            {isi ? (
              <p className={kelas.galat}>
                <strong>{isi.kalimat}</strong> {isi.langkah}
              </p>
            ) : null}
          </div>
          <Button type="submit" size="lg" loading={sibuk} disabled={kode.length !== 8 || nama.trim() === ''}>
            Gabung
          </Button>
        </form>
      </section>
    </main>
  );
}
