import { Switch } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { BandingJawab, FormulirJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { namaSel } from '../../../domain/pesan/temuan.ts';
import { adalahPembanding } from '../../../domain/sumber.ts';
import { alamat } from '../../lib/tempat.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Banding.module.css';

type Beda = BandingJawab['beda'][number];

function namaPeserta(f: FormulirJawab, sel: string): string | null {
  const b = f.baris.find((x) => x.sel.includes(sel));
  return b?.peserta ? `${b.peserta.nomor} ${b.peserta.nama}` : null;
}

function Satu({ beda, kontes, formulir }: { beda: Beda; kontes: string; formulir: FormulirJawab }) {
  const terbuka = beda.sel.some((s) => !s.selesai);
  const derajat = !terbuka ? 'baik' : adalahPembanding(beda.sumber) ? 'salah' : 'periksa';
  return (
    <tr>
      <th scope="row">
        <Tanda derajat={derajat} ukuran={16} kata={terbuka ? derajat : 'selesai'} />{' '}
        <Link href={alamat.lembar(kontes, beda.tps, beda.sel[0]?.sel)}>{beda.nama}</Link>
      </th>
      <td>{beda.namaSumber}</td>
      <td>
        <ul className={kelas.sel}>
          {beda.sel.map((s) => (
            <li key={s.sel} data-selesai={s.selesai || undefined}>
              <Link href={alamat.lembar(kontes, beda.tps, s.sel)}>{namaSel(s.sel)}</Link>{' '}
              <small>{namaPeserta(formulir, s.sel)}</small>{' '}
              <b>
                {angka(s.lembar)} ≠ {angka(s.sumber)}
              </b>
              {s.selesai ? <span> ({beda.sumber === 'tabel' ? 'dibetulkan pada lembar' : 'selesai'})</span> : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** Sheets that differ, in the order of the agenda; figures as "on the sheet ≠ at the source". */
export function DaftarBeda({ banding, formulir }: { banding: BandingJawab; formulir: FormulirJawab }) {
  const [semua, setSemua] = useState(false);
  if (banding.jumlahBeda === 0) return null;
  const tampil = semua ? banding.beda : banding.beda.filter((b) => b.sel.some((s) => !s.selesai));
  return (
    <section className={kelas.daftar} aria-labelledby="judul-beda">
      <div className={kelas.kepala}>
        <h2 id="judul-beda">Lembar yang berbeda</h2>
        <Switch label="Juga yang selesai" checked={semua} onChange={(e) => setSemua(e.currentTarget.checked)} />
      </div>
      {tampil.length === 0 ? <p className={kelas.nihil}>Semua perbedaan sudah diselesaikan.</p> : null}
      {tampil.length > 0 ? (
        <table className={kelas.tabel}>
          <thead>
            <tr>
              <th scope="col">Lembar</th>
              <th scope="col">Sumber</th>
              <th scope="col">Sel: lembar ≠ sumber</th>
            </tr>
          </thead>
          <tbody>
            {tampil.map((b) => (
              <Satu key={`${b.tps}-${b.sumber}`} beda={b} kontes={banding.kontes} formulir={formulir} />
            ))}
          </tbody>
        </table>
      ) : null}
      {banding.beda.length < banding.jumlahBeda ? (
        <p className={kelas.nihil}>
          Ditampilkan {angka(banding.beda.length)} dari {angka(banding.jumlahBeda)}. Buka satu wilayah untuk melihat
          sisanya.
        </p>
      ) : null}
    </section>
  );
}
