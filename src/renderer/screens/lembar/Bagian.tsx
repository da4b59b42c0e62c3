import { Fragment } from 'react';
import type { BarisFormulir } from '../../../contract/index.ts';
import { fokusSel } from '../../lib/fokus.ts';
import { type Kelompok, perPartai } from '../../lib/formulir.ts';
import { LompatPartai } from '../../ui/LompatPartai.tsx';
import { BarisJ, BarisLpj, kolomTampil, type PropBaris } from './Baris.tsx';
import { BlokPartai, terberat } from './BlokPartai.tsx';
import kelas from './Lembar.module.css';

/** Above a group of rows on the paper: `A. DATA PEMILIH`. */
function Subjudul({ baris, lebar }: { baris: BarisFormulir; lebar: number }) {
  if (!baris.subjudul) return null;
  return (
    <tr className={kelas.subjudul}>
      <th scope="rowgroup" colSpan={lebar}>
        {baris.subjudul.nomor} {baris.subjudul.teks}
      </th>
    </tr>
  );
}

function Isi({ kelompok, p, lebar }: { kelompok: Kelompok; p: PropBaris; lebar: number }) {
  const blok = perPartai(kelompok.baris);
  if (blok.length > 0)
    return blok.map((b) => (
      <BlokPartai key={b.nomor} blok={b} lebar={lebar} p={p}>
        {b.baris.map((x) => (
          <BarisJ key={x.id} p={p} baris={x} />
        ))}
      </BlokPartai>
    ));
  return (
    <tbody>
      {kelompok.baris.map((b) => (
        <Fragment key={b.id}>
          <Subjudul baris={b} lebar={lebar} />
          {b.satuan === 'LPJ' ? <BarisLpj p={p} baris={b} /> : <BarisJ p={p} baris={b} />}
        </Fragment>
      ))}
    </tbody>
  );
}

/** One section of the form. */
export function Bagian({ kelompok, ...p }: PropBaris & { kelompok: Kelompok }) {
  const lpj = kelompok.baris[0]?.satuan === 'LPJ';
  const kolom = kolomTampil(p.pembanding);
  const lebar = lpj ? 5 : 3 + kolom.length;
  const blok = perPartai(kelompok.baris);
  return (
    <section className={kelas.bagian} aria-label={kelompok.judul}>
      <h2>{kelompok.judul}</h2>
      <LompatPartai
        blok={blok}
        berat={(n) => {
          const b = p.pembanding.tertutup ? undefined : blok.find((x) => x.nomor === n);
          return b ? terberat(b, p.tanda) : null;
        }}
        ke={(n) => fokusSel(`IV.${n}.A1`)}
      />
      <table className={kelas.tabel}>
        <thead>
          <tr>
            <th scope="col">{kelompok.bagian === 'IV' ? 'Nomor dan nama' : 'Uraian'}</th>
            {lpj ? (
              <>
                <th scope="col">Laki-laki (L)</th>
                <th scope="col">Perempuan (P)</th>
                <th scope="col">Jumlah (L+P)</th>
              </>
            ) : (
              <>
                <th scope="col">C.Hasil</th>
                {kolom.map((k) => (
                  <th key={k.sumber} scope="col" title={k.nama}>
                    {k.singkat}
                  </th>
                ))}
              </>
            )}
            <th scope="col">
              <span className="rp-tersembunyi">Pemeriksaan</span>
            </th>
          </tr>
        </thead>
        <Isi kelompok={kelompok} p={p} lebar={lebar} />
      </table>
    </section>
  );
}
