import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { LembarJawab } from '../../../contract/index.ts';
import { alamat } from '../../lib/tempat.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './SuratSuara.module.css';

/** The ballots of this TPS in their legal order (Alt+1, Alt+2 …); absent where there is only one. */
export function SuratSuara({ lembar }: { lembar: LembarJawab }) {
  const [, pergi] = useLocation();
  const { suratSuara, tps } = lembar;
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (!e.altKey || e.ctrlKey || e.metaKey) return;
      const ke = suratSuara[Number(e.key) - 1];
      if (!ke) return;
      e.preventDefault();
      pergi(alamat.lembar(ke.kode, tps));
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [suratSuara, tps, pergi]);
  if (suratSuara.length < 2) return null;
  return (
    <nav className={kelas.surat} aria-label="Jenis pemilihan di TPS ini">
      {suratSuara.map((s, i) => (
        <Link
          key={s.kode}
          href={alamat.lembar(s.kode, tps)}
          aria-current={s.kode === lembar.kontes ? 'page' : undefined}
          title={`${s.nama} (Alt+${i + 1})`}
        >
          {s.singkat}
          {s.salah > 0 ? <Tanda derajat="salah" ukuran={15} /> : null}
          {s.salah === 0 && s.periksa > 0 ? <Tanda derajat="periksa" ukuran={15} /> : null}
          {s.salah + s.periksa === 0 && s.status !== 'kosong' ? (
            <Tanda derajat="baik" ukuran={15} kata={s.status === 'disahkan' ? 'disahkan' : 'cocok'} />
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
