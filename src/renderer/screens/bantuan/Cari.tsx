import { type KeyboardEvent, type RefObject, useState } from 'react';
import kelas from './Bantuan.module.css';
import { banyakTempat, HALAMAN, type Halaman } from './halaman.ts';

/** Shorter words are everywhere. */
const TERPENDEK = 2;

/** What is searched for as it is compared: small letters, nothing around; empty while it is too short. */
export const bersih = (cari: string): string => {
  const kata = cari.trim().toLowerCase();
  return kata.length < TERPENDEK ? '' : kata;
};

type Prop = {
  halaman: Halaman;
  cari: string;
  ubah: (cari: string) => void;
  pergi: (halaman: string) => void;
  /** Where the marks are. */
  isi: RefObject<HTMLElement | null>;
};

/** Finds words in the page: Enter goes from one place to the next, Shift+Enter back; below, other pages that have them. */
export function Cari({ halaman, cari, ubah, pergi, isi }: Prop) {
  const [ke, setKe] = useState(-1);
  const kata = bersih(cari);
  const banyak = kata === '' ? 0 : banyakTempat(halaman, kata);
  const lain = kata === '' ? [] : [...HALAMAN.values()].filter((h) => h.id !== halaman.id && h.teks.includes(kata));
  const lompat = (arah: 1 | -1): void => {
    const semua = Array.from(isi.current?.querySelectorAll<HTMLElement>('mark') ?? []);
    if (semua.length === 0) return;
    const baru = (ke + arah + semua.length) % semua.length;
    for (const [i, m] of semua.entries()) m.toggleAttribute('data-kini', i === baru);
    semua[baru]?.scrollIntoView({ block: 'center' });
    setKe(baru);
  };
  const tombol = (e: KeyboardEvent): void => {
    if (e.key === 'Enter') {
      e.preventDefault();
      lompat(e.shiftKey ? -1 : 1);
    } else if (e.key === 'Escape' && cari !== '') {
      e.stopPropagation();
      ubah('');
    }
  };
  return (
    <search className={kelas.cari}>
      <input
        type="search"
        aria-label="Cari dalam bantuan"
        placeholder="Cari dalam bantuan"
        value={cari}
        onChange={(e) => {
          setKe(-1);
          ubah(e.currentTarget.value);
        }}
        onKeyDown={tombol}
      />
      {kata === '' ? null : (
        <div className={kelas.temu}>
          <span role="status">
            {banyak === 0 ? 'Tidak ada di halaman ini.' : `${banyak} tempat; Enter ke berikutnya.`}
          </span>
          {lain.length > 0 ? (
            <ul aria-label="Halaman lain">
              {lain.map((h) => (
                <li key={h.id}>
                  <button type="button" onClick={() => pergi(h.id)}>
                    {h.judul}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      )}
    </search>
  );
}
