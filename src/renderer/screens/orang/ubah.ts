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
    /** A tick shows at once: many are set one after the other. One that was refused goes back. */
    hadir: async (id: number, tanggal: string, hadir: boolean): Promise<void> => {
      klien.setQueryData<DaftarOrangJawab>(
        kunci('orang'),
        (d) =>
          d && {
            ...d,
            hadir: [...d.hadir.filter((h) => h.orang !== id || h.tanggal !== tanggal), { orang: id, tanggal, hadir }],
          },
      );
      try {
        await panggil('catatHadir', { param: param(id), badan: { tanggal, hadir } });
      } catch (galat) {
        laporGalat(galat);
        void klien.invalidateQueries({ queryKey: kunci('orang') });
      }
    },
    aturPin: (id: number, pin: string, pinLama: string | null, lapor: (g: unknown) => void) =>
      jalankan(() => panggil('aturPin', { param: param(id), badan: { pin, pinLama } }), lapor),
    hapusPin: (id: number, oleh: { orang: number; pin: string }, lapor: (g: unknown) => void) =>
      jalankan(() => panggil('hapusPin', { param: param(id), badan: { oleh } }), lapor),
  };
}
export type UbahOrang = ReturnType<typeof useUbahOrang>;
