import { Link } from 'wouter';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import kelas from './Beranda.module.css';

/** What went out, what came in. */
export function KirimanRingkas() {
  const { data: k } = useTitik('kiriman');
  if (!k) return null;
  const [kirim] = k.terkirim;
  const [masuk] = k.masuk;
  return (
    <Kartu
      judul="Kirim dan terima"
      kanan={
        <Link href="/kiriman" className={kelas.tautan}>
          Buka
        </Link>
      }
    >
      <dl className={kelas.keadaan}>
        <dt>Dikirim</dt>
        <dd>
          {kirim
            ? `paket ${angka(kirim.urut)}, ${waktuSingkat(kirim.waktu)}${k.belumDikirim > 0 ? `; ${angka(k.belumDikirim)} catatan sesudahnya belum` : '; lengkap'}`
            : 'belum pernah'}
        </dd>
        <dt>Diterima</dt>
        <dd>
          {masuk
            ? `${angka(k.masuk.length)} paket, terakhir ${masuk.namaWilayah} ${waktuSingkat(masuk.waktu)}`
            : 'belum ada'}
        </dd>
      </dl>
    </Kartu>
  );
}
