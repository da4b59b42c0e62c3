import { Fragment } from 'react';
import type { BarisFormulir, TotalJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import type { useAntreKetikan } from '../../lib/antre-ketikan.ts';
import { useTerlipat } from '../../lib/blok.ts';
import { type Kelompok, perPartai } from '../../lib/formulir.ts';
import { KepalaPartai } from '../../ui/KepalaPartai.tsx';
import { SelKetik } from '../../ui/SelKetik.tsx';
import { KOLOM, namaSelBaris, Uraian } from '../../ui/Uraian.tsx';
import kelas from './Total.module.css';

type Prop = { total: TotalJawab; ketikan: ReturnType<typeof useAntreKetikan> };

/** A cell of the paper with what is worked out beside or below it. */
function IsiSel({ p, baris, sel, kolom }: { p: Prop; baris: BarisFormulir; sel: string; kolom: 'L' | 'P' | 'J' }) {
  const { teks, belum, ketik, pulihkan, selesai } = p.ketikan;
  const diterima = p.total.isian[sel] ?? null;
  const hitung = p.total.hitung.isian[sel] ?? null;
  const berbeda = diterima !== null && hitung !== null && diterima !== hitung;
  return (
    <>
      <td>
        <SelKetik
          {...{ sel, kolom, ketik, pulihkan, selesai, berbeda }}
          lebar
          baris={baris.id}
          nama={namaSelBaris(baris, baris.satuan === 'LPJ' ? kolom : undefined)}
          teks={teks(sel)}
          belum={belum(sel)}
        />
        {baris.satuan === 'LPJ' ? <Hitung n={hitung} berbeda={berbeda} ringkas /> : null}
      </td>
      {baris.satuan === 'LPJ' ? null : (
        <td className={kelas.hitung}>
          <Hitung n={hitung} berbeda={berbeda} />
        </td>
      )}
    </>
  );
}

const Hitung = ({ n, berbeda, ringkas }: { n: number | null; berbeda: boolean; ringkas?: boolean }) => (
  <small className={berbeda ? kelas.beda : kelas.sama}>
    {ringkas ? 'hitung ' : ''}
    {berbeda ? '≠ ' : ''}
    {angkaSel(n)}
  </small>
);

function Baris({ p, baris }: { p: Prop; baris: BarisFormulir }) {
  return (
    <tr>
      <th scope="row">
        <Uraian baris={baris} />
      </th>
      {baris.sel.map((sel, i) => (
        <IsiSel key={sel} p={p} baris={baris} sel={sel} kolom={baris.satuan === 'LPJ' ? (KOLOM[i] ?? 'J') : 'J'} />
      ))}
    </tr>
  );
}

function Isi({ kelompok, p, lebar }: { kelompok: Kelompok; p: Prop; lebar: number }) {
  const terlipat = useTerlipat();
  const blok = perPartai(kelompok.baris);
  if (blok.length > 0)
    return blok.map((b) => (
      <tbody key={b.nomor}>
        <KepalaPartai blok={b} lebar={lebar} terlipat={terlipat.has(b.nomor)} />
        {b.baris
          .filter((x) => x.jumlah || !terlipat.has(b.nomor))
          .map((x) => (
            <Baris key={x.id} p={p} baris={x} />
          ))}
      </tbody>
    ));
  return (
    <tbody>
      {kelompok.baris.map((b) => (
        <Fragment key={b.id}>
          {b.subjudul ? (
            <tr className={kelas.subjudul}>
              <th scope="rowgroup" colSpan={lebar}>
                {b.subjudul.nomor} {b.subjudul.teks}
              </th>
            </tr>
          ) : null}
          <Baris p={p} baris={b} />
        </Fragment>
      ))}
    </tbody>
  );
}

/** One section of the form as received. */
export function BagianTotal({ kelompok, total, ketikan }: Prop & { kelompok: Kelompok }) {
  const lpj = kelompok.baris[0]?.satuan === 'LPJ';
  return (
    <section aria-label={kelompok.judul}>
      <h2>{kelompok.judul}</h2>
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
                <th scope="col">Diterima</th>
                <th scope="col">Hasil hitung</th>
              </>
            )}
          </tr>
        </thead>
        <Isi kelompok={kelompok} p={{ total, ketikan }} lebar={lpj ? 4 : 3} />
      </table>
    </section>
  );
}
