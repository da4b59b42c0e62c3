import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PratinjauImpor } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { namaSumber } from '../../../domain/sumber.ts';
import { Memuat } from '../../ui/Kotak.tsx';
import { Lencana } from '../../ui/Tanda.tsx';
import type { AlurImpor } from './alur.ts';
import { DaftarDitolak, ditolakHalaman } from './DaftarDitolak.tsx';
import kelas from './Impor.module.css';
import { RincianBeda } from './RincianBeda.tsx';

function namaTombol({ masuk, beda, pembanding }: PratinjauImpor, salinan: boolean): string | null {
  if (salinan) return beda + pembanding > 0 ? `Catat ${angka(beda + pembanding)} salinan` : null;
  if (masuk > 0) return `Masukkan ${angka(masuk)} lembar`;
  if (beda > 0) return `Catat ${angka(beda)} perbedaan`;
  if (pembanding > 0) return `Catat ${angka(pembanding)} yang cocok`;
  return null;
}

/** What can happen to a file, in numbers. */
const Angka = ({ n, kata, jelas }: { n: number; kata: string; jelas: string }) => (
  <div className={kelas.angka}>
    <strong>{angka(n)}</strong>
    <span>{kata}</span>
    <small>{jelas}</small>
  </div>
);

/** What would change. Nothing has changed yet. */
export function Pratinjau({
  alur,
  pratinjau,
  belumJelas,
  children,
}: {
  alur: AlurImpor;
  pratinjau: PratinjauImpor | null;
  /** Columns wait for a person: importing without them is possible, but not what is offered first. */
  belumJelas: boolean;
  children: ReactNode;
}) {
  if (!pratinjau) return <Memuat />;
  const p = pratinjau;
  const ditolak = [...ditolakHalaman(alur.terlaluBesar), ...p.ditolak];
  const sumber = alur.impor?.sumber ?? null;
  const tombol = namaTombol(p, sumber !== null);
  return (
    <>
      {children}
      <section className={kelas.kartu} aria-label="Pratinjau">
        <h2>
          Pratinjau{sumber ? ` ${namaSumber(sumber)}` : ''}: {angka(p.berkas)} berkas dibaca, belum ada yang berubah
        </h2>
        <div className={kelas.deret}>
          {sumber ? (
            <Angka n={p.pembanding} kata="cocok" jelas="sama dengan lembar, atau lembarnya masih kosong" />
          ) : (
            <Angka n={p.masuk} kata="lembar masuk" jelas="angka pertama untuk TPS itu" />
          )}
          {!sumber && p.pembanding > 0 ? (
            <Angka n={p.pembanding} kata="kini cocok" jelas="lembar tidak berubah; sumbernya kini sama" />
          ) : null}
          <Angka n={p.sama} kata="sama" jelas="sudah tercatat, tidak berubah" />
          <Angka
            n={p.beda}
            kata="berbeda"
            jelas={sumber ? 'lembar tidak berubah; menjadi temuan' : 'tidak menimpa; menjadi temuan'}
          />
          <Angka n={ditolak.length} kata="ditolak" jelas="sebabnya di bawah" />
        </div>
        <div className={kelas.kaki}>
          <p>{tombol ? 'Setelah Anda setuju, semuanya dicatat sekaligus.' : 'Tidak ada yang baru untuk dicatat.'}</p>
          <Button variant="default" size="md" onClick={alur.batalkan} disabled={alur.sibuk}>
            {tombol ? 'Batalkan' : 'Tutup'}
          </Button>
          {tombol ? (
            <Button size="md" variant={belumJelas ? 'default' : 'filled'} onClick={alur.terapkan} loading={alur.sibuk}>
              {tombol}
            </Button>
          ) : null}
        </div>
      </section>
      {p.perDesa.length > 0 && !sumber ? (
        <section className={kelas.kartu} aria-label="Per desa/kelurahan">
          <h2>Per desa/kelurahan</h2>
          <ul className={kelas.desa}>
            {p.perDesa.map((d) => (
              <li key={d.kode}>
                <span>{d.nama}</span>
                <Lencana derajat={d.masuk === d.jumlah ? 'baik' : 'netral'}>
                  {angka(d.masuk)} dari {angka(d.jumlah)} TPS
                </Lencana>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <RincianBeda daftar={p.rincianBeda} />
      <DaftarDitolak judul="Berkas ditolak" daftar={ditolak} />
      <DaftarDitolak judul="Catatan" daftar={p.catatan} derajat="periksa" />
    </>
  );
}
