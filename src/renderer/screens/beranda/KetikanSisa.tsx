import { IconKeyboard } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { idPanel } from '../../lib/panel.ts';
import { alamat } from '../../lib/tempat.ts';
import kelas from './Beranda.module.css';

type Sisa = Jawab<'draf'>[number];
const MAKS = 3;

const ke = (d: Sisa): string =>
  d.wilayah.length === 13 && d.kontes !== '-' ? alamat.lembar(d.kontes, d.wilayah) : '/keberatan';

/** After a power cut: where somebody was in the middle of typing, and the way back to that very cell. */
export function KetikanSisa() {
  const { data, refetch } = useTitik('draf', { kueri: { panel: idPanel() } });
  // Typing tells nobody, so the answer from before may be old.
  useEffect(() => void refetch(), [refetch]);
  if (!data || data.length === 0) return null;
  return (
    <p className={kelas.sisa} role="status">
      <IconKeyboard size={20} aria-hidden />
      <span>
        Ketikan yang belum disimpan:{' '}
        {data.slice(0, MAKS).map((d, i) => (
          <span key={`${d.kontes} ${d.wilayah} ${d.lapis} ${d.nama}`}>
            {i > 0 ? '; ' : ''}
            <Link href={ke(d)}>
              {d.namaWilayah} ({d.perihal})
            </Link>
          </span>
        ))}
        {data.length > MAKS ? `; dan ${angka(data.length - MAKS)} lagi` : ''}
      </span>
    </p>
  );
}
