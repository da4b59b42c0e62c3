import { Select } from '@mantine/core';
import { Link, Redirect, useLocation } from 'wouter';
import type { BandingJawab, InfoPleno } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { KodeKontes } from '../../../domain/kontes.ts';
import { diLuar } from '../../lib/galat.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { GalatKotak, Kosong, Memuat } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import kelas from './Banding.module.css';
import { DaftarBeda } from './DaftarBeda.tsx';
import { RingkasanUnit } from './RingkasanUnit.tsx';

/** `/banding`: the comparison of the whole plenary. */
export function KeBanding({ kontes, pleno }: { kontes: string | undefined; pleno: InfoPleno }) {
  const ke = pleno.kontes.find((k) => k.kode === kontes) ?? pleno.kontes[0];
  return <Redirect to={alamat.banding(ke?.kode ?? 'PPWP', pleno.wilayah.kode)} replace />;
}

/** From the plenary's own region down to the one shown. */
function Jalur({ pleno, banding }: { pleno: InfoPleno; banding: BandingJawab }) {
  const mulai = banding.jalur.findIndex((t) => t.kode === pleno.wilayah.kode);
  const jalur = banding.jalur.slice(Math.max(0, mulai));
  return (
    <nav aria-label="Wilayah" className={kelas.jalur}>
      {jalur.map((t, i) =>
        i === jalur.length - 1 ? (
          <strong key={t.kode}>{t.nama}</strong>
        ) : (
          <span key={t.kode}>
            <Link href={alamat.banding(banding.kontes, t.kode)}>{t.nama}</Link> ›{' '}
          </span>
        ),
      )}
    </nav>
  );
}

function Ringkas({ banding }: { banding: BandingJawab }) {
  const terbuka = banding.beda.filter((b) => b.sel.some((s) => !s.selesai)).length;
  // Nothing to compare is no agreement.
  if (banding.sumber.length === 0) return null;
  if (banding.jumlahBeda === 0) return <Lencana derajat="baik">tidak ada perbedaan</Lencana>;
  return (
    <>
      {terbuka > 0 ? <Lencana derajat="periksa">{angka(terbuka)} perbedaan terbuka</Lencana> : null}
      {banding.jumlahBeda - terbuka > 0 ? (
        <Lencana derajat="baik">{angka(banding.jumlahBeda - terbuka)} sudah diselesaikan</Lencana>
      ) : null}
    </>
  );
}

/** `/banding/:kontes/:wilayah`: who says otherwise, unit by unit and sheet by sheet. */
export function LayarBanding({ kontes, wilayah, pleno }: { kontes: string; wilayah: string; pleno: InfoPleno }) {
  const kode = KodeKontes.catch('PPWP').parse(kontes);
  const [, pergi] = useLocation();
  const { data, error, refetch } = useTitik('banding', { param: { kontes: kode, wilayah }, pegang: true });
  const formulir = useTitik('formulir', { param: { kontes: kode } });
  // Another ballot was chosen, whose dapil does not reach here.
  if (diLuar(error) && wilayah !== pleno.wilayah.kode) return <KeBanding kontes={kode} pleno={pleno} />;
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data || !formulir.data) return <Memuat baris={12} />;
  return (
    <div className={kelas.layar}>
      <header className={kelas.alat}>
        <h1>Banding sumber</h1>
        <Jalur pleno={pleno} banding={data} />
        {pleno.kontes.length > 1 ? (
          <Select
            aria-label="Jenis pemilihan"
            data={pleno.kontes.map((k) => ({ value: k.kode, label: k.nama }))}
            value={kode}
            allowDeselect={false}
            onChange={(v) => v && pergi(alamat.banding(v, wilayah))}
          />
        ) : null}
        <Ringkas banding={data} />
      </header>
      {data.sumber.length === 0 ? (
        <Kosong judul="Belum ada sumber lain untuk dibandingkan">
          Impor berkas Sirekap atau salinan saksi dan Panwaslu, atau buka satu lembar dan ketik salinannya lewat tombol
          “Salinan…”.
        </Kosong>
      ) : (
        <>
          <RingkasanUnit banding={data} />
          <DaftarBeda banding={data} formulir={formulir.data} />
        </>
      )}
    </div>
  );
}
