import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import kelas from './Tanda.module.css';

export type Derajat = 'salah' | 'periksa' | 'baik';

const KATA: Readonly<Record<Derajat, string>> = { salah: 'salah', periksa: 'periksa', baik: 'cocok' };
const IKON = { salah: IconX, periksa: IconAlertTriangle, baik: IconCheck } as const;

/** A shape with its word: ✕ salah, ! periksa, ✓ cocok. Never colour alone. */
export function Tanda({ derajat, ukuran = 18, kata }: { derajat: Derajat; ukuran?: number; kata?: string }) {
  const Ikon = IKON[derajat];
  return (
    <span className={`${kelas.tanda} ${kelas[derajat]}`}>
      <Ikon size={ukuran} stroke={2.6} aria-hidden />
      <span className="rp-tersembunyi">{kata ?? KATA[derajat]}</span>
    </span>
  );
}

/** Small label with shape, number and word, e.g. `✕ 3 salah`. */
export function Lencana({
  derajat,
  children,
  judul,
}: {
  derajat: Derajat | 'netral';
  children: React.ReactNode;
  judul?: string;
}) {
  const Ikon = derajat === 'netral' ? null : IKON[derajat];
  return (
    <span className={`${kelas.lencana} ${kelas[`l-${derajat}`]}`} title={judul}>
      {Ikon ? <Ikon size={14} stroke={3} aria-hidden /> : null}
      {children}
    </span>
  );
}
