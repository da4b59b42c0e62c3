import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { TemuanTujuan } from '../../../contract/index.ts';
import { useUbah } from '../../lib/kueri.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Jaringan.module.css';

const TANYA_MS = 4000;

/** Asks while this is on the screen; nobody searches otherwise. */
function useTemuan(tanpa: boolean): TemuanTujuan | null {
  const [temuan, setTemuan] = useState<TemuanTujuan | null>(null);
  useEffect(() => {
    if (tanpa) {
      setTemuan(null);
      return;
    }
    let ada = true;
    const tanya = (): void =>
      void panggil('cariTujuan', { badan: {} }).then(
        (t) => ada && setTemuan(t),
        // The core is away, or the network was switched off meanwhile: the list goes, the next question tells.
        () => ada && setTemuan(null),
      );
    tanya();
    const jadwal = setInterval(tanya, TANYA_MS);
    return () => {
      ada = false;
      clearInterval(jadwal);
    };
  }, [tanpa]);
  return temuan;
}

/** Receivers that announce themselves on this network; choosing one only fills in where it is. */
export function Cari({ tanpa, pilih }: { tanpa: boolean; pilih: (alamat: string) => void }) {
  const temuan = useTemuan(tanpa);
  const pindah = useUbah('pindahTujuan');
  if (tanpa) return null;
  return (
    <section aria-label="Yang ditemukan di jaringan ini">
      <h3 className={kelas.sub}>Yang ditemukan di jaringan ini</h3>
      {temuan?.sebab ? (
        <p className={kelas.redup}>
          <Tanda derajat="periksa" kata="perhatian" /> Pencarian tidak tersedia di jaringan ini ({temuan.sebab}). Ketik
          alamat penerimanya, atau tempel alamat pemasangannya; yang lain tetap berjalan.
        </p>
      ) : null}
      {temuan && temuan.sebab === null && temuan.daftar.length === 0 ? (
        <p className={kelas.redup}>
          Belum ada. Penerima tampak di sini selama penerimaannya terbuka; tidak semua jaringan meneruskannya.
        </p>
      ) : null}
      <ul className={kelas.daftar}>
        {temuan?.daftar.map((d) => (
          <li key={d.id} className={kelas.satu}>
            <div>
              <strong>{d.terpasang ?? `${d.kata} …`}</strong>
              <span className={kelas.redup}>
                {d.alamat}:{d.port}
                {d.terpasang ? ` · ${d.kata} … · ${d.pindah ? 'alamatnya berganti' : 'sudah dipasangkan'}` : ''}
              </span>
            </div>
            {d.terpasang === null ? (
              <Button variant="default" onClick={() => pilih(`${d.alamat}:${d.port}`)}>
                Pasangkan…
              </Button>
            ) : d.pindah ? (
              <Button
                variant="default"
                onClick={() =>
                  pindah.mutate({ badan: { id: d.id, alamat: d.alamat, port: d.port } }, { onError: laporGalat })
                }
              >
                Pakai alamat ini
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
