import { Button } from '@mantine/core';
import { IconArrowLeft, IconDeviceFloppy, IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { alamatDefinisi, type DefinisiPleno } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { useTitik } from '../../lib/kueri.ts';
import { unduh } from '../../lib/unduh.ts';
import { waktuSingkat } from '../../lib/waktu.ts';
import { GalatKotak, Kartu, Memuat } from '../../ui/Kotak.tsx';
import kelas from './Definisi.module.css';
import { sidikPendek } from './draf.ts';
import { GantiDefinisi } from './GantiDefinisi.tsx';
import { Ringkasan } from './Ringkasan.tsx';

const simpan = (hash: string): void => void unduh(alamatDefinisi(hash), `definisi-${hash.slice(0, 8)}.json`);

function Riwayat({ riwayat }: { riwayat: DefinisiPleno['riwayat'] }) {
  return (
    <ol className={kelas.riwayat}>
      {riwayat.map((r) => (
        <li key={r.seq}>
          <strong>{r.jumlah === 0 ? 'Dipakai saat pleno dibuat' : `Diganti: ${angka(r.jumlah)} perubahan`}</strong>
          <p>
            {waktuSingkat(r.waktu)}, {r.orang} · <code>{sidikPendek(r.hash)}</code>
          </p>
          {r.alasan ? <p>Alasan: {r.alasan}</p> : null}
          {r.perubahan.length > 0 ? (
            <details>
              <summary>Perubahannya</summary>
              <ul>
                {r.perubahan.map((p) => (
                  <li key={p}>{p}</li>
                ))}
              </ul>
            </details>
          ) : null}
          <Button variant="subtle" size="compact-sm" onClick={() => simpan(r.hash)}>
            Simpan definisi ini
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** The definition of the open plenary: what it holds, since when, and another one in its place. */
export function Definisi() {
  const { data, error, refetch } = useTitik('definisi');
  const [ganti, setGanti] = useState(false);
  if (error && !data) return <GalatKotak galat={error} ulang={() => void refetch()} />;
  if (!data) return <Memuat />;
  return (
    <div className={kelas.layar}>
      <header className={kelas.kepala}>
        <Link href="/" className={kelas.kembali}>
          <IconArrowLeft size={18} aria-hidden /> Beranda
        </Link>
        <h1>{ganti ? 'Ganti definisi' : 'Definisi pemilihan'}</h1>
        {ganti ? (
          <Button variant="default" className={kelas.batal} onClick={() => setGanti(false)}>
            Batal
          </Button>
        ) : null}
      </header>
      <div className={kelas.kolom}>
        <div className={kelas.kiri}>
          {ganti ? (
            <GantiDefinisi berlaku={data.berlaku} tutup={() => setGanti(false)} />
          ) : (
            <Kartu judul="Yang berlaku">
              <div className={kelas.isian}>
                <Ringkasan definisi={data.berlaku} />
                <div className={kelas.tombol}>
                  <Button leftSection={<IconReplace size={19} />} onClick={() => setGanti(true)}>
                    Ganti definisi…
                  </Button>
                  <Button
                    variant="default"
                    leftSection={<IconDeviceFloppy size={19} />}
                    onClick={() => simpan(data.berlaku.hash)}
                  >
                    Simpan definisi
                  </Button>
                </div>
              </div>
            </Kartu>
          )}
        </div>
        <aside className={kelas.kanan}>
          {ganti ? (
            <Kartu judul="Yang berlaku">
              <Ringkasan definisi={data.berlaku} />
            </Kartu>
          ) : (
            <Kartu judul="Riwayat">
              <Riwayat riwayat={data.riwayat} />
            </Kartu>
          )}
        </aside>
      </div>
    </div>
  );
}
