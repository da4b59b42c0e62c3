import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { angka } from '../../../domain/format.ts';
import { lipat, useTerlipat } from '../../lib/blok.ts';
import type { Blok } from '../../lib/formulir.ts';
import { nilaiKetikan } from '../../lib/ketikan.ts';
import kelas from '../../ui/Partai.module.css';
import { Tanda } from '../../ui/Tanda.tsx';
import type { PropBaris } from './Baris.tsx';

export type Berat = 'salah' | 'periksa' | null;

export const terberat = (blok: Blok, tanda: PropBaris['tanda']): Berat => {
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
