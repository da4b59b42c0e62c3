import { IconSchool } from '@tabler/icons-react';
import kelas from './Latihan.module.css';
import { banyakSelesai, KATA_STATUS, tugasKini, useBuka, useLatihan } from './latihan.ts';

/** In the band of practice, on every screen: how far the course is, and the way to its panel. */
export function TombolLatihan({ simulasi }: { simulasi: boolean }) {
  const l = useLatihan(simulasi);
  const [buka, setBuka] = useBuka();
  if (!l) return null;
  const t = tugasKini(l);
  return (
    <button type="button" className={kelas.pita} aria-expanded={buka} onClick={() => setBuka(!buka)}>
      <IconSchool size={16} stroke={2.2} aria-hidden />
      <span>
        Latihan {banyakSelesai(l)}/{l.tugas.length}
        {t ? `: ${t.judul}` : ': selesai'}
        {t?.status === 'keliru' ? ` (${KATA_STATUS.keliru})` : ''}
      </span>
      <kbd>F8</kbd>
    </button>
  );
}
