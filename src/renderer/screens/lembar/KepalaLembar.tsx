import { IconChevronLeft, IconChevronRight, IconDeviceProjector, IconInfoCircle, IconUsers } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { LembarJawab } from '../../../contract/index.ts';
import { SATUAN } from '../../../domain/badan.ts';
import { useAturProyektor } from '../../lib/ikuti.ts';
import { useTitik } from '../../lib/kueri.ts';
import { useKlaim } from '../../lib/panel.ts';
import { usePanelSaya } from '../../lib/panel-desa.ts';
import { useBolehUbah, useOperator } from '../../lib/saya.ts';
import { alamat } from '../../lib/tempat.ts';
import { Lencana } from '../../ui/Tanda.tsx';
import { TombolFoto } from './foto/TombolFoto.tsx';
import kelas from './Lembar.module.css';
import { MenuSalinan } from './MenuSalinan.tsx';
import type { Pembanding } from './pembanding.ts';
import { SuratSuara } from './SuratSuara.tsx';

const ASAL = {
  sirekap: 'dimuat dari Sirekap',
  tabel: 'dimuat dari tabel',
  ketik: 'diketik dari C.Hasil',
  simulasi: 'data latihan',
} as const;

/** Where its figures came from: a package of another plenary, or what was done here. */
function asalLembar({ paket, asal }: LembarJawab): string {
  if (paket) return `dari paket ${SATUAN[paket.tingkat]} ${paket.nama} nomor ${paket.urut}`;
  return asal ? ASAL[asal] : '';
}

/** What the sheet is called and where it stands. */
export function KepalaLembar({
  lembar,
  kontes,
  pembanding,
}: {
  lembar: LembarJawab;
  kontes: string;
  pembanding: Pembanding;
}) {
  const { data: proyektor } = useTitik('proyektor');
  const atur = useAturProyektor();
  const operator = useOperator();
  const boleh = useBolehUbah()(lembar.tps);
  const { lain } = useKlaim(lembar.kontes, lembar.tps);
  const bagianLain = usePanelSaya().punyaLain(lembar.tps);
  const dariAtas = [...new Set(Object.values(lembar.diberitahukan).flatMap((x) => x.map((y) => y.dari)))];
  const tampil = proyektor?.mode === 'lembar' && proyektor.tps === lembar.tps && proyektor.kontes === lembar.kontes;
  return (
    <>
      <div className={kelas.kepala}>
        <h1>TPS {lembar.nomor}</h1>
        <p>
          {lembar.desa.nama} · {kontes}
          {lembar.asal ? (
            <small title={lembar.paket ? `perangkat ${lembar.paket.namaPerangkat}` : undefined}>
              {' '}
              · {asalLembar(lembar)}
            </small>
          ) : null}
        </p>
        {lembar.status === 'disahkan' ? <Lencana derajat="baik">Disahkan</Lencana> : null}
        {lembar.status === 'terisi' ? <Lencana derajat="netral">Belum dibacakan</Lencana> : null}
        {lembar.status === 'dibacakan' ? <Lencana derajat="netral">Dibacakan</Lencana> : null}
        {lembar.status === 'kosong' ? <Lencana derajat="netral">Belum diisi</Lencana> : null}
        {lembar.status === 'dipersoalkan' ? <Lencana derajat="periksa">Dipersoalkan</Lencana> : null}
        <TombolFoto tempat={lembar} kelas={kelas.alat} />
        {boleh ? <MenuSalinan lembar={lembar} pembanding={pembanding} /> : null}
        {operator ? (
          <button
            type="button"
            className={kelas.alat}
            aria-label={tampil ? 'Tampil di proyektor' : 'Tampilkan di proyektor'}
            aria-pressed={tampil}
            onClick={() => atur({ mode: 'lembar', kontes: lembar.kontes, tps: lembar.tps, wilayah: null, beku: false })}
          >
            <IconDeviceProjector size={18} aria-hidden /> {tampil ? 'Tampil' : 'Tampilkan'}
          </button>
        ) : null}
        <nav className={kelas.langkah} aria-label="Lembar sebelum dan sesudah">
          {lembar.sebelum ? (
            <Link
              href={alamat.lembar(lembar.kontes, lembar.sebelum)}
              aria-label="TPS sebelumnya"
              title="TPS sebelumnya"
            >
              <IconChevronLeft size={20} aria-hidden />
            </Link>
          ) : null}
          {lembar.sesudah ? (
            <Link
              href={alamat.lembar(lembar.kontes, lembar.sesudah)}
              aria-label="TPS berikutnya"
              title="TPS berikutnya"
            >
              <IconChevronRight size={20} aria-hidden />
            </Link>
          ) : null}
        </nav>
      </div>
      {dariAtas.length > 0 ? (
        <p className={kelas.klaim} role="status">
          <IconInfoCircle size={18} aria-hidden /> {dariAtas.join(', ')} membetulkan{' '}
          {Object.keys(lembar.diberitahukan).length} sel lembar ini di rapatnya. Angka di sini tetap seperti yang
          ditetapkan; pembetulannya tampil di samping angkanya.
        </p>
      ) : null}
      {lain.length > 0 ? (
        <p className={kelas.klaim} role="status">
          <IconUsers size={18} aria-hidden /> TPS ini juga sedang dibuka di {[...new Set(lain)].join(', ')}. Yang lebih
          dulu menyimpan berlaku; halaman yang usang ditolak.
        </p>
      ) : null}
      {bagianLain && lain.length === 0 ? (
        <p className={kelas.klaim} role="status">
          <IconUsers size={18} aria-hidden /> TPS ini dibagi ke {bagianLain}.
        </p>
      ) : null}
      <SuratSuara lembar={lembar} />
    </>
  );
}
