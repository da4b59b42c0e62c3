import { Checkbox, NumberInput } from '@mantine/core';
import { angka } from '../../../../domain/format.ts';
import { sebutanDokumen } from '../cetak.ts';
import kelas from './Cetak.module.css';
import type { BerkasPilihan } from './susunan.ts';

const MAKS = 99;

/** One receiver: what they get, and how often. */
export function BarisBerkas({
  berkas: b,
  pilihan,
  ubahPilih,
  ubahRangkap,
}: {
  berkas: BerkasPilihan & { rangkap: number; dipilih: boolean };
  /** Can it be left out? */
  pilihan: boolean;
  ubahPilih: (ya: boolean) => void;
  ubahRangkap: (n: number) => void;
}) {
  const halaman = b.dokumen.reduce((n, d) => n + d.halaman, 0);
  const isi = b.dokumen.map((d) => sebutanDokumen(d)).join(', ');
  const kertas = [...new Set(b.dokumen.map((d) => d.kertas))].join(', ');
  return (
    <li>
      {pilihan ? (
        <Checkbox aria-label={b.nama} checked={b.dipilih} onChange={(e) => ubahPilih(e.currentTarget.checked)} />
      ) : null}
      <span className={kelas.nama}>
        <strong>{b.nama}</strong>
        <span className={kelas.redup} title={isi}>
          {b.dokumen.length > 1 ? `${angka(b.dokumen.length)} dokumen` : isi} · {angka(halaman)} halaman · {kertas}
        </span>
      </span>
      <NumberInput
        aria-label={`Rangkap, ${b.nama}`}
        className={kelas.rangkap}
        min={1}
        max={MAKS}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        suffix=" rangkap"
        disabled={!b.dipilih}
        value={b.rangkap}
        onChange={(v) => ubahRangkap(typeof v === 'number' && v >= 1 ? Math.min(v, MAKS) : 1)}
      />
    </li>
  );
}
