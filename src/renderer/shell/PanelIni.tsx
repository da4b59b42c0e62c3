import { IconAccessPoint, IconAccessPointOff } from '@tabler/icons-react';
import { useSambungan } from '../lib/sambungan.ts';
import { useSaya } from '../lib/saya.ts';
import kelas from './Kepala.module.css';

/** On another laptop: what this panel is called, what it may change, and whether the operator's computer is heard. */
export function PanelIni() {
  const { nama, daerah } = useSaya();
  const { tersambung } = useSambungan();
  const bagian = daerah === null ? 'semua bagian' : daerah.map((d) => d.nama).join(', ');
  const Ikon = tersambung ? IconAccessPoint : IconAccessPointOff;
  return (
    <span
      className={kelas.pil}
      role="status"
      title={`Panel di laptop lain; dapat mengubah ${bagian}`}
      data-tampil={tersambung || undefined}
      data-beku={!tersambung || undefined}
    >
      <Ikon size={18} aria-hidden /> {nama} · {tersambung ? 'tersambung' : 'terputus'}
    </span>
  );
}
