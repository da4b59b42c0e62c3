import { useEffect, useState } from 'react';

const GANTI_MS = 9000;

/** What does not fit on one picture takes turns. Returns the part to show now and where it stands. */
export function useGiliran<T>(
  daftar: readonly T[],
  muat: number,
  jalan: boolean,
): { bagian: readonly T[]; ke: number; dari: number } {
  const [ke, setKe] = useState(0);
  const dari = Math.max(1, Math.ceil(daftar.length / muat));
  useEffect(() => {
    if (dari === 1 || !jalan) return;
    const t = setInterval(() => setKe((k) => k + 1), GANTI_MS);
    return () => clearInterval(t);
  }, [dari, jalan]);
  const kini = ke % dari;
  // Even parts: 13 columns become 7 + 6, not 8 + 5.
  const ukuran = Math.ceil(daftar.length / dari);
  return { bagian: daftar.slice(kini * ukuran, (kini + 1) * ukuran), ke: kini + 1, dari };
}
