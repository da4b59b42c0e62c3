import { Link } from 'wouter';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Beranda.module.css';

/** What went out, what came in. */
export function KirimanRingkas() {
  const { data: k } = useTitik('kiriman');
  const { data: beri } = useTitik('pemberitahuan', { kueri: {} });
  const { data: jaringan } = useTitik('jaringan', { aktif: k !== undefined });
  if (!k) return null;
  const menunggu = jaringan?.menunggu ?? 0;
  const atas = beri?.masuk ?? [];
  const belum = beri?.unit.filter((u) => !u.terkini) ?? [];
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
        {menunggu > 0 ? (
          <>
            <dt>Kotak masuk</dt>
            <dd>
              <Link href="/jaringan/terima">{angka(menunggu)} paket menunggu</Link>
            </dd>
          </>
        ) : null}
        {atas.length > 0 ? (
          <>
            <dt>Dari atas</dt>
            <dd>
              <Link href="/keberatan">{angka(atas.length)} sel dibetulkan</Link> oleh{' '}
              {[...new Set(atas.map((b) => b.dari))].join(', ')}
            </dd>
          </>
        ) : null}
        {belum.length > 0 ? (
          <>
            <dt>Ke bawah</dt>
            <dd>
              <Lencana derajat="periksa">pembetulan belum diberitahukan</Lencana> {belum.map((u) => u.nama).join(', ')}
            </dd>
          </>
        ) : null}
      </dl>
    </Kartu>
  );
}
