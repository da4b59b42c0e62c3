import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DaftarOrangJawab } from '../../../contract/index.ts';
import type { DataOrang } from '../../../domain/orang.ts';
import { kunci } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';

const param = (id: number) => ({ id });

/** What can be done to people; each answer is the whole list anew. True where it was done. */
export function useUbahOrang() {
  const klien = useQueryClient();
  const [sibuk, setSibuk] = useState(false);
  const jalankan = async (kerja: () => Promise<DaftarOrangJawab>, lapor = laporGalat): Promise<boolean> => {
    setSibuk(true);
    try {
      klien.setQueryData(kunci('orang'), await kerja());
      return true;
    } catch (galat) {
      lapor(galat);
      return false;
    } finally {
      setSibuk(false);
    }
  };
  return {
    sibuk,
    tambah: (orang: DataOrang[]) => jalankan(() => panggil('tambahOrang', { badan: { orang } })),
    ubah: (id: number, badan: DataOrang) => jalankan(() => panggil('ubahOrang', { param: param(id), badan })),
    aturPin: (id: number, pin: string, pinLama: string | null, lapor: (g: unknown) => void) =>
      jalankan(() => panggil('aturPin', { param: param(id), badan: { pin, pinLama } }), lapor),
    hapusPin: (id: number, oleh: { orang: number; pin: string }, lapor: (g: unknown) => void) =>
      jalankan(() => panggil('hapusPin', { param: param(id), badan: { oleh } }), lapor),
  };
}
export type UbahOrang = ReturnType<typeof useUbahOrang>;
