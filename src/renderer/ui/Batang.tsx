import { angka } from '../../domain/format.ts';
import kelas from './Batang.module.css';

/** Progress in a region: how many sheets are in, and how many of those are adopted. */
export function Batang({
  jumlah,
  masuk,
  disahkan,
  nama,
}: {
  jumlah: number;
  masuk: number;
  disahkan: number;
  nama: string;
}) {
  const persen = (n: number): string => `${jumlah === 0 ? 0 : (n / jumlah) * 100}%`;
  return (
    <div
      className={kelas.batang}
      role="progressbar"
      aria-label={nama}
      aria-valuemin={0}
      aria-valuemax={jumlah}
      aria-valuenow={masuk}
      aria-valuetext={`${angka(masuk)} dari ${angka(jumlah)} TPS masuk, ${angka(disahkan)} disahkan`}
    >
      <div className={kelas.masuk} style={{ width: persen(masuk) }} />
      <div className={kelas.disahkan} style={{ width: persen(disahkan) }} />
    </div>
  );
}
