import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DaftarOrangJawab } from '../../../contract/index.ts';
import { kunci } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';

type Kehadiran = DaftarOrangJawab['hadir'][number];
const sama = (a: Kehadiran, b: Kehadiran): boolean => a.orang === b.orang && a.tanggal === b.tanggal;

/** The list with the ticks that are on their way. */
export const denganCentang = (d: DaftarOrangJawab, menunggu: readonly Kehadiran[]): DaftarOrangJawab =>
  menunggu.length === 0
    ? d
    : { ...d, hadir: [...d.hadir.filter((h) => !menunggu.some((m) => sama(h, m))), ...menunggu] };

/**
 * Ticks of attendance. One shows at once and stands over every answer until the list was read anew after it was noted: many
 * are set one after the other, and an answer to an earlier one must not take a later one back before the eyes. One that was
 * refused goes back.
 */
export function useCentang(): {
  menunggu: readonly Kehadiran[];
  hadir: (orang: number, tanggal: string, hadir: boolean) => Promise<void>;
} {
  const klien = useQueryClient();
  const [menunggu, setMenunggu] = useState<readonly Kehadiran[]>([]);
  return {
    menunggu,
    hadir: async (orang, tanggal, hadir) => {
      const ini = { orang, tanggal, hadir };
      setMenunggu((m) => [...m.filter((x) => !sama(x, ini)), ini]);
      try {
        await panggil('catatHadir', { param: { id: orang }, badan: { tanggal, hadir } });
      } catch (galat) {
        laporGalat(galat);
      }
      await klien.invalidateQueries({ queryKey: kunci('orang') });
      // By identity: another tick of the same box meanwhile stays.
      setMenunggu((m) => m.filter((x) => x !== ini));
    },
  };
}
