import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DaftarOrangJawab } from '../../../contract/index.ts';
import { KodeKontes } from '../../../domain/kontes.ts';
import { type DataOrang, MAKS_SAKSI } from '../../../domain/orang.ts';
import kelas from './Orang.module.css';
import { PilihPengutus } from './PilihPengutus.tsx';
import { namaTempelan, type Pengutus, pengutusDari, saksiDari } from './susun.ts';
import type { UbahOrang } from './ubah.ts';

export const dataSaksi = (p: Pengutus, nama: string, mandat: string): DataOrang => ({
  nama,
  peran: 'saksi',
  kontes: KodeKontes.parse(p.kontes),
  peserta: p.nomor,
  ...(mandat.trim() === '' ? {} : { mandat: mandat.trim() }),
});

/** Adds saksi: Enter adds, and goes on to the next contestant that has none yet. */
export function TambahSaksi({ daftar, ubah }: { daftar: DaftarOrangJawab; ubah: UbahOrang }) {
  const semua = pengutusDari(daftar.kontes);
  const [dipilih, pilih] = useState<string | null>(null);
  const [nama, setNama] = useState('');
  const [mandat, setMandat] = useState('');
  const kotak = useRef<HTMLInputElement>(null);
  const usul = [0, 1].flatMap((n) => semua.filter((p) => saksiDari(daftar.orang, p).length === n))[0] ?? semua[0];
  const kini = semua.find((p) => p.kunci === dipilih) ?? usul;
  if (!kini) return null;
  const tambah = async (banyak: string[]): Promise<void> => {
    if (banyak.length === 0 || ubah.sibuk) return;
    if (!(await ubah.tambah(banyak.map((n) => dataSaksi(kini, n, mandat))))) return;
    setNama('');
    setMandat('');
    pilih(null);
    kotak.current?.focus();
  };
  return (
    <form
      className={kelas.tambahSaksi}
      onSubmit={(e) => {
        e.preventDefault();
        void tambah(namaTempelan(nama));
      }}
    >
      <PilihPengutus semua={semua} nilai={kini.kunci} pilih={pilih} />
      <TextInput
        ref={kotak}
        label="Nama saksi baru"
        placeholder={`Paling banyak ${MAKS_SAKSI} orang`}
        maxLength={100}
        value={nama}
        onChange={(e) => setNama(e.currentTarget.value)}
        onPaste={(e) => {
          const banyak = namaTempelan(e.clipboardData.getData('text'));
          if (banyak.length < 2) return;
          e.preventDefault();
          void tambah(banyak);
        }}
      />
      <TextInput
        label="Nomor dan tanggal mandat"
        maxLength={120}
        value={mandat}
        onChange={(e) => setMandat(e.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={nama.trim() === ''}>
        Tambah
      </Button>
    </form>
  );
}
