import type { InfoPleno } from '../../contract/index.ts';
import { kodeInduk } from '../../domain/kode.ts';
import type { KodeKontes } from '../../domain/kontes.ts';
import { barisSuara } from '../lib/formulir.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { Bawah } from './Bawah.tsx';
import { useGiliran } from './giliran.ts';
import { Kepala } from './Kepala.tsx';
import kelas from './Lembar.module.css';
import { blokPartai, Peserta } from './Peserta.tsx';
import dasar from './Proyektor.module.css';
import { Ringkasan } from './Ringkasan.tsx';
import { Status } from './Status.tsx';

/** The sheet being read, in letters for the last row. With `partai`: that party's candidates instead of all parties. */
export function LembarProyektor({
  kontes,
  tps,
  partai,
  pleno,
  muat,
  aktif,
}: {
  kontes: KodeKontes;
  tps: string;
  partai: number | null;
  pleno: InfoPleno;
  /** Lines that fit below each other, in how many columns. */
  muat: { baris: number; lajur: number };
  aktif: Aktif;
}) {
  const { data: formulir } = useTitik('formulir', { param: { kontes }, aktif });
  const { data: lembar } = useTitik('lembar', { param: { kontes, tps }, aktif, pegang: true });
  const blok = formulir && partai !== null ? blokPartai(formulir, partai) : null;
  const semua = blok?.baris ?? (formulir ? barisSuara(formulir).map((s) => ({ ...s, nomor: String(s.nomor) })) : []);
  const { bagian, ke, dari } = useGiliran(semua, muat.baris * muat.lajur, aktif === true);
  if (!formulir || !lembar) return null;
  return (
    <>
      <Kepala
        judul={`TPS ${lembar.nomor}`}
        baris={[lembar.desa.nama, blok ? `${formulir.nama} · ${partai} ${blok.nama}` : formulir.nama]}
        kanan={
          <>
            <Status status={lembar.status} />
            {dari > 1 ? <span className={dasar.giliran}>{`bagian ${ke} dari ${dari}`}</span> : null}
          </>
        }
      />
      <div className={kelas.isi} data-penuh={bagian.length > 5 || undefined}>
        <Peserta lembar={lembar} baris={bagian} {...(blok ? { jumlah: blok.jumlah } : {})} />
        {bagian.length > 5 ? null : (
          <aside className={kelas.samping}>
            <Ringkasan kontes={kontes} wilayah={kodeInduk(tps)} formulir={formulir} aktif={aktif} />
            <Ringkasan kontes={kontes} wilayah={pleno.wilayah.kode} formulir={formulir} aktif={aktif} />
          </aside>
        )}
      </div>
      <Bawah lembar={lembar} />
    </>
  );
}
