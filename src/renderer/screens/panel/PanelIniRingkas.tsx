import { angka } from '../../../domain/format.ts';
import { useKlaimLain } from '../../lib/panel.ts';
import { usePanelSaya } from '../../lib/panel-desa.ts';
import { useSaya } from '../../lib/saya.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from '../beranda/Beranda.module.css';

/** On the first screen of another laptop: who it is, what it reads, what is left to the operator. */
export function PanelIniRingkas({ satuan }: { satuan: string }) {
  const saya = useSaya();
  const { milik } = usePanelSaya();
  const lain = useKlaimLain();
  return (
    <Kartu judul="Panel ini">
      <dl className={kelas.keadaan}>
        <dt>Nama</dt>
        <dd>{saya.nama}</dd>
        <dt>Membaca</dt>
        <dd>{milik.length === 0 ? `semua ${satuan} (belum dibagi)` : milik.map((b) => b.nama).join(', ')}</dd>
        <dt>Mengubah</dt>
        <dd>{saya.daerah === null ? `semua ${satuan}` : `hanya ${saya.daerah.map((d) => d.nama).join(', ')}`}</dd>
        <dt>Panel lain</dt>
        <dd>{lain.size === 0 ? 'tidak ada TPS yang sedang dibuka' : `${angka(lain.size)} TPS sedang dibuka`}</dd>
      </dl>
      <p className={kelas.kecilPanel}>
        Impor, dokumen, penetapan rekap, membuka kembali, dan cadangan dikerjakan di komputer operator.
      </p>
    </Kartu>
  );
}
