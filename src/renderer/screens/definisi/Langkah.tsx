import type { ReactNode } from 'react';
import kelas from './Definisi.module.css';

/** One numbered step. */
export function Langkah({ nomor, judul, children }: { nomor: number; judul: string; children: ReactNode }) {
  const id = `langkah-${nomor}`;
  return (
    <section className={kelas.langkah} aria-labelledby={id}>
      <h2 id={id}>
        <span aria-hidden>{nomor}</span> {judul}
      </h2>
      {children}
    </section>
  );
}
