import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { adalahPaket, bacaJatuhan, paketDijatuhkan } from '../../lib/berkas.ts';
import { titipPaket } from '../../lib/berkas-dibuka.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import kelas from './Impor.module.css';
import { titipJatuhan } from './sumber.ts';

const membawaBerkas = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere on the window; they land in the import screen, packages where packages are looked at. */
export function SeretBerkas() {
  const [melayang, setMelayang] = useState(false);
  const [, pergi] = useLocation();
  useEffect(() => {
    const seret = (e: DragEvent): void => {
      if (!membawaBerkas(e)) return;
      e.preventDefault();
      setMelayang(true);
    };
    const keluar = (e: DragEvent): void => {
      if (e.relatedTarget === null) setMelayang(false);
    };
    const jatuh = (e: DragEvent): void => {
      if (!membawaBerkas(e) || !e.dataTransfer) return;
      // Without this the window would navigate to the file and the application would be gone.
      e.preventDefault();
      setMelayang(false);
      const asli = Array.from(e.dataTransfer.files);
      if (asli.some(adalahPaket)) {
        paketDijatuhkan(asli)
          .then((paket) => paket && titipPaket(paket))
          .catch(laporGalat);
        return;
      }
      bacaJatuhan(e.dataTransfer).then((berkas) => {
        titipJatuhan(berkas, asli);
        pergi('/impor');
      }, laporGalat);
    };
    window.addEventListener('dragover', seret);
    window.addEventListener('dragleave', keluar);
    // Also where somebody else took what was dropped (a photo on a sheet).
    const usai = (): void => setMelayang(false);
    window.addEventListener('drop', jatuh);
    window.addEventListener('drop', usai, true);
    return () => {
      window.removeEventListener('dragover', seret);
      window.removeEventListener('dragleave', keluar);
      window.removeEventListener('drop', jatuh);
      window.removeEventListener('drop', usai, true);
    };
  }, [pergi]);
  if (!melayang) return null;
  return (
    <div className={kelas.selubung}>
      <IconFileImport size={64} stroke={1.5} aria-hidden />
      <p>Lepaskan untuk memuat hasil TPS, atau memeriksa paket</p>
      <small>Folder, JSON, zip, Excel, CSV, atau paket .rekap. Belum ada yang berubah sebelum Anda setuju.</small>
    </div>
  );
}
