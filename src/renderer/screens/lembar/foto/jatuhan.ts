import { useEffect, useState } from 'react';
import { gambarDari, membawaGambar } from './terima.ts';

/**
 * Pictures dropped anywhere on the window belong to what is shown (a sheet, the paper of a document). Caught before the window's own handler, which takes everything
 * else that is dropped to the import screen.
 */
export function useJatuhan(terima: (berkas: File[]) => void): boolean {
  const [melayang, setMelayang] = useState(false);
  useEffect(() => {
    const seret = (e: DragEvent): void => {
      if (!membawaGambar(e.dataTransfer)) return;
      e.preventDefault();
      e.stopPropagation();
      setMelayang(true);
    };
    const keluar = (e: DragEvent): void => {
      if (e.relatedTarget === null) setMelayang(false);
    };
    const jatuh = (e: DragEvent): void => {
      setMelayang(false);
      const berkas = gambarDari(e.dataTransfer);
      if (berkas.length === 0) return;
      e.preventDefault();
      e.stopPropagation();
      terima(berkas);
    };
    window.addEventListener('dragover', seret, true);
    window.addEventListener('dragleave', keluar);
    window.addEventListener('drop', jatuh, true);
    return () => {
      window.removeEventListener('dragover', seret, true);
      window.removeEventListener('dragleave', keluar);
      window.removeEventListener('drop', jatuh, true);
    };
  }, [terima]);
  return melayang;
}
