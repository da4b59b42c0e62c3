import { useState } from 'react';
import { useTitik } from '../../lib/kueri.ts';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import { PilihTempat } from '../../ui/PilihTempat.tsx';
import kelas from './Cadangan.module.css';
import { DaftarCadangan } from './DaftarCadangan.tsx';
import { TempatCadangan } from './TempatCadangan.tsx';

/** `/cadangan`: where this plenary is kept besides this computer, and the way back from there. */
export function LayarCadangan({ adaPleno }: { adaPleno: boolean }) {
  const { data: k, error, refetch } = useTitik('cadangan');
  const [lain, setLain] = useState<string>();
  const daftar = useTitik('daftarCadangan', lain === undefined ? {} : { kueri: { tempat: lain } });
  if (error && !k) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!k) return <Memuat baris={10} />;
  const ada = daftar.data?.cadangan ?? [];
  return (
    <div className={kelas.layar}>
      <header>
        <h1>Cadangan</h1>
        <p>
          Salinan pleno di flashdisk atau folder lain: ditulis sendiri, dibaca ulang, dan dapat dipulihkan di komputer
          mana pun.
        </p>
      </header>
      {adaPleno ? <TempatCadangan k={k} /> : null}
      <Kartu judul="Cadangan yang ada">
        {ada.length > 0 ? (
          <DaftarCadangan daftar={ada} />
        ) : (
          <p className={kelas.redup}>
            {(lain ?? k.tempat)
              ? 'Tidak ada cadangan di tempat itu.'
              : 'Pilih flashdisk atau folder yang berisi cadangan.'}
          </p>
        )}
        <details className={kelas.lain} open={!adaPleno}>
          <summary>Cari di tempat lain</summary>
          <PilihTempat judul="Folder cadangan" {...(lain ? { kini: lain } : {})} pilih={setLain} />
        </details>
      </Kartu>
    </div>
  );
}
