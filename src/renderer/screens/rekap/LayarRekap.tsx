import { useState } from 'react';
import { Redirect } from 'wouter';
import type { InfoPleno } from '../../../contract/index.ts';
import { KodeKontes } from '../../../domain/kontes.ts';
import { diLuar } from '../../lib/galat.ts';
import { useTitik } from '../../lib/kueri.ts';
import { alamat } from '../../lib/tempat.ts';
import { GalatKotak, Memuat } from '../../ui/Kotak.tsx';
import { AlatRekap } from './AlatRekap.tsx';
import kelas from './Rekap.module.css';
import { Rincian, type SelRekap } from './Rincian.tsx';
import { TabelRekap } from './TabelRekap.tsx';

/** `/rekap`: the recap of the whole plenary. */
export function KeRekap({ kontes, pleno }: { kontes: string | undefined; pleno: InfoPleno }) {
  const ke = pleno.kontes.find((k) => k.kode === kontes) ?? pleno.kontes[0];
  return <Redirect to={alamat.rekap(ke?.kode ?? 'PPWP', pleno.wilayah.kode)} replace />;
}

/** `/rekap/:kontes/:wilayah`: the D form on the screen. */
export function LayarRekap({ kontes, wilayah, pleno }: { kontes: string; wilayah: string; pleno: InfoPleno }) {
  const kode = KodeKontes.catch('PPWP').parse(kontes);
  const formulir = useTitik('formulir', { param: { kontes: kode } });
  const beranda = useTitik('beranda');
  const rekap = useTitik('rekap', { param: { kontes: kode, wilayah }, pegang: true });
  const [hanya, setHanya] = useState(false);
  const [pilih, setPilih] = useState<SelRekap | null>(null);
  const galat = formulir.error ?? rekap.error;
  // Another ballot was chosen, whose dapil does not reach here.
  if (diLuar(rekap.error) && wilayah !== pleno.wilayah.kode) return <KeRekap kontes={kode} pleno={pleno} />;
  if (galat && !rekap.data) return <GalatKotak galat={galat} ulang={() => void rekap.refetch()} />;
  if (!formulir.data || !rekap.data) return <Memuat baris={14} />;
  const desa = beranda.data?.kontes.find((k) => k.kode === kode)?.desa ?? [];
  const kolom = hanya
    ? rekap.data.kolom.filter((k) => k.bermasalah.salah + k.bermasalah.periksa > 0)
    : rekap.data.kolom;
  return (
    <div className={kelas.layar} aria-busy={rekap.isPlaceholderData}>
      <AlatRekap
        pleno={pleno}
        kontes={kode}
        wilayah={wilayah}
        desa={desa}
        rekap={rekap.data}
        hanya={hanya}
        setHanya={setHanya}
      />
      <TabelRekap
        key={rekap.data.wilayah}
        formulir={formulir.data}
        rekap={rekap.data}
        kolom={kolom}
        tersembunyi={rekap.data.kolom.length - kolom.length}
        pilih={setPilih}
      />
      <Rincian kontes={kode} pilihan={pilih} formulir={formulir.data} tutup={() => setPilih(null)} />
    </div>
  );
}
