import { Select } from '@mantine/core';
import type { RingkasDefinisi } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';

type Tempat = RingkasDefinisi['tempat'][number];

/** The one region there is to choose, where there is only one kecamatan. */
export function wilayahBawaan(tempat: readonly Tempat[]): string | null {
  const kecamatan = tempat.filter((t) => t.tingkat === 3);
  return kecamatan.length === 1 ? (kecamatan[0]?.kode ?? null) : null;
}

const isi = (t: Tempat): string =>
  [
    ...(t.tingkat === 2 ? [`${angka(t.kecamatan)} kecamatan`] : []),
    `${angka(t.desa)} desa/kelurahan`,
    `${angka(t.tps)} TPS`,
  ].join(', ');

const pilihan = (tempat: readonly Tempat[], tingkat: 2 | 3) =>
  tempat
    .filter((t) => t.tingkat === tingkat)
    .map((t) => ({ value: t.kode, label: `${t.nama}, ${t.induk} – ${isi(t)}` }));

/** Whose plenary this is: a kecamatan (PPK) or a kabupaten/kota (KPU). */
export function PilihWilayah({
  tempat,
  nilai,
  ubah,
}: {
  tempat: readonly Tempat[];
  nilai: string | null;
  ubah: (kode: string | null) => void;
}) {
  return (
    <Select
      label="Wilayah"
      placeholder="Ketik nama kecamatan atau kabupaten/kota"
      searchable
      limit={200}
      nothingFoundMessage="Tidak ada"
      data={[
        { group: 'Kecamatan (PPK)', items: pilihan(tempat, 3) },
        { group: 'Kabupaten/kota (KPU)', items: pilihan(tempat, 2) },
      ]}
      value={nilai}
      onChange={ubah}
    />
  );
}
