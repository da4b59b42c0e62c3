import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { BarisFormulir } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { nilaiKetikan } from '../../lib/ketikan.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import type { PropBaris } from './Baris.tsx';
import { bukaSemua, lipat, lipatSemua, useTerlipat } from './blok.ts';
import { fokusSel } from './fokus.ts';
import kelas from './Partai.module.css';

export type Blok = { nomor: number; nama: string; baris: BarisFormulir[] };

/** Rows of section IV party by party; empty for ballots without parties. */
export function perPartai(baris: readonly BarisFormulir[]): Blok[] {
  const blok: Blok[] = [];
  for (const b of baris) {
    if (b.id.endsWith('.A1') && b.peserta) blok.push({ nomor: b.peserta.nomor, nama: b.peserta.nama, baris: [] });
    blok.at(-1)?.baris.push(b);
  }
  return blok;
}

type Berat = 'salah' | 'periksa' | null;

const terberat = (blok: Blok, tanda: PropBaris['tanda']): Berat => {
  const semua = blok.baris.flatMap((b) => b.sel.map((s) => tanda.get(s)));
  return semua.includes('salah') ? 'salah' : semua.includes('periksa') ? 'periksa' : null;
};

/** Sum of A.1 and A.2 as they stand in the cells now, and what B says. */
function hitung(blok: Blok, p: PropBaris): { jumlah: number | null; b: number | null; kosong: number } {
  const nilai = blok.baris.map((x) => ({ jumlah: x.jumlah, n: nilaiKetikan(p.sunting.teks(x.sel[0] ?? x.id)) }));
  const suku = nilai.filter((x) => !x.jumlah);
  const terisi = suku.filter((x) => x.n !== null);
  return {
    jumlah: terisi.length === 0 ? null : terisi.reduce((a, x) => a + (x.n ?? 0), 0),
    b: nilai.find((x) => x.jumlah)?.n ?? null,
    kosong: suku.length - terisi.length,
  };
}

function Ringkas({ blok, p }: { blok: Blok; p: PropBaris }) {
  if (p.pembanding.tertutup) return null;
  const { jumlah, b, kosong } = hitung(blok, p);
  if (jumlah === null && b === null) return <span className={kelas.ringkas}>belum diisi</span>;
  const cocok = kosong === 0 && jumlah === b;
  return (
    <span className={kelas.ringkas}>
      A.1+A.2 = <b>{jumlah === null ? '–' : angka(jumlah)}</b> · B = <b>{b === null ? '–' : angka(b)}</b>{' '}
      {cocok ? <Tanda derajat="baik" ukuran={16} /> : null}
      {kosong > 0 ? <span>({angka(kosong)} sel kosong)</span> : null}
    </span>
  );
}

/** One party: its heading folds it and keeps the live sum in sight. */
export function BlokPartai({
  blok,
  lebar,
  p,
  children,
}: {
  blok: Blok;
  lebar: number;
  p: PropBaris;
  children: ReactNode;
}) {
  const terlipat = useTerlipat().has(blok.nomor);
  const berat = p.pembanding.tertutup ? null : terberat(blok, p.tanda);
  const Panah = terlipat ? IconChevronRight : IconChevronDown;
  return (
    <tbody data-partai={blok.nomor}>
      <tr className={kelas.kepala}>
        <th scope="rowgroup" colSpan={lebar}>
          <div>
            <button type="button" aria-expanded={!terlipat} onClick={() => lipat(blok.nomor, !terlipat)}>
              <Panah size={18} stroke={2.4} aria-hidden /> {blok.nomor}. {blok.nama}
            </button>
            <Ringkas blok={blok} p={p} />
            {berat ? <Tanda derajat={berat} /> : null}
          </div>
        </th>
      </tr>
      {terlipat ? null : children}
    </tbody>
  );
}

/** Numbers of the parties: to jump to one (key `p`, then its number), and to fold all. */
export function LompatPartai({ baris, tanda }: { baris: readonly BarisFormulir[]; tanda: PropBaris['tanda'] }) {
  const blok = perPartai(baris);
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
      if (el instanceof HTMLInputElement && !diSel) return;
      e.preventDefault();
      masukan.current?.focus();
      masukan.current?.select();
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [ada]);
  if (!ada) return null;
  const semuaTerlipat = blok.every((b) => terlipat.has(b.nomor));
  const ke = (n: number): boolean => fokusSel(`IV.${n}.A1`);
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
            <button
              type="button"
              title={b.nama}
              data-tanda={terberat(b, tanda) ?? undefined}
              onClick={() => ke(b.nomor)}
            >
              {b.nomor}
              <span className="rp-tersembunyi">
                {' '}
                {b.nama} {terberat(b, tanda) ?? ''}
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
