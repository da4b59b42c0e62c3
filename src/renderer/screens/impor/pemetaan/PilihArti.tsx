import { type OptionsFilter, Select } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { cocokCari, type KelompokArti, tanpaPartai } from './arti.ts';
import kelas from './Pemetaan.module.css';

const saring: OptionsFilter = ({ options, search }) => {
  const hasil: typeof options = [];
  for (const o of options) {
    if (!('group' in o)) continue;
    const items = o.items.filter((i) => cocokCari(search.trim(), String(o.group), i.label));
    if (items.length > 0) hasil.push({ ...o, items });
  }
  return hasil;
};

type Props = {
  id: string;
  /** What is chosen, for people who cannot see the row. */
  sebutan: string;
  label: string | null;
  pilihan: KelompokArti[];
  bermasalah: boolean;
  padaPilih: (arti: string) => void;
};

/**
 * The meaning of one line. At rest it is a button, so that hundreds of lines cost nothing; typing on it, Enter or a click
 * open the list of meanings.
 */
export function PilihArti({ id, sebutan, label, pilihan, bermasalah, padaPilih }: Props) {
  const [cari, setCari] = useState<string | null>(null);
  const tombol = useRef<HTMLButtonElement>(null);
  const tutup = (kembali: boolean): void => {
    setCari(null);
    // The button is there again after the next drawing.
    if (kembali) requestAnimationFrame(() => tombol.current?.focus());
  };
  if (cari === null)
    return (
      <button
        type="button"
        id={id}
        ref={tombol}
        className={kelas.arti}
        data-kosong={label === null}
        data-masalah={bermasalah}
        aria-haspopup="listbox"
        onClick={() => setCari('')}
        onKeyDown={(e) => {
          if (e.key === 'ArrowDown') {
            e.preventDefault();
            setCari('');
          } else if (e.key.length === 1 && e.key !== ' ' && !e.ctrlKey && !e.altKey && !e.metaKey) {
            e.preventDefault();
            setCari(e.key);
          }
        }}
      >
        <span>
          <span className="rp-tersembunyi">Arti {sebutan}: </span>
          {label ?? 'Pilih artinya…'}
        </span>
        <IconSelector size={16} aria-hidden />
      </button>
    );
  return (
    <Select
      id={id}
      aria-label={`Arti ${sebutan}`}
      placeholder={label ?? 'Ketik untuk mencari'}
      data={pilihan}
      filter={saring}
      searchable
      autoFocus
      selectFirstOptionOnChange
      searchValue={cari}
      onSearchChange={setCari}
      defaultDropdownOpened
      maxDropdownHeight={300}
      comboboxProps={{ width: 460, position: 'bottom-start', withinPortal: true }}
      renderOption={({ option }) => tanpaPartai(option.label)}
      nothingFoundMessage="Tidak ada arti itu."
      onOptionSubmit={(v) => {
        setCari(null);
        padaPilih(v);
      }}
      onBlur={() => tutup(false)}
      onKeyDown={(e) => {
        if (e.key === 'Escape') tutup(true);
      }}
    />
  );
}
