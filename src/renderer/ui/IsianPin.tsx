import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import kelas from './TanyaPin.module.css';

export const PANJANG_PIN = 6;

/** Six masked digits; anything else that is typed is left out. */
export function IsianPin({
  label,
  nilai,
  ubah,
  fokusAwal = false,
  hanyaBaca = false,
  galat,
  ref,
}: {
  label: string;
  nilai: string;
  ubah: (pin: string) => void;
  fokusAwal?: boolean;
  hanyaBaca?: boolean;
  galat?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}) {
  return (
    <TextInput
      ref={ref ?? null}
      type="password"
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={PANJANG_PIN}
      value={nilai}
      readOnly={hanyaBaca}
      error={galat}
      classNames={{ input: kelas.pin ?? '' }}
      onChange={(e) => ubah(e.currentTarget.value.replace(/\D/g, '').slice(0, PANJANG_PIN))}
      {...(fokusAwal ? { 'data-autofocus': true } : {})}
    />
  );
}
