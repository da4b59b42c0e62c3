import { Link } from 'wouter';
import type { BerandaJawab, InfoPleno } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { Kartu } from '../../ui/Kotak.tsx';
import { Tanda } from '../../ui/Tanda.tsx';
import { sidikPendek } from '../definisi/draf.ts';
import { ArsipPleno } from '../ekspor/ArsipPleno.tsx';
import kelas from './Beranda.module.css';
import { CadanganRingkas } from './CadanganRingkas.tsx';

const GIB = 1024 ** 3;

/** Is what we did safe, and is there room for more. */
export function Penyimpanan({ beranda, pleno }: { beranda: BerandaJawab; pleno: InfoPleno }) {
  const { penyimpanan, jurnal } = beranda;
  const sempit = penyimpanan.bebas < GIB;
  const bebas =
    penyimpanan.bebas >= GIB
      ? `${angka(Math.floor(penyimpanan.bebas / GIB))} GB`
      : `${angka(Math.floor(penyimpanan.bebas / 1024 ** 2))} MB`;
  return (
    <Kartu judul="Penyimpanan">
      <dl className={kelas.keadaan}>
        <dt>Jejak</dt>
        <dd>
          <Link href="/jejak">{angka(jurnal.entri)} catatan</Link>
          {jurnal.terakhir ? `, terakhir ${waktuSingkat(jurnal.terakhir)}` : ''}
        </dd>
        <CadanganRingkas />
        <dt>Ruang bebas</dt>
        <dd>
          <Tanda derajat={sempit ? 'periksa' : 'baik'} kata={sempit ? 'hampir penuh' : 'cukup'} /> {bebas}
        </dd>
        <dt>Folder</dt>
        <dd className={kelas.folder} title={penyimpanan.folder}>
          {penyimpanan.folder}
        </dd>
        <dt>Wilayah</dt>
        <dd>
          {pleno.jalur.map((w) => w.nama).join(' › ')} · {angka(pleno.jumlahDesa)} desa/kelurahan,{' '}
          {angka(pleno.jumlahTps)} TPS
        </dd>
        <dt>Definisi</dt>
        <dd>
          <Link href="/definisi">{sidikPendek(pleno.definisi)}</Link>
        </dd>
      </dl>
      <p className={kelas.arsip}>
        <ArsipPleno />
      </p>
    </Kartu>
  );
}
