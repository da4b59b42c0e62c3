import type { Aktif } from '../lib/kueri.ts';
import { useTitik } from '../lib/kueri.ts';
import { Qr } from '../ui/Qr.tsx';
import kelas from './AlamatPublik.module.css';

/** Where phones in the hall find the public view; nothing while it is off. */
export function AlamatPublik({ aktif, sudut }: { aktif: Aktif; sudut?: boolean }) {
  const { data } = useTitik('alamatPublik', { aktif });
  const alamat = data?.alamat;
  if (!alamat) return null;
  return (
    <aside className={kelas.alamat} data-sudut={sudut || undefined} aria-label="Tampilan publik">
      <Qr teks={alamat} className={kelas.qr} />
      <p>
        Ikuti di ponsel
        <br />
        <b>{alamat.replace('http://', '')}</b>
      </p>
    </aside>
  );
}
