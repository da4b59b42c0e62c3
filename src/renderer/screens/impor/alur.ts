import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AsalBerkas, Badan, Jawab } from '../../../contract/index.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { type BerkasPilih, pilahBesar, titipkan } from '../../lib/berkas.ts';
import { kunci, useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { ambilJatuhan, type Pilihan, padaJatuhan } from './sumber.ts';

/** Results, or whose copies the files are. */
export type IsiBerkas = Badan<'mulaiImpor'>['sumber'];
export type Unggahan = { bagian: number; jumlah: number };

/** Everything the import screen knows and can do. The core holds the import itself, so a reload finds it again. */
export function useAlurImpor(kontes: KodeKontes, isi: IsiBerkas) {
  const klien = useQueryClient();
  const keadaan = useTitik('keadaan');
  const [unggahan, setUnggahan] = useState<Unggahan>();
  const [terlaluBesar, setTerlaluBesar] = useState<BerkasPilih[]>([]);
  const [ditutup, setDitutup] = useState<string>();
  const batal = useRef<AbortController>(undefined);
  const id = keadaan.data?.impor?.id;
  const aktif = id !== undefined && id !== ditutup;
  const impor = useTitik('lihatImpor', { param: { id: id ?? '' }, aktif });

  const simpan = useCallback(
    (i: Jawab<'lihatImpor'>) => {
      const { pratinjau: _, ...ringkas } = i;
      klien.setQueryData(kunci('lihatImpor', { id: i.id }), i);
      klien.setQueryData<Jawab<'keadaan'>>(kunci('keadaan'), (k) => k && { ...k, impor: ringkas });
      // Small files are read before this answer arrives, and the event that told so has come and gone: ask again.
      for (const nama of ['keadaan', 'lihatImpor']) void klien.invalidateQueries({ queryKey: [nama] });
    },
    [klien],
  );

  const mulai = useCallback(
    async (pilihan: Pilihan | null): Promise<void> => {
      if (!pilihan) return;
      const kendali = new AbortController();
      batal.current = kendali;
      setTerlaluBesar([]);
      try {
        let asal: AsalBerkas;
        if ('jalur' in pilihan) asal = { jalur: pilihan.jalur };
        else {
          const pilah = pilahBesar(pilihan.berkas);
          setTerlaluBesar(pilah.terlaluBesar);
          if (pilah.kirim.length === 0) return;
          setUnggahan({ bagian: 0, jumlah: pilah.kirim.length });
          asal = await titipkan(
            pilah.kirim,
            (bagian) => setUnggahan({ bagian, jumlah: pilah.kirim.length }),
            kendali.signal,
          );
        }
        simpan(await panggil('mulaiImpor', { badan: { sumber: isi, kontes, asal } }));
      } catch (galat) {
        if (!kendali.signal.aborted) laporGalat(galat);
      } finally {
        setUnggahan(undefined);
      }
    },
    [kontes, isi, simpan],
  );

  useEffect(() => {
    const ambil = (): void => void mulai(ambilJatuhan());
    ambil();
    return padaJatuhan(ambil);
  }, [mulai]);

  const terapkan = useUbah('terapkanImpor', { selesai: simpan });
  const batalkan = useUbah('batalImpor', { selesai: simpan });
  const pakai = useUbah('pakaiPemetaan', { selesai: simpan });
  const lupakan = useUbah('lupakanPemetaan', { selesai: simpan });
  return {
    impor: aktif ? impor.data : undefined,
    galat: aktif ? impor.error : null,
    /** There is an import, and what it is at is still being asked. */
    menunggu: aktif && impor.isPending,
    unggahan,
    terlaluBesar,
    mulai,
    sibuk: terapkan.isPending || batalkan.isPending || pakai.isPending || lupakan.isPending,
    terapkan: () => id && terapkan.mutate({ param: { id } }, { onError: laporGalat }),
    batalkan: () => {
      if (unggahan) batal.current?.abort();
      else if (id) batalkan.mutate({ param: { id } }, { onError: laporGalat });
    },
    /** Remembers what columns mean; the import is then read again. */
    pakaiPemetaan: (pemetaan: { tanda: string; arti: string[] }[], selesai: () => void) =>
      id && pakai.mutate({ param: { id }, badan: { pemetaan } }, { onError: laporGalat, onSuccess: selesai }),
    lupakanPemetaan: (tanda: string) => id && lupakan.mutate({ param: { id, tanda } }, { onError: laporGalat }),
    /** Puts the finished import away and shows the choice again. */
    tutup: () => {
      setTerlaluBesar([]);
      setDitutup(id);
    },
  };
}
export type AlurImpor = ReturnType<typeof useAlurImpor>;
