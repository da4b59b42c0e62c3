import type { InfoPleno } from '../../contract/index.ts';
import type { Aktif } from '../lib/kueri.ts';
import { jam, tanggalPanjang, useJam } from '../lib/waktu.ts';
import { AlamatPublik } from './AlamatPublik.tsx';
import kelas from './Proyektor.module.css';

/** Before the meeting and while it is suspended: which meeting this is, and the time. */
export function Sambutan({ pleno, aktif }: { pleno: InfoPleno; aktif: Aktif }) {
  const kini = useJam();
  const atas = pleno.jalur.filter((w) => w.kode !== pleno.wilayah.kode).map((w) => w.nama);
  return (
    <div className={kelas.tengah}>
      <p className={kelas.acara}>Rapat Pleno Terbuka Rekapitulasi Hasil Penghitungan Perolehan Suara</p>
      <h1>{pleno.nama}</h1>
      <p className={kelas.acara}>
        {atas.reverse().join(', ')}
        <br />
        {pleno.pemilihan.nama}
      </p>
      <time className={kelas.jamBesar} dateTime={kini.toISOString()}>
        {jam(kini)}
      </time>
      <p className={kelas.tanggal}>{tanggalPanjang(kini)}</p>
      <AlamatPublik aktif={aktif} />
    </div>
  );
}
