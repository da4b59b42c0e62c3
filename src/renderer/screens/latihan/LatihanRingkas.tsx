import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Kartu } from '../../ui/Kotak.tsx';
import { banyakSelesai, tugasKini, useLatihan } from './latihan.ts';
import kelas from './Ringkasan.module.css';

/** On home of a practice plenary: where the course stands, or the way to begin one. */
export function LatihanRingkas() {
  const l = useLatihan(true);
  const t = l ? tugasKini(l) : null;
  return (
    <Kartu judul="Latihan terpandu">
      <p>
        {l
          ? `${banyakSelesai(l)} dari ${l.tugas.length} tugas selesai${t ? `. Berikutnya: ${t.judul}` : ''}.`
          : 'Delapan tugas dengan petunjuk, dari memuat berkas sampai mengirim hasil.'}
      </p>
      <Link href="/latihan" className={kelas.keLatihan}>
        {l ? 'Ringkasan latihan' : 'Mulai latihan terpandu'} <IconArrowRight size={17} aria-hidden />
      </Link>
    </Kartu>
  );
}
