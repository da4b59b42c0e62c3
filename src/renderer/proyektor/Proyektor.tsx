import { useRef } from 'react';
import type { InfoPleno, KeadaanProyektor } from '../../contract/index.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { useSambungan } from '../lib/sambungan.ts';
import { usePenyegar } from '../lib/segarkan.ts';
import { Kemajuan } from './Kemajuan.tsx';
import { LembarProyektor } from './LembarProyektor.tsx';
import kelas from './Proyektor.module.css';
import { RekapProyektor } from './RekapProyektor.tsx';
import { Sambutan } from './Sambutan.tsx';

const AWAL: KeadaanProyektor = { mode: 'sambutan', kontes: null, tps: null, wilayah: null, beku: false };

function Tampilan({ tampil, pleno, aktif }: { tampil: KeadaanProyektor; pleno: InfoPleno; aktif: Aktif }) {
  const kontes = tampil.kontes ?? pleno.kontes[0]?.kode;
  if (tampil.mode === 'lembar' && tampil.tps && kontes)
    return <LembarProyektor kontes={kontes} tps={tampil.tps} pleno={pleno} aktif={aktif} />;
  if (tampil.mode === 'rekap' && kontes)
    return (
      <RekapProyektor kontes={kontes} wilayah={tampil.wilayah ?? pleno.wilayah.kode} pleno={pleno} aktif={aktif} />
    );
  if (tampil.mode === 'kemajuan') return <Kemajuan pleno={pleno} aktif={aktif} />;
  return <Sambutan pleno={pleno} />;
}

/**
 * What the hall sees. It reads the core only, so an unsaved keystroke can never appear here. Frozen, it keeps the
 * picture and its figures as they were, whatever the operator does.
 */
export function Proyektor() {
  usePenyegar();
  const { data: keadaan } = useTitik('keadaan');
  const { data: proyektor } = useTitik('proyektor');
  const { tersambung, pernah } = useSambungan();
  const terakhir = useRef<KeadaanProyektor>(undefined);
  if (proyektor && (!proyektor.beku || !terakhir.current)) terakhir.current = proyektor;
  const tampil = terakhir.current ?? AWAL;
  const beku = proyektor?.beku ?? false;
  const pleno = keadaan?.pleno;
  return (
    <div className={kelas.layar} data-beku={beku || undefined}>
      {pleno?.simulasi ? <div className={kelas.simulasi}>SIMULASI · data latihan</div> : null}
      {pleno ? (
        <Tampilan tampil={tampil} pleno={pleno} aktif={beku ? 'sekali' : true} />
      ) : (
        <div className={kelas.tengah}>
          <h1>Rekap Pleno</h1>
          {keadaan ? <p>Belum ada pleno yang dibuka.</p> : null}
        </div>
      )}
      {pernah && !tersambung ? <div className={kelas.putus}>Menyambung kembali…</div> : null}
    </div>
  );
}
