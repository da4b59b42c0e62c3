import { Button, Progress } from '@mantine/core';
import { angka } from '../../../domain/format.ts';
import { sisaWaktu } from '../../lib/waktu.ts';
import kelas from './Impor.module.css';

/** Long work: how far, how much longer, and the way out. */
export function Kemajuan(p: {
  judul: string;
  selesai: number;
  jumlah: number | null;
  satuan: string;
  sisaMs: number | null;
  batalkan: () => void;
  sibuk?: boolean;
}) {
  const persen = p.jumlah === null || p.jumlah === 0 ? null : (p.selesai / p.jumlah) * 100;
  return (
    <section className={kelas.kartu} aria-label={p.judul}>
      <h2>{p.judul}</h2>
      <Progress
        value={persen ?? 100}
        striped={persen === null}
        animated={persen === null}
        size="lg"
        aria-label={p.judul}
      />
      <div className={kelas.kaki}>
        <p role="status">
          {p.satuan === '%'
            ? `${p.selesai} %`
            : `${angka(p.selesai)}${p.jumlah === null ? '' : ` dari ${angka(p.jumlah)}`} ${p.satuan}`}
          {p.sisaMs === null ? '' : ` · ${sisaWaktu(p.sisaMs)}`}
        </p>
        <Button variant="default" onClick={p.batalkan} loading={p.sibuk ?? false}>
          Batalkan
        </Button>
      </div>
    </section>
  );
}
