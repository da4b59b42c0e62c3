import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Jawab, LampiranJawab } from '../../../../contract/index.ts';
import { kunci } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { panggil } from '../../../lib/panggil.ts';
import type { TempatFoto } from './keadaan.ts';

type Daftar = Jawab<'lampiran'>;

export type Aksi = {
  lepas: (nomor: number) => void;
  kembali: (nomor: number) => void;
  /** Order and captions anew, from those that stand there now. */
  tata: (ubah: (pasang: readonly LampiranJawab[]) => readonly LampiranJawab[]) => void;
};

/**
 * What one does to the photos of a sheet. The core takes the whole arrangement, so each change goes on from the one
 * before, also before that one was answered (leaving a caption for the button that moves the photo does both at once);
 * it is seen at once and sent in its turn. After a refusal the list is asked for anew.
 */
export function useAksiFoto(param: TempatFoto): Aksi {
  const klien = useQueryClient();
  const antre = useRef(Promise.resolve());
  /** The list as all that is still on its way will leave it. */
  const maksud = useRef<{ isi: Daftar; tertunda: number }>({ isi: [], tertunda: 0 });
  const k = kunci('lampiran', param);

  const jalankan = (ubah: (kini: Daftar) => Daftar, kirim: (baru: Daftar) => Promise<Daftar>): void => {
    const m = maksud.current;
    const baru = ubah(m.tertunda > 0 ? m.isi : (klien.getQueryData<Daftar>(k) ?? []));
    m.isi = baru;
    m.tertunda++;
    klien.setQueryData<Daftar>(k, baru);
    antre.current = antre.current.then(async () => {
      try {
        const jawab = await kirim(baru);
        if (m.tertunda === 1) klien.setQueryData<Daftar>(k, jawab);
      } catch (galat) {
        void klien.invalidateQueries({ queryKey: ['lampiran'] });
        laporGalat(galat);
      } finally {
        m.tertunda--;
      }
    });
  };
  const pindah =
    (nama: 'lepasLampiran' | 'kembalikanLampiran', lepas: boolean) =>
    (nomor: number): void =>
      jalankan(
        (kini) => kini.map((l) => (l.nomor === nomor ? { ...l, lepas } : l)),
        () => panggil(nama, { param: { ...param, nomor } }),
      );
  return {
    lepas: pindah('lepasLampiran', true),
    kembali: pindah('kembalikanLampiran', false),
    tata: (ubah) =>
      jalankan(
        (kini) => [...ubah(kini.filter((l) => !l.lepas)), ...kini.filter((l) => l.lepas)],
        (baru) => {
          const tata = baru.filter((l) => !l.lepas).map((l): [number, string] => [l.nomor, l.keterangan]);
          return panggil('tataLampiran', { param, badan: { tata } });
        },
      ),
  };
}
