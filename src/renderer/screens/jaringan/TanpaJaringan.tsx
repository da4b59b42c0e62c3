import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';

/** Says why nothing here can be opened, and where that is changed. */
export function TanpaJaringan() {
  return (
    <p className={kelas.pita} role="status">
      <Tanda derajat="periksa" kata="perhatian" /> Komputer ini diatur tanpa jaringan: tidak ada yang dibuka atau
      dikirim. Ubah di kanan atas, “Jaringan dimatikan”. Flashdisk tetap dapat dipakai.
    </p>
  );
}
