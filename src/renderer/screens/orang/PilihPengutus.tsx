import { NativeSelect } from '@mantine/core';
import { namaPengutus, type Pengutus } from './susun.ts';

/** Contestants by ballot. */
export function PilihPengutus({
  semua,
  nilai,
  pilih,
}: {
  semua: readonly Pengutus[];
  nilai: string;
  pilih: (kunci: string) => void;
}) {
  const kelompok = [...new Set(semua.map((p) => p.singkat))];
  return (
    <NativeSelect label="Peserta yang mengutus" value={nilai} onChange={(e) => pilih(e.currentTarget.value)}>
      {kelompok.map((g) => (
        <optgroup key={g} label={g}>
          {semua
            .filter((p) => p.singkat === g)
            .map((p) => (
              <option key={p.kunci} value={p.kunci}>
                {namaPengutus(p)}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
