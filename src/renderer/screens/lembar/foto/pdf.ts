import { useEffect, useState } from 'react';
import { bukaPdf, type DokumenPdf } from '../../../lib/pdf.ts';

type Keadaan = { alamat: string; pdf: DokumenPdf | null; galat: string | null };

/** Why a PDF cannot be shown, in words. */
function sebab(e: unknown): string {
  if (e instanceof Error && e.name === 'PasswordException')
    return 'PDF ini dikunci dengan kata sandi. Simpan ulang tanpa kata sandi, lalu lampirkan lagi.';
  return 'PDF ini tidak dapat ditampilkan. Pindai ulang, atau simpan halamannya sebagai JPEG.';
}

/** Opens a PDF; null while it is loading, and where there is none to open. */
export function useDokumenPdf(alamat: string | null): Omit<Keadaan, 'alamat'> {
  const [keadaan, setKeadaan] = useState<Keadaan | null>(null);
  useEffect(() => {
    if (alamat === null) return;
    const { dokumen, tutup } = bukaPdf(alamat);
    let batal = false;
    dokumen.then(
      (pdf) => !batal && setKeadaan({ alamat, pdf, galat: null }),
      (e: unknown) => !batal && setKeadaan({ alamat, pdf: null, galat: sebab(e) }),
    );
    return () => {
      batal = true;
      tutup();
    };
  }, [alamat]);
  return keadaan?.alamat === alamat ? keadaan : { pdf: null, galat: null };
}
