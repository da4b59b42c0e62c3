import { useCallback, useEffect, useRef, useState } from 'react';
import { batalDraf, buangDraf, catatDraf, type KunciDraf } from './draf.ts';
import { idPanel } from './panel.ts';
import { panggil } from './panggil.ts';

export type TempatTeks = Omit<KunciDraf, 'lapis'>;

/** Under a text that was restored. */
export const KATA_PULIH = 'Ketikan yang belum disimpan, dari sebelumnya.';

/**
 * A long text typed in a dialog, kept while the dialog is open: after a power cut it stands there again. Closing the dialog,
 * sent or not, gives it up. Without a place it is an ordinary text.
 */
export function useTeksDraf(tempat: TempatTeks | undefined, awal = '') {
  const [teks, setTeks] = useState(awal);
  const [pulih, setPulih] = useState(false);
  const tersentuh = useRef(false);
  // Places are made anew at every drawing; what counts is where the dialog was opened.
  const [kunci] = useState<KunciDraf | undefined>(() => tempat && { ...tempat, lapis: 'teks' });
  useEffect(() => {
    if (!kunci) return;
    const { kontes, wilayah, nama } = kunci;
    const batal = new AbortController();
    const minta = { param: { kontes, wilayah }, kueri: { panel: idPanel() }, signal: batal.signal };
    panggil('drafTempat', minta).then(
      (daftar) => {
        const ada = daftar.find((d) => d.lapis === 'teks' && d.nama === nama);
        if (!ada || tersentuh.current) return;
        tersentuh.current = true;
        setTeks(ada.teks);
        setPulih(true);
      },
      () => undefined,
    );
    return () => {
      batal.abort();
      if (!tersentuh.current) return;
      batalDraf(kunci);
      buangDraf(kunci);
    };
  }, [kunci]);
  const ketik = useCallback(
    (baru: string): void => {
      tersentuh.current = true;
      setTeks(baru);
      if (kunci) catatDraf(kunci, baru);
    },
    [kunci],
  );
  return { teks, ketik, pulih };
}
