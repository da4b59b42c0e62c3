import { type FormEvent, useEffect, useRef, useState } from 'react';
import { bukaSemua, lipatSemua, useTerlipat } from '../lib/blok.ts';
import type { Blok } from '../lib/formulir.ts';
import kelas from './Partai.module.css';

type Prop = {
  blok: readonly Pick<Blok, 'nomor' | 'nama'>[];
  /** The worst that rules say of a party's cells. */
  berat: (nomor: number) => 'salah' | 'periksa' | null;
  /** Goes to a party; false where there is none of that number. */
  ke: (nomor: number) => boolean;
};

/** Numbers of the parties: to jump to one (key `p`, then its number), and to fold all. */
export function LompatPartai({ blok, berat, ke }: Prop) {
  const terlipat = useTerlipat();
  const [nomor, setNomor] = useState('');
  const masukan = useRef<HTMLInputElement>(null);
  const ada = blok.length > 0;
  useEffect(() => {
    if (!ada) return;
    const tombol = (e: KeyboardEvent): void => {
      if (e.key.toLowerCase() !== 'p' || e.ctrlKey || e.metaKey || e.altKey) return;
      const el = e.target;
      const diSel = el instanceof HTMLInputElement && (el.dataset.sel ?? el.dataset.salinan) !== undefined;
      if (el instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && !diSel) return;
      e.preventDefault();
      masukan.current?.focus();
      masukan.current?.select();
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [ada]);
  if (!ada) return null;
  const semuaTerlipat = blok.every((b) => terlipat.has(b.nomor));
  const kirim = (e: FormEvent): void => {
    e.preventDefault();
    if (ke(Number(nomor))) setNomor('');
  };
  return (
    <nav className={kelas.lompat} aria-label="Partai">
      <form onSubmit={kirim}>
        <label>
          Partai <kbd>P</kbd>
          <input
            ref={masukan}
            value={nomor}
            inputMode="numeric"
            aria-label="Lompat ke partai nomor"
            aria-invalid={(nomor !== '' && !blok.some((b) => b.nomor === Number(nomor))) || undefined}
            onChange={(e) => setNomor(e.target.value.replace(/\D/g, '').slice(0, 3))}
          />
        </label>
      </form>
      <ul>
        {blok.map((b) => (
          <li key={b.nomor}>
            <button type="button" title={b.nama} data-tanda={berat(b.nomor) ?? undefined} onClick={() => ke(b.nomor)}>
              {b.nomor}
              <span className="rp-tersembunyi">
                {' '}
                {b.nama} {berat(b.nomor) ?? ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={kelas.semua}
        onClick={() => (semuaTerlipat ? bukaSemua() : lipatSemua(blok.map((b) => b.nomor)))}
      >
        {semuaTerlipat ? 'Buka semua' : 'Lipat semua'}
      </button>
    </nav>
  );
}
