import { Link } from 'wouter';
import { angka } from '../../../domain/format.ts';
import type { KodeKontes } from '../../../domain/kontes.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Agenda.module.css';

/** Above the desa of a unit, in a plenary above the kecamatan: which unit, and whether its package is here. */
export function UnitAgenda({ kontes, desa }: { kontes: KodeKontes; desa: string }) {
  const { data } = useTitik('unit', { param: { kontes } });
  const u = data?.find((x) => desa.startsWith(x.wilayah));
  if (!u) return null;
  return (
    <p className={kelas.unit}>
      <Link href={alamat.rekap(kontes, u.wilayah)}>{u.nama}</Link>
      {u.paket ? (
        <Lencana derajat="netral">paket {angka(u.paket.urut)}</Lencana>
      ) : u.tps.masuk === 0 ? (
        <Lencana derajat="salah">tanpa paket</Lencana>
      ) : null}
    </p>
  );
}
