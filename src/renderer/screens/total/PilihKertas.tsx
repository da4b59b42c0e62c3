import { NativeSelect } from '@mantine/core';
import { useLocation } from 'wouter';
import type { TotalJawab } from '../../../contract/index.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import kelas from './Total.module.css';

/** Above the kecamatan: which ballot and which unit's paper, as the meeting goes from one to the next. */
export function PilihKertas({ total }: { total: TotalJawab }) {
  const { tingkat } = useBadan();
  const { data: keadaan } = useTitik('keadaan');
  const { data: unit } = useTitik('unit', { param: { kontes: total.kontes }, aktif: tingkat <= 2 });
  const [, pergi] = useLocation();
  const kontes = keadaan?.pleno?.kontes ?? [];
  const wilayah = total.wilayah.kode;
  if (tingkat > 2 || !unit?.some((u) => u.wilayah === wilayah)) return null;
  return (
    <>
      <NativeSelect
        className={kelas.pilih}
        label="Wilayah"
        value={wilayah}
        data={unit.map((u) => ({ value: u.wilayah, label: u.nama }))}
        onChange={(e) => pergi(alamat.total(total.kontes, e.currentTarget.value))}
      />
      {kontes.length > 1 ? (
        <NativeSelect
          className={kelas.pilih}
          label="Jenis pemilihan"
          value={total.kontes}
          data={kontes.map((k) => ({ value: k.kode, label: k.nama }))}
          onChange={(e) => pergi(alamat.total(e.currentTarget.value, wilayah))}
        />
      ) : null}
    </>
  );
}
