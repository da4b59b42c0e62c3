import { useViewportSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { InfoPleno, KeadaanProyektor, RupaProyektor } from '../../contract/index.ts';
import { type Aktif, useTitik } from '../lib/kueri.ts';
import { useSambungan } from '../lib/sambungan.ts';
import { usePenyegar } from '../lib/segarkan.ts';
import { PROYEKTOR_AWAL } from '../lib/tempat.ts';
import { BedaProyektor } from './BedaProyektor.tsx';
import { Kemajuan } from './Kemajuan.tsx';
import { KertasProyektor } from './KertasProyektor.tsx';
import { LembarProyektor } from './LembarProyektor.tsx';
import kelas from './Proyektor.module.css';
import { RekapProyektor } from './RekapProyektor.tsx';
import { Sambutan } from './Sambutan.tsx';
import { Skors } from './Skors.tsx';

const RUPA_AWAL: RupaProyektor = { perbesar: 100, tema: 'gelap' };

type Gambar = { tampil: KeadaanProyektor; pleno: InfoPleno; aktif: Aktif; zum: number };

function Tampilan({ tampil, pleno, aktif, zum }: Gambar) {
  const { width, height } = useViewportSize();
  const lebar = width > 1.5 * height;
  const kontes = tampil.kontes ?? pleno.kontes[0]?.kode;
  const wilayah = tampil.wilayah ?? pleno.wilayah.kode;
  // Bigger letters leave room for fewer lines; the others take their turn.
  const muat = (n: number): number => Math.max(2, Math.floor(n / zum));
  if (tampil.mode === 'skors') return <Skors pleno={pleno} sampai={tampil.sampai} />;
  if (tampil.mode === 'kemajuan') return <Kemajuan pleno={pleno} muat={muat(7)} aktif={aktif} />;
  if (!kontes) return <Sambutan pleno={pleno} aktif={aktif} />;
  if (tampil.mode === 'lembar' && tampil.tps)
    return (
      <LembarProyektor
        kontes={kontes}
        tps={tampil.tps}
        partai={tampil.partai}
        pleno={pleno}
        muat={{ baris: muat(8), lajur: zum > 1 ? 2 : 3 }}
        aktif={aktif}
      />
    );
  if (tampil.mode === 'rekap')
    return (
      <RekapProyektor
        kontes={kontes}
        wilayah={wilayah}
        muat={{ baris: muat(10), kolom: muat(lebar ? 4 : 3) }}
        aktif={aktif}
      />
    );
  if (tampil.mode === 'kertas')
    return <KertasProyektor kontes={kontes} wilayah={wilayah} muat={muat(6)} aktif={aktif} />;
  if (tampil.mode === 'beda') return <BedaProyektor kontes={kontes} wilayah={wilayah} muat={muat(6)} aktif={aktif} />;
  return <Sambutan pleno={pleno} aktif={aktif} />;
}

/** Marks in shared parts take their colours from the page's scheme, which here is the hall's and not the computer's. */
function useTema(tema: RupaProyektor['tema']): void {
  useEffect(() => {
    document.documentElement.setAttribute('data-mantine-color-scheme', tema === 'terang' ? 'light' : 'dark');
  }, [tema]);
}

/**
 * What the hall sees. It reads the core only, so an unsaved keystroke can never appear here. Frozen, it keeps the
 * picture and its figures as they were, whatever the operator does.
 */
export function Proyektor() {
  usePenyegar();
  const { data: keadaan } = useTitik('keadaan');
  const { data: proyektor } = useTitik('proyektor');
  const { data: rupa = RUPA_AWAL } = useTitik('rupaProyektor');
  const { tersambung, pernah } = useSambungan();
  useTema(rupa.tema);
  const terakhir = useRef<KeadaanProyektor>(undefined);
  if (proyektor && (!proyektor.beku || !terakhir.current)) terakhir.current = proyektor;
  const tampil = terakhir.current ?? PROYEKTOR_AWAL;
  const beku = proyektor?.beku ?? false;
  const pleno = keadaan?.pleno;
  const zum = rupa.perbesar / 100;
  return (
    <div
      className={kelas.layar}
      data-beku={beku || undefined}
      data-tema={rupa.tema}
      style={{ '--zum': zum } as React.CSSProperties}
    >
      {pleno?.simulasi ? <div className={kelas.simulasi}>SIMULASI · data latihan</div> : null}
      {pleno ? (
        <Tampilan tampil={tampil} pleno={pleno} aktif={beku ? 'sekali' : true} zum={zum} />
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
