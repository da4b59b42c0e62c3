import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { lipat } from '../lib/blok.ts';
import type { Blok } from '../lib/formulir.ts';
import kelas from './KepalaPartai.module.css';

/** Heading row of a party in a table of sums; folds its rows down to the sum. */
export function KepalaPartai({ blok, lebar, terlipat }: { blok: Blok; lebar: number; terlipat: boolean }) {
  const Panah = terlipat ? IconChevronRight : IconChevronDown;
  return (
    <tr className={kelas.partai}>
      <th scope="rowgroup" colSpan={lebar}>
        <button type="button" aria-expanded={!terlipat} onClick={() => lipat(blok.nomor, !terlipat)}>
          <Panah size={17} stroke={2.4} aria-hidden /> {blok.nomor}. {blok.nama}
        </button>
      </th>
    </tr>
  );
}
