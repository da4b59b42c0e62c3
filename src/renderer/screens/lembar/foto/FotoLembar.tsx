import { IconPhotoPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { type KodeKontes, KodeTps, nomorTps } from '../../../../domain/index.ts';
import { ikutiFokus } from '../../../lib/fokus.ts';
import kelas from '../../impor/Impor.module.css';
import { useJatuhan } from './jatuhan.ts';
import { type TataFoto, type TempatFoto, usePanelFoto } from './keadaan.ts';
import { PanelFoto } from './PanelFoto.tsx';
import { gambarTempelan, pilihGambar } from './terima.ts';
import { lampirkan } from './unggah.ts';

function useTempelan(terima: (berkas: File[]) => void): void {
  useEffect(() => {
    const tempel = (e: ClipboardEvent): void => {
      const berkas = gambarTempelan(e.clipboardData);
      const diDialog = e.target instanceof Element && e.target.closest('[role="dialog"]') !== null;
      if (berkas.length === 0 || diDialog) return;
      e.preventDefault();
      terima(berkas);
    };
    window.addEventListener('paste', tempel);
    return () => window.removeEventListener('paste', tempel);
  }, [terima]);
}

function useAltF(tekan: () => void): void {
  useEffect(() => {
    const tombol = (e: KeyboardEvent): void => {
      if (!e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || e.code !== 'KeyF') return;
      e.preventDefault();
      tekan();
    };
    window.addEventListener('keydown', tombol);
    return () => window.removeEventListener('keydown', tombol);
  }, [tekan]);
}

function Isi({ tempat, tata }: { tempat: TempatFoto; tata: TataFoto }) {
  const [buka, setBuka] = usePanelFoto();
  const [baru, setBaru] = useState<number | null>(null);
  const { kontes, tps } = tempat;
  const terima = useCallback(
    (berkas: File[]): void => {
      if (berkas.length === 0) return;
      setBuka(true);
      void lampirkan({ kontes, tps }, berkas).then((n) => n !== null && setBaru(n));
    },
    [kontes, tps, setBuka],
  );
  useEffect(() => ikutiFokus(), []);
  const melayang = useJatuhan(terima);
  useTempelan(terima);
  useAltF(useCallback(() => setBuka((b) => !b), [setBuka]));
  return (
    <>
      {buka ? (
        <PanelFoto
          tempat={tempat}
          tata={tata}
          nomorTps={nomorTps(tps)}
          tambah={() => void pilihGambar().then(terima)}
          tutup={() => setBuka(false)}
          lihat={baru}
        />
      ) : null}
      {melayang ? (
        <div className={kelas.selubung}>
          <IconPhotoPlus size={64} stroke={1.5} aria-hidden />
          <p>Lepaskan untuk melampirkan foto C.Hasil</p>
          <small>TPS {nomorTps(tps)}. Angka pada lembar tidak berubah.</small>
        </div>
      ) : null}
    </>
  );
}

/** Photos of a sheet: the panel beside it where it is shown, and everything by which photos come. */
export function FotoLembar({ kontes, tps, tata }: { kontes: KodeKontes; tps: string; tata: TataFoto }) {
  const kode = KodeTps.safeParse(tps);
  return kode.success ? <Isi key={`${kontes} ${tps}`} tempat={{ kontes, tps: kode.data }} tata={tata} /> : null;
}
