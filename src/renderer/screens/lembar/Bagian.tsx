import { Fragment } from 'react';
import type { BarisFormulir, LembarJawab } from '../../../contract/index.ts';
import { angkaSel } from '../../../domain/format.ts';
import type { Kelompok } from '../../lib/formulir.ts';
import { Tanda } from '../../ui/Tanda.tsx';
import kelas from './Lembar.module.css';
import { Sel } from './Sel.tsx';
import type { Sunting } from './sunting.ts';

type Prop = {
  lembar: LembarJawab;
  sunting: Sunting;
  tanda: ReadonlyMap<string, 'salah' | 'periksa'>;
};

export const KOLOM = ['L', 'P', 'J'] as const;
const NAMA_KOLOM = { L: 'laki-laki', P: 'perempuan', J: 'jumlah' } as const;

/** Wording of a row as on paper: number, text, note in italics. */
function Uraian({ baris }: { baris: BarisFormulir }) {
  if (baris.peserta) {
    return (
      <>
        <span className={kelas.nomor}>{baris.peserta.nomor}</span> {baris.peserta.nama}
      </>
    );
  }
  return (
    <span className={baris.jumlah ? kelas.tebal : undefined}>
      {baris.nomor ? `${baris.nomor}${/[.)]$/.test(baris.nomor) ? '' : '.'} ` : ''}
      {baris.teks} {baris.catatan ? <em>{baris.catatan}</em> : null}
    </span>
  );
}

/** A cell by the wording of its row, as on the form. */
export const namaSelBaris = (b: BarisFormulir, kolom?: keyof typeof NAMA_KOLOM): string =>
  `${b.peserta ? `${b.peserta.nomor} ${b.peserta.nama}` : `${b.nomor} ${b.teks}`}${kolom ? `, ${NAMA_KOLOM[kolom]}` : ''}`.trim();

function isiSel(p: Prop, sel: string) {
  const sirekap = p.lembar.sumber[0]?.isian[sel];
  const ada = p.lembar.sumber.length > 0;
  const nilai = p.lembar.isian[sel] ?? null;
  // Sirekap publishes only a part of the sheet: what it is silent about cannot differ.
  const berbeda = ada && sirekap !== undefined && sirekap !== null && sirekap !== nilai;
  return {
    sel,
    teks: p.sunting.teks(sel),
    belum: p.sunting.menyimpan.has(sel)
      ? ('menyimpan' as const)
      : sel in p.sunting.ketikan
        ? ('diketik' as const)
        : null,
    tanda: p.tanda.get(sel) ?? null,
    sirekap: ada ? (sirekap ?? null) : undefined,
    berbeda,
    terkunci: p.lembar.status === 'disahkan',
    ketik: p.sunting.ketik,
    selesai: p.sunting.selesai,
    pulihkan: p.sunting.pulihkan,
  };
}

const NilaiSirekap = ({ nilai, berbeda }: { nilai: number | null; berbeda: boolean }) => (
  <span className={berbeda ? kelas.beda : kelas.sama}>
    {berbeda ? '≠ ' : ''}
    {angkaSel(nilai)}
  </span>
);

/** Mark at the end of a row: the worst of its cells; ✓ where all are filled and no rule objects. */
function TandaBaris({ p, baris }: { p: Prop; baris: BarisFormulir }) {
  const semua = baris.sel.map((s) => p.tanda.get(s));
  if (semua.includes('salah')) return <Tanda derajat="salah" />;
  if (semua.includes('periksa')) return <Tanda derajat="periksa" />;
  if (baris.sel.some((s) => p.sunting.teks(s) === '')) return <span className={kelas.strip}>–</span>;
  return <Tanda derajat="baik" />;
}

/** Rows with L, P and JUMLAH: sections I and III. */
function BarisLpj({ p, baris }: { p: Prop; baris: BarisFormulir }) {
  return (
    <tr>
      <th scope="row">
        <Uraian baris={baris} />
      </th>
      {baris.sel.map((sel, i) => {
        const kolom = KOLOM[i] ?? 'J';
        const s = isiSel(p, sel);
        return (
          <td key={sel} className={kelas.kotak}>
            <Sel {...s} baris={baris.id} kolom={kolom} nama={namaSelBaris(baris, kolom)} />
            {s.berbeda ? <small className={kelas.beda}>Sirekap ≠ {angkaSel(s.sirekap ?? null)}</small> : null}
          </td>
        );
      })}
      <td className={kelas.tanda}>
        <TandaBaris p={p} baris={baris} />
      </td>
    </tr>
  );
}

function BarisJ({ p, baris }: { p: Prop; baris: BarisFormulir }) {
  const sel = baris.sel[0] ?? baris.id;
  const s = isiSel(p, sel);
  return (
    <tr>
      <th scope="row">
        <Uraian baris={baris} />
      </th>
      <td className={kelas.kotak}>
        <Sel {...s} baris={baris.id} kolom="J" nama={namaSelBaris(baris)} />
      </td>
      <td className={kelas.sumber}>
        {s.sirekap === undefined ? '–' : <NilaiSirekap nilai={s.sirekap} berbeda={s.berbeda} />}
      </td>
      <td className={kelas.tanda}>
        <TandaBaris p={p} baris={baris} />
      </td>
    </tr>
  );
}

/** One section of the form. */
export function Bagian({ kelompok, ...p }: Prop & { kelompok: Kelompok }) {
  const lpj = kelompok.baris[0]?.satuan === 'LPJ';
  const uraian = kelompok.bagian === 'IV' ? 'Nomor dan nama' : 'Uraian';
  return (
    <section className={kelas.bagian} aria-label={kelompok.judul}>
      <h2>{kelompok.judul}</h2>
      <table className={kelas.tabel}>
        <thead>
          <tr>
            <th scope="col">{uraian}</th>
            {lpj ? (
              <>
                <th scope="col">Laki-laki (L)</th>
                <th scope="col">Perempuan (P)</th>
                <th scope="col">Jumlah (L+P)</th>
              </>
            ) : (
              <>
                <th scope="col">C.Hasil</th>
                <th scope="col">Sirekap</th>
              </>
            )}
            <th scope="col">
              <span className="rp-tersembunyi">Pemeriksaan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kelompok.baris.map((b) => (
            <Fragment key={b.id}>
              {b.subjudul ? (
                <tr className={kelas.subjudul}>
                  <th scope="rowgroup" colSpan={lpj ? 5 : 4}>
                    {b.subjudul.nomor} {b.subjudul.teks}
                  </th>
                </tr>
              ) : null}
              {b.satuan === 'LPJ' ? <BarisLpj p={p} baris={b} /> : <BarisJ p={p} baris={b} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
