import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Badan, DrafDefinisi } from '../../../contract/index.ts';
import { panggil } from '../../lib/panggil.ts';
import { padaPeristiwa } from '../../lib/sambungan.ts';
import type { SumberDefinisi } from './sumber.ts';

/** What a person says beside the files; the rest follows from them. */
export type Pilihan = Omit<Badan<'bacaDefinisi'>, 'asal' | 'ganti'>;

export type Draf = {
  /** Undefined while nothing was read yet. */
  isi: DrafDefinisi | undefined;
  galat: Error | null;
  /** True while what is shown is older than what was said. */
  sibuk: boolean;
  kemajuan: { selesai: number; jumlah: number } | null;
};

/** Reads the files whenever they, or what is said about them, change. The last answer stays until the next is there. */
export function useDraf(sumber: readonly SumberDefinisi[], pilihan: Pilihan, ganti = false): Draf {
  const badan = { asal: sumber.map((s) => s.asal), ...pilihan, ganti };
  const kunci = JSON.stringify([badan, sumber.map((s) => s.kali)]);
  const [tenang] = useDebouncedValue(kunci, 350);
  const ada = sumber.length > 0;
  const kueri = useQuery({
    queryKey: ['drafDefinisi', tenang],
    queryFn: ({ signal }) =>
      panggil('bacaDefinisi', { badan: (JSON.parse(tenang) as [Badan<'bacaDefinisi'>])[0], signal }),
    enabled: ada && tenang === kunci,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const sibuk = ada && (kueri.isFetching || tenang !== kunci);
  const [kemajuan, setKemajuan] = useState<Draf['kemajuan']>(null);
  useEffect(
    () => padaPeristiwa((p) => p.jenis === 'definisi' && setKemajuan({ selesai: p.selesai, jumlah: p.jumlah })),
    [],
  );
  return { isi: ada ? kueri.data : undefined, galat: kueri.error, sibuk, kemajuan: sibuk ? kemajuan : null };
}

/** The short form of a definition's hash, as people read it to each other: `a1b2 c3d4 e5f6 0718`. */
export const sidikPendek = (hash: string): string => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
