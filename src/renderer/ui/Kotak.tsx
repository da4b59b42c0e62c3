import { Button, Skeleton } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isiGalat } from '../lib/galat.ts';
import { AjakPulihkan } from './AjakPulihkan.tsx';
import kelas from './Kotak.module.css';
import { Tanda } from './Tanda.tsx';

/** A white sheet of paper on the grey desk. */
export function Kartu({ judul, kanan, children }: { judul?: string; kanan?: ReactNode; children: ReactNode }) {
  return (
    <section className={kelas.kartu} aria-label={judul}>
      {judul ? (
        <header className={kelas.kepala}>
          <h2>{judul}</h2>
          {kanan}
        </header>
      ) : null}
      {children}
    </section>
  );
}

/** Nothing here yet, and what to do about it. */
export function Kosong({ judul, children, aksi }: { judul: string; children?: ReactNode; aksi?: ReactNode }) {
  return (
    <div className={kelas.kosong}>
      <IconInbox size={40} stroke={1.4} aria-hidden />
      <h2>{judul}</h2>
      {children ? <p>{children}</p> : null}
      {aksi}
    </div>
  );
}

/** What did not work, in place of what should stand here. */
export function GalatKotak({ galat, ulang }: { galat: unknown; ulang?: () => void }) {
  const { kode, kalimat, tersimpan, langkah } = isiGalat(galat);
  return (
    <div className={kelas.galat} role="alert">
      <Tanda derajat="salah" ukuran={24} kata="Tidak berhasil" />
      <div>
        <strong>{kalimat}</strong>
        <p>
          {tersimpan} {langkah}
        </p>
        <AjakPulihkan kode={kode} />
        <p className={kelas.kode}>{kode}</p>
        {ulang ? (
          <Button variant="default" mt="xs" onClick={ulang}>
            Coba lagi
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Grey bars while an answer is on its way. */
export function Memuat({ baris = 8 }: { baris?: number }) {
  return (
    <div className={kelas.memuat} role="status" aria-label="Memuat">
      {Array.from({ length: baris }, (_, i) => `b${i}`).map((k, i) => (
        <Skeleton key={k} height={i === 0 ? 28 : 18} width={i === 0 ? '40%' : `${96 - (i % 3) * 8}%`} radius={4} />
      ))}
    </div>
  );
}
