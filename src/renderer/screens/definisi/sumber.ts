import { useCallback, useEffect, useState } from 'react';
import type { AsalBerkas } from '../../../contract/index.ts';
import {
  type BerkasPilih,
  bacaJatuhan,
  jalurDijatuhkan,
  pilahBesar,
  pilihDiPeramban,
  titipkan,
} from '../../lib/berkas.ts';
import { desktop } from '../../lib/desktop.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';

/** A file or folder that a person gave. `kunci`: giving the same one again replaces it. */
export type SumberDefinisi = { kunci: string; nama: string; folder: boolean; asal: AsalBerkas; kali: number };

const AKHIRAN = ['json', 'csv', 'tsv', 'txt', 'xlsx', 'xlsm'];
const akhirJalur = (jalur: string): string =>
  jalur
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .at(-1) ?? jalur;

/** Files by the folder they came in; a file that came alone stands by itself. */
function kelompokkan(daftar: readonly BerkasPilih[]): Map<string, { folder: boolean; berkas: BerkasPilih[] }> {
  const hasil = new Map<string, { folder: boolean; berkas: BerkasPilih[] }>();
  for (const b of daftar) {
    const [awal = '', ...sisa] = b.jalur.split('/');
    const ada = hasil.get(awal);
    if (ada) ada.berkas.push(b);
    else hasil.set(awal, { folder: sisa.length > 0, berkas: [b] });
  }
  return hasil;
}

/** The files and folders out of which a definition is built, added and taken away one by one. */
export function useSumberDefinisi() {
  const [daftar, setDaftar] = useState<SumberDefinisi[]>([]);
  const [menyalin, setMenyalin] = useState(false);

  const masukkan = useCallback((baru: Omit<SumberDefinisi, 'kali'>[]): void => {
    setDaftar((lama) => {
      const hasil = [...lama];
      for (const b of baru) {
        const i = hasil.findIndex((x) => x.kunci === b.kunci);
        const ada = hasil[i];
        if (ada) hasil[i] = { ...b, kali: ada.kali + 1 };
        else hasil.push({ ...b, kali: 0 });
      }
      return hasil;
    });
  }, []);

  const dariJalur = useCallback(
    (jalur: readonly string[], folder = false): void =>
      masukkan(jalur.map((j) => ({ kunci: j, nama: akhirJalur(j), folder, asal: { jalur: [j] } }))),
    [masukkan],
  );

  const dariBerkas = useCallback(
    async (berkas: readonly BerkasPilih[]): Promise<void> => {
      const { kirim, terlaluBesar } = pilahBesar(berkas);
      for (const b of terlaluBesar)
        laporPesan(`${b.jalur} tidak dikirim`, 'Berkas itu terlalu besar untuk sebuah daftar.', 'perhatian');
      setMenyalin(true);
      try {
        for (const [nama, isi] of kelompokkan(kirim)) {
          const asal = await titipkan(isi.berkas, () => undefined);
          masukkan([{ kunci: nama, nama, folder: isi.folder, asal }]);
        }
      } catch (galat) {
        laporGalat(galat);
      } finally {
        setMenyalin(false);
      }
    },
    [masukkan],
  );

  const pilihBerkas = async (): Promise<void> => {
    const d = desktop();
    if (!d) return dariBerkas(await pilihDiPeramban(false, AKHIRAN.map((a) => `.${a}`).join(',')));
    const saringan = [{ nama: 'Daftar dan definisi (JSON, Excel, CSV)', ekstensi: AKHIRAN }];
    dariJalur(await d.pilihBerkas({ judul: 'Pilih berkas definisi', banyak: true, saringan }));
  };
  const pilihFolder = async (): Promise<void> => {
    const d = desktop();
    if (!d) return dariBerkas(await pilihDiPeramban(true));
    const folder = await d.pilihFolder({ judul: 'Pilih folder definisi' });
    if (folder !== null) dariJalur([folder], true);
  };

  const melayang = useJatuhan(
    useCallback(
      (data: DataTransfer): void => {
        const asli = Array.from(data.files);
        const folder = Array.from(data.items, (i) => i.webkitGetAsEntry()?.isDirectory ?? false);
        const jalur = jalurDijatuhkan(asli);
        if (jalur) for (const [i, j] of jalur.entries()) dariJalur([j], folder[i]);
        else bacaJatuhan(data).then(dariBerkas, laporGalat);
      },
      [dariBerkas, dariJalur],
    ),
  );

  return {
    daftar,
    menyalin,
    melayang,
    pilihBerkas: () => void pilihBerkas().catch(laporGalat),
    pilihFolder: () => void pilihFolder().catch(laporGalat),
    buang: (kunci: string): void => setDaftar((l) => l.filter((x) => x.kunci !== kunci)),
    /** Reads everything again: a file on disk may have been mended meanwhile. */
    ulang: (): void => setDaftar((l) => l.map((x) => ({ ...x, kali: x.kali + 1 }))),
  };
}
export type SumberSemua = ReturnType<typeof useSumberDefinisi>;

/** Files dropped anywhere on the window while this screen is shown. Says whether some are held over it. */
function useJatuhan(terima: (data: DataTransfer) => void): boolean {
  const [melayang, setMelayang] = useState(false);
  useEffect(() => {
    const membawa = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') ?? false;
    const seret = (e: DragEvent): void => {
      if (!membawa(e)) return;
      e.preventDefault();
      setMelayang(true);
    };
    const keluar = (e: DragEvent): void => {
      if (e.relatedTarget === null) setMelayang(false);
    };
    const jatuh = (e: DragEvent): void => {
      if (!membawa(e) || !e.dataTransfer) return;
      // Without this the window would navigate to the file and the application would be gone.
      e.preventDefault();
      setMelayang(false);
      terima(e.dataTransfer);
    };
    window.addEventListener('dragover', seret);
    window.addEventListener('dragleave', keluar);
    window.addEventListener('drop', jatuh);
    return () => {
      window.removeEventListener('dragover', seret);
      window.removeEventListener('dragleave', keluar);
      window.removeEventListener('drop', jatuh);
    };
  }, [terima]);
  return melayang;
}
