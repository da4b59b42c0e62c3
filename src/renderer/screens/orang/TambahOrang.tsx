import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OrangJawab } from '../../../contract/index.ts';
import { namaPeran, type PeranOrang } from '../../../domain/orang.ts';
import { useBadan } from '../../lib/badan.ts';
import kelas from './Orang.module.css';
import { namaTempelan, peranBerikut } from './susun.ts';
import type { UbahOrang } from './ubah.ts';

/** Adds people of some roles: Enter adds and waits for the next name, several pasted lines are added at once. */
export function TambahOrang({
  peran,
  orang,
  ubah,
}: {
  peran: readonly PeranOrang[];
  orang: readonly OrangJawab[];
  ubah: UbahOrang;
}) {
  const { tingkat } = useBadan();
  const [nama, setNama] = useState('');
  const [dipilih, pilih] = useState<PeranOrang | null>(null);
  const kotak = useRef<HTMLInputElement>(null);
  const usul = peranBerikut(orang);
  const kini = dipilih ?? (peran.includes(usul) ? usul : peran[0]) ?? 'pengamat';
  const tambah = async (daftar: string[]): Promise<void> => {
    if (daftar.length === 0 || ubah.sibuk) return;
    if (!(await ubah.tambah(daftar.map((n) => ({ nama: n, peran: kini }))))) return;
    setNama('');
    pilih(null);
    kotak.current?.focus();
  };
  return (
    <form
      className={kelas.tambah}
      onSubmit={(e) => {
        e.preventDefault();
        void tambah(namaTempelan(nama));
      }}
    >
      <TextInput
        ref={kotak}
        label={`Nama ${namaPeran(kini, tingkat).toLowerCase()} baru`}
        placeholder="Enter menambahkan; boleh tempel beberapa baris"
        maxLength={100}
        value={nama}
        onChange={(e) => setNama(e.currentTarget.value)}
        onPaste={(e) => {
          const daftar = namaTempelan(e.clipboardData.getData('text'));
          if (daftar.length < 2) return;
          e.preventDefault();
          void tambah(daftar);
        }}
      />
      <NativeSelect
        label="Sebagai"
        value={kini}
        onChange={(e) => pilih(peran.find((p) => p === e.currentTarget.value) ?? null)}
        data={peran.map((p) => ({ value: p, label: namaPeran(p, tingkat) }))}
      />
      <Button type="submit" variant="default" disabled={nama.trim() === ''}>
        Tambah
      </Button>
    </form>
  );
}
