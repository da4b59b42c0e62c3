import { Link } from 'wouter';
import { Kirim } from './Kirim.tsx';
import kelas from './Kiriman.module.css';
import { Pemberitahuan } from './Pemberitahuan.tsx';
import { Perangkat } from './Perangkat.tsx';
import { Terima } from './Terima.tsx';

/** `/kiriman`: signed packages to and from other plenaries, by stick or folder. */
export function LayarKiriman() {
  return (
    <div className={kelas.layar}>
      <header>
        <h1>Kirim dan terima</h1>
        <p>Hasil pleno berpindah sebagai paket bertanda tangan: ke KPU, dari PPK, atau antarpanel. Tanpa internet.</p>
        <p>
          <Link href="/jaringan">Lewat jaringan…</Link>
        </p>
      </header>
      <Kirim />
      <Terima />
      <Pemberitahuan />
      <Perangkat />
    </div>
  );
}
