import { MultiSelect } from '@mantine/core';
import { useTitik } from '../../lib/kueri.ts';

/** Which desa a panel may change; none chosen means all of them. */
export function PilihDaerah({
  satuan,
  daerah,
  pilih,
  label,
}: {
  satuan: string;
  daerah: readonly string[] | null;
  pilih: (d: string[] | null) => void;
  label: string;
}) {
  const { data } = useTitik('panel');
  return (
    <MultiSelect
      label={label}
      placeholder={daerah === null ? `Semua ${satuan}` : ''}
      data={(data ?? []).map((u) => ({ value: u.wilayah, label: u.nama }))}
      value={daerah === null ? [] : [...daerah]}
      onChange={(d) => pilih(d.length === 0 ? null : d)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Semua ${satuan}` }}
      nothingFoundMessage="Tidak ada"
      maxDropdownHeight={220}
    />
  );
}
