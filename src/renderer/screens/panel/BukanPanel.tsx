import { Button } from '@mantine/core';
import type { GalatJawab } from '../../../contract/index.ts';
import kelas from './Gabung.module.css';

/** This laptop belongs to no plenary here (any more): why, and the way to join again. */
export function BukanPanel({ galat }: { galat: GalatJawab['galat'] }) {
  return (
    <main className={kelas.layar}>
      <section className={kelas.kartu} role="alert">
        <h1>{galat.kalimat}</h1>
        <p>{galat.tersimpan}</p>
        <p>{galat.langkah}</p>
        <Button component="a" href="/gabung" mt="md">
          Gabung lagi
        </Button>
      </section>
    </main>
  );
}
