import { IconGavel } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { kunci, useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import kelas from './Lembar.module.css';

/** Who may adopt at this computer without a PIN now, and the way to end it: whoever leaves the table locks it. */
export function PaluDipegang() {
  const { data } = useTitik('palu');
  const kunciSekarang = useUbah('kunciPalu');
  const klien = useQueryClient();
  const sampai = data?.sampai;
  // It locks by itself without a word.
  useEffect(() => {
    if (!sampai) return;
    const jam = setTimeout(
      () => void klien.invalidateQueries({ queryKey: kunci('palu') }),
      Math.max(0, Date.parse(sampai) - Date.now()) + 500,
    );
    return () => clearTimeout(jam);
  }, [klien, sampai]);
  if (!data) return null;
  return (
    <button
      type="button"
      className={kelas.palu}
      disabled={kunciSekarang.isPending}
      title={`${data.orang.nama} dapat mengesahkan tanpa PIN sampai ${waktuSingkat(data.sampai)}. Klik untuk mengunci sekarang.`}
      onClick={() => kunciSekarang.mutate({}, { onError: laporGalat })}
    >
      <IconGavel size={18} aria-hidden />
      <span>{data.orang.nama}</span>
      <strong>Kunci</strong>
    </button>
  );
}
