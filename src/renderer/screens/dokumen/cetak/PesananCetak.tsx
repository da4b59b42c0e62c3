import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PesananCetakJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { useTitik, useUbah } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { Lencana } from '../../../ui/Tanda.tsx';
import kelas from './Cetak.module.css';
import { banyak, kemajuan, semuaPotong, tujuan } from './kata.ts';
import { Pastikan } from './Pastikan.tsx';

/** One order that a person still has to do something about. */
function Satu({ p, pastikan }: { p: PesananCetakJawab; pastikan: () => void }) {
  const batal = useUbah('batalkanCetak');
  const ulangi = useUbah('ulangiCetak');
  const menunggu = banyak(p, 'menunggu');
  const gagal = banyak(p, 'gagal');
  const { derajat, kata } = kemajuan(p);
  const berjalan = semuaPotong(p).some((d) => d.kerja && ['antre', 'ditahan', 'mencetak'].includes(d.kerja.keadaan));
  const param = { nomor: p.nomor };
  return (
    <li className={kelas.pesanan}>
      <span>
        <strong>
          {angka(semuaPotong(p).length)} dokumen, {angka(p.halaman)} halaman
        </strong>{' '}
        ke {tujuan(p)}
      </span>
      {menunggu > 0 ? (
        <Lencana derajat={derajat}>{kata}</Lencana>
      ) : (
        <Lencana derajat="salah">
          {angka(gagal)} gagal{p.alasan ? `: ${p.alasan}` : ''}
        </Lencana>
      )}
      <span className={kelas.aksi}>
        {menunggu > 0 ? (
          <Button size="xs" disabled={p.dikirim} onClick={pastikan}>
            Pastikan yang keluar…
          </Button>
        ) : (
          <Button
            size="xs"
            loading={ulangi.isPending}
            onClick={() => ulangi.mutate({ param, badan: { printer: p.printer } }, { onError: laporGalat })}
          >
            Cetak lagi yang gagal
          </Button>
        )}
        {menunggu > 0 && (p.dikirim || berjalan) ? (
          <Button
            size="xs"
            variant="default"
            loading={batal.isPending}
            onClick={() => batal.mutate({ param }, { onError: laporGalat })}
          >
            Hentikan
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** Sent is not printed: orders of which nobody said yet what came out, and what failed. */
export function PesananCetak() {
  const { data } = useTitik('cetak');
  const [pilih, setPilih] = useState<number>();
  const perlu = (data?.pesanan ?? []).filter(
    (p) => banyak(p, 'menunggu') > 0 || (banyak(p, 'gagal') > 0 && p.jalan !== 'dialog'),
  );
  const dipilih = perlu.find((p) => p.nomor === pilih);
  if (perlu.length === 0) return null;
  return (
    <section className={kelas.perlu} aria-labelledby="judul-cetak">
      <h2 id="judul-cetak">Dikirim ke pencetak</h2>
      <ul>
        {perlu.map((p) => (
          <Satu key={p.nomor} p={p} pastikan={() => setPilih(p.nomor)} />
        ))}
      </ul>
      {dipilih ? <Pastikan key={dipilih.nomor} pesanan={dipilih} tutup={() => setPilih(undefined)} /> : null}
    </section>
  );
}
