import { Link } from 'wouter';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Beranda.module.css';

/** Objections and events so far, and whether one waits for an answer. */
export function KeberatanRingkas() {
  const { data } = useTitik('keberatan', { kueri: {} });
  if (!data) return null;
  const keberatan = data.filter((k) => k.jenis === 'keberatan');
  const terbuka = keberatan.filter((k) => k.status === 'terbuka').length;
  return (
    <Kartu
      judul="Keberatan dan kejadian khusus"
      kanan={
        <Link href="/keberatan" className={kelas.tautan}>
          Lihat semua
        </Link>
      }
    >
      <dl className={kelas.keadaan}>
        <dt>Keberatan</dt>
        <dd>
          {angka(keberatan.length)}{' '}
          {terbuka > 0 ? <Lencana derajat="periksa">{angka(terbuka)} belum dijawab</Lencana> : null}
        </dd>
        <dt>Kejadian</dt>
        <dd>{angka(data.length - keberatan.length)}</dd>
      </dl>
    </Kartu>
  );
}
