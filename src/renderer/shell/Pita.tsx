import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { diLaptopLain } from '../lib/jauh.ts';
import { useSambungan } from '../lib/sambungan.ts';
import kelas from './Pita.module.css';

/** Practice data may never be taken for a result: said on every screen. */
export const PitaSimulasi = ({ children }: { children?: ReactNode }) => (
  <div className={kelas.simulasi}>
    <IconAlertTriangle size={16} stroke={2.4} aria-hidden />
    <span>
      <strong>SIMULASI</strong> – data latihan, bukan hasil pemilihan
    </span>
    {children}
  </div>
);

/** Calm word while the core is away; it comes back by itself. */
export function PitaSambungan() {
  const { tersambung, pernah } = useSambungan();
  if (tersambung || !pernah) return null;
  return (
    <div className={kelas.putus} role="status">
      <IconRefresh size={16} stroke={2.4} aria-hidden className={kelas.putar} />
      <span>
        <strong>Menyambung kembali…</strong> angka yang sudah tersimpan aman
        {diLaptopLain() ? '; yang diketik menunggu di halaman ini' : ''}
      </span>
    </div>
  );
}
