import { angka } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Rekap.module.css';

/** Below the heading of a unit's column: is its package here, does its paper agree, is it adopted here. */
export function KeadaanUnit({ kontes, wilayah }: { kontes: KodeKontes; wilayah: string }) {
  const { tingkat } = useBadan();
  const { data } = useTitik('unit', { param: { kontes }, aktif: tingkat <= 2 });
  const u = data?.find((x) => x.wilayah === wilayah);
  if (!u) return null;
  return (
    <span className={kelas.keadaanKolom}>
      {u.paket ? <span>paket {angka(u.paket.urut)}</span> : null}
      {!u.paket && u.tps.masuk === 0 ? (
        <span className={kelas.merah}>
          <Tanda derajat="salah" ukuran={13} kata="perhatian" /> tanpa paket
        </span>
      ) : null}
      {u.kertas && u.kertas.beda > 0 ? (
        <span className={kelas.merah}>
          <Tanda derajat="salah" ukuran={13} kata="T703" /> kertas ≠ {angka(u.kertas.beda)}
        </span>
      ) : null}
      {u.keadaan === 'ditetapkan' ? (
        <span>
          <Tanda derajat="baik" ukuran={13} kata="sudah" /> ditetapkan
        </span>
      ) : null}
    </span>
  );
}
