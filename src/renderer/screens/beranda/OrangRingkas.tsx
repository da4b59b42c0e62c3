import { Link } from 'wouter';
import type { InfoPleno } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { bolehMengesahkan } from '../../../domain/orang.ts';
import { useTitik } from '../../lib/kueri.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { hariIni } from '../orang/hari.ts';
import kelas from './Beranda.module.css';

/** Who takes part, whether somebody can adopt, and who is there today; the way to the screen of people. */
export function OrangRingkas({ pleno }: { pleno: InfoPleno }) {
  const { data } = useTitik('orang');
  if (!data) return null;
  const aktif = data.orang.filter((o) => o.aktif);
  const pengesah = aktif.filter((o) => bolehMengesahkan(o.peran));
  const tanpaPin = pengesah.filter((o) => !o.punyaPin).length;
  const kini = hariIni();
  const hadir = data.hadir.filter((h) => h.tanggal === kini && h.hadir).length;
  const badan = pleno.wilayah.tingkat === 3 ? 'PPK' : 'KPU';
  const saksi = aktif.filter((o) => o.peran === 'saksi').length;
  return (
    <Kartu
      judul="Orang"
      kanan={
        <Link href="/orang" className={kelas.tautan}>
          Buka daftar
        </Link>
      }
    >
      <dl className={kelas.keadaan}>
        <dt>Tercatat</dt>
        <dd>
          {angka(pengesah.length)} {badan}, {angka(saksi)} saksi, {angka(aktif.length - pengesah.length - saksi)}{' '}
          lainnya
        </dd>
        <dt>PIN</dt>
        <dd>
          {pengesah.length > 0 && tanpaPin === 0 ? (
            <>
              <Tanda derajat="baik" kata="lengkap" /> semua ketua dan anggota
            </>
          ) : (
            <>
              <Tanda derajat="periksa" kata="belum lengkap" />{' '}
              {pengesah.length === 0 ? `belum ada ketua atau anggota ${badan}` : `${angka(tanpaPin)} orang belum punya`}
            </>
          )}
        </dd>
        <dt>Hadir</dt>
        <dd>{hadir === 0 ? 'belum dicatat hari ini' : `${angka(hadir)} orang hari ini`}</dd>
      </dl>
    </Kartu>
  );
}
